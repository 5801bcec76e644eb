export { ceilDivide } from './ceil-divide.js';
export { wholeRate } from './whole-rate.js';
