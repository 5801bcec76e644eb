export { Layout } from './layout.js';
export { plainTreeYaml } from './plain-tree.js';
export { prototypesArePlain } from './plain-values.js';
