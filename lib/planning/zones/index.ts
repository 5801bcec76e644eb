export { surviveZoneLoss, survivorsOf } from './survive-zone-loss.js';
