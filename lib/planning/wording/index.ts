export { formatCount } from './format-count.js';
export { formatList } from './format-list.js';
