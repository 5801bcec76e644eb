export { applyMaps, type Mapped } from './apply-maps.js';
export { MAP_KINDS, type MapKind, type NameMap } from './name-map.js';
export { type MapProblem, type ParsedMap, parseMap, repeatedMaps } from './parse-map.js';
