export { leastSquares, type Regression } from './least-squares.js';
export { sampleQuantile } from './sample-quantile.js';
export { studentTQuantile } from './student-t.js';
export { triangularRoot } from './triangular-root.js';
