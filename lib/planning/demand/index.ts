export type { Demand, DemandInput, DemandModel, PowerLaw, PowerLawParameters } from './demand-model.js';
export { PRIOR_POWER_LAW, powerLaw } from './power-law.js';
