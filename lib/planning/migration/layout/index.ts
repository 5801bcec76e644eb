export { pathOf } from './path.js';
