export { type Bundle, bundleOf, isNewer, runBundle, scriptOf } from './bundle.js';
export { expectLittle, expectMuch } from './engine.js';
export { start } from './start.js';
