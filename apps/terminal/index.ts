export { Progress } from './progress.js';
export { run } from './run.js';
