export { type Conversions, convert } from './convert.js';
