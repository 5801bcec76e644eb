export { PrivateZone, type PrivateZoneProps } from './private-zone.js';
export { type AliasTarget, PublicZone, type PublicZoneProps } from './public-zone.js';
