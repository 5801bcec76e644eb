export type { LoadTestOptions } from './load-test-options.js';
export { runLoadTest } from './run-load-test.js';
