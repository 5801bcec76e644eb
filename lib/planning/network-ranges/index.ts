export { addressDemand, type NetworkRangesProps, RANGE, TIERS, type Tier } from './network-ranges.js';
