export { type Bundle, bundleOf, isNewer, runBundle, scriptOf } from './bundle.js';
export { expectLittle, expectMuch } from './engine.js';
export { programOf } from './program.js';
export { start } from './start.js';
