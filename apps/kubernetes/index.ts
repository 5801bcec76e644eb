export { config } from './config.js';
export type { KubernetesConfig } from './kubernetes-config.js';
export { type SynthOptions, type SynthParts, synthesize } from './synthesize.js';
export { takePart } from './take-part.js';
export { workersOption } from './workers-option.js';
