export { plainTreeYaml } from './plain-tree.js';
