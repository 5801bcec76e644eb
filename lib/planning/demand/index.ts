export type { Demand, DemandInput, DemandModel, PowerLawModel, PowerLawParameters } from './demand-model.js';
export { FEWEST_SALES, type FitOptions, type FittedModel, fitModel } from './fit-model.js';
export { demandModel } from './make-model.js';
export { formatModel, readModel } from './model-file.js';
export { modelFindings } from './model-rules.js';
export { PRIOR_POWER_LAW, powerLaw } from './power-law.js';
export {
  type FeatureName,
  type FittedOn,
  type LogLinear,
  type LogLinearFeature,
  MODEL_VERSION,
  type ModelDescription,
  type ModelFile,
  modelSchema,
  type PowerLaw,
} from './schema.js';
