export { formatLoadTest } from './format-load-test.js';
export { planLoadTest } from './plan-load-test.js';
export type { LoadTestRequest } from './request.js';
export { LOAD_TEST_VERSION, type LoadTest, loadTestSchema } from './schema.js';
