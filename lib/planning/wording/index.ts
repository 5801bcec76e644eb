export { byCodePoint } from './by-code-point.js';
export { counted } from './counted.js';
export { formatAmount } from './format-amount.js';
export { formatCount } from './format-count.js';
export { formatList } from './format-list.js';
