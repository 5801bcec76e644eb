export { accepted } from './accepted.js';
export { fileIssue } from './file-issue.js';
export { type Output, outputIssues } from './output-issues.js';
export { isWithin, realPath } from './paths.js';
export { type ReadText, readText } from './read-text.js';
export { replaceFolder } from './replace-folder.js';
export { syncFiles } from './sync-files.js';
export { treeOf } from './tree.js';
export { writeText } from './write-text.js';
