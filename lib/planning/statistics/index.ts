export { leastSquares, type Regression } from './least-squares.js';
export { sampleQuantile } from './sample-quantile.js';
export { studentTQuantile } from './student-t.js';
export { dot, sum } from './sum.js';
export { triangularRoot } from './triangular-root.js';
