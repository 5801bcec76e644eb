import type { AddressDemand, AddressRequest, Reservation } from '../addresses/index.js';
import { SLOTS, type Slot, slotName } from '../traffic/index.js';

/** The parts of each zone that lie in the VPC's own network. */
export const TIERS = ['public', 'private', 'database'] as const;
export type Tier = (typeof TIERS)[number];

/** What the ranges of a platform follow from. */
export interface NetworkRangesProps {
  /** All ranges lie in it; a private network such as `10.64.0.0/12`. /13 or larger leaves room beside reservations. */
  readonly supernet: string;
  /** 2 to 4. */
  readonly zones: readonly string[];
  /**
   * Networks that nothing may overlap: offices, peers.
   *
   * @default - none
   */
  readonly reservations?: readonly Reservation[];
}

/** Names of ranges, as they stand in the ledger. */
export const RANGE = {
  vpc: 'vpc',
  subnet: (tier: Tier, zone: string): string => `${tier}/${zone}`,
  pods: (slot: Slot): string => `${slotName(slot)}/pods`,
  podSubnet: (slot: Slot, zone: string): string => `${slotName(slot)}/pods/${zone}`,
  services: (slot: Slot): string => `${slotName(slot)}/services`,
} as const;

/** Lengths of prefixes. Pods get most: each has an address of the VPC. A network of a VPC is /16 at most. */
const PREFIX = {
  vpc: 16,
  public: 24,
  private: 20,
  database: 24,
  pods: 16,
  podSubnet: 18,
  services: 20,
} as const;

/**
 * The ranges of a platform. Both slots have theirs from the first day and keep them, whether their clusters exist or
 * not, so that two clusters can always stand side by side.
 */
export function addressDemand({ supernet, zones, reservations = [] }: NetworkRangesProps): AddressDemand {
  return {
    supernet,
    reservations,
    requests: [
      { name: RANGE.vpc, prefix: PREFIX.vpc },
      ...SLOTS.map((slot) => ({ name: RANGE.pods(slot), prefix: PREFIX.pods })),
      ...SLOTS.map((slot) => ({ name: RANGE.services(slot), prefix: PREFIX.services })),
      ...zones.flatMap((zone) => TIERS.map((tier) => subnetRequest(tier, zone))),
      ...zones.flatMap((zone) => SLOTS.map((slot) => podSubnetRequest(slot, zone))),
    ],
  };
}

function subnetRequest(tier: Tier, zone: string): AddressRequest {
  return { name: RANGE.subnet(tier, zone), prefix: PREFIX[tier], within: RANGE.vpc };
}

function podSubnetRequest(slot: Slot, zone: string): AddressRequest {
  return { name: RANGE.podSubnet(slot, zone), prefix: PREFIX.podSubnet, within: RANGE.pods(slot) };
}
