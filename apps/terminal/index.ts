export { Progress } from './progress.js';
export { refuseBadInstant } from './refuse-bad-instant.js';
export { run } from './run.js';
