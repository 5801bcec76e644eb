export { formatLoadTest } from './format-load-test.js';
export { planLoadTest } from './plan-load-test.js';
export type { LoadTestRequest } from './request.js';
export { type LoadTest, loadTestSchema } from './schema.js';
