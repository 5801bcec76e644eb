export { addWarning, warningsOf } from './warnings.js';
