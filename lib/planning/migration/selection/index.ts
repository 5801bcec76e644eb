export { type ParsedSelector, parseSelector } from './parse-selector.js';
export type { Requirement } from './requirement.js';
export { isSelected, type Selection, STACK_LABEL, stackOf } from './selection.js';
