export { allOf, forEachOf } from './collect.js';
export { groupAlike } from './group-alike.js';
export { InputError, refuseErrors } from './input-error.js';
export { formatBeats, formatIssue, formatPlace, type Issue, type Place, quote } from './issue.js';
