export { type Bundle, bundleOf, isNewer, runBundle, scriptOf } from './bundle.js';
export { start } from './start.js';
