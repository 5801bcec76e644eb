export { Network, type ZoneSubnets } from './network.js';
export type { NetworkProps, ZoneRanges } from './network-props.js';
export { networkRules, retentionRule, zoneRules } from './network-rules.js';
export { ZoneSubnet, type ZoneSubnetProps } from './zone-subnet.js';
