export { asOfOption } from './as-of-option.js';
export { type Column, plainTable } from './plain-table.js';
export { Progress } from './progress.js';
export { refuseBadInstant } from './refuse-bad-instant.js';
export { run } from './run.js';
export { Unfinished } from './unfinished.js';
