export { byCodePoint } from './by-code-point.js';
export { formatCount } from './format-count.js';
export { formatList } from './format-list.js';
