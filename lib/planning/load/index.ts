export { averageRate, loadOf } from './load-of.js';
export { type Load, loadSchema } from './schema.js';
