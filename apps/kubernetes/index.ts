export { config } from './config.js';
export { type KubernetesConfig, type SynthOptions, synthesize } from './synthesize.js';
