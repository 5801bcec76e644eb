export type { Demand, DemandInput, DemandModel, PowerLawModel, PowerLawParameters } from './demand-model.js';
export { type FitOptions, type FittedModel, fitModel } from './fit-model.js';
export { demandModel } from './make-model.js';
export { formatModel, readModel } from './model-file.js';
export { modelFindings } from './model-rules.js';
export { PRIOR_POWER_LAW, powerLaw } from './power-law.js';
export {
  FEATURE_NAMES,
  type FeatureName,
  type FittedOn,
  type LogLinear,
  type LogLinearFeature,
  logLinearSchema,
  MODEL_VERSION,
  type ModelDescription,
  type ModelFile,
  modelFileSchema,
  modelSchema,
  type PowerLaw,
  powerLawSchema,
} from './schema.js';
