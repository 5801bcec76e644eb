export type { Json, JsonMap } from './json.js';
export { type ClassModule, koskoFiles } from './kosko.js';
export {
  type FileGroup,
  type ManifestFile,
  type ObjectExpression,
  type Program,
  programOf,
} from './program.js';
export { jsonnetText, moduleText } from './scripts.js';
