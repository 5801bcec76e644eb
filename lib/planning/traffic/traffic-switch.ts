import type { Slot } from './slot.js';

/** Shares of the live load balancer's requests; a slot gets its share of the sum. */
export type Weights = Readonly<Record<Slot, number>>;

/** Which cluster answers where. */
export interface TrafficSwitch {
  /** Whole numbers from 0 to 999; their sum is positive. */
  readonly live: Weights;
  /** The cluster behind the pre-live load balancer. */
  readonly preLive: Slot;
}

/** The pre-live load balancer has one cluster behind it at a time. */
export function preLiveWeights({ preLive }: TrafficSwitch): Weights {
  return { paasA: preLive === 'paasA' ? 100 : 0, paasB: preLive === 'paasB' ? 100 : 0 };
}

/** True when a load balancer sends requests to the slot: its cluster must exist, and must not be taken down. */
export function isServing(traffic: TrafficSwitch, slot: Slot): boolean {
  return traffic.live[slot] > 0 || traffic.preLive === slot;
}
