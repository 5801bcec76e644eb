import { otherSlot, type Slot } from './slot.js';
import type { TrafficSwitch, Weights } from './traffic-switch.js';

/** The states of a cluster upgrade, in the order in which it passes them; `roll-back` leads back from `pre-live` on. */
export const TRAFFIC_STATES = [
  'idle',
  'provision',
  'pre-live',
  'canary',
  'shift',
  'cut-over',
  'soak',
  'decommission',
  'roll-back',
] as const;
export type TrafficState = (typeof TRAFFIC_STATES)[number];

/** What one state of an upgrade asks of the platform. */
export interface TrafficPlan {
  /** The clusters that exist. */
  readonly slots: readonly Slot[];
  readonly traffic: TrafficSwitch;
}

/** Per cent of live requests that the new cluster gets while both are there. */
const SHARE: Readonly<Record<TrafficState, number>> = {
  idle: 0,
  provision: 0,
  'pre-live': 0,
  canary: 5,
  shift: 50,
  'cut-over': 100,
  soak: 100,
  decommission: 100,
  'roll-back': 0,
};

/**
 * Where a state may lead. A roll-back goes on with the tests, or back to `provision`, which turns pre-live to the old
 * cluster: only a cluster behind neither load balancer may be taken down.
 */
const NEXT: Readonly<Record<TrafficState, readonly TrafficState[]>> = {
  idle: ['provision'],
  provision: ['pre-live', 'idle'],
  'pre-live': ['canary', 'cut-over', 'roll-back'],
  canary: ['shift', 'cut-over', 'roll-back'],
  shift: ['cut-over', 'roll-back'],
  'cut-over': ['soak', 'roll-back'],
  soak: ['decommission', 'roll-back'],
  decommission: [],
  'roll-back': ['pre-live', 'canary', 'cut-over', 'provision'],
};

/**
 * The clusters and weights of a state of the upgrade that replaces the cluster in slot `from`.
 *
 * The pre-live load balancer turns to the new cluster once, before going live, and stays there: cut-over and
 * roll-back change the live listener alone.
 */
export function trafficOf(state: TrafficState, from: Slot): TrafficPlan {
  const to = otherSlot(from);
  const alone = state === 'idle' ? from : state === 'decommission' ? to : undefined;
  const preLive = state === 'idle' || state === 'provision' ? from : to;
  return {
    slots: alone === undefined ? [from, to] : [alone],
    traffic: { live: weights(from, SHARE[state]), preLive },
  };
}

/** True when the runbook goes from one state to the other; staying is always allowed. */
export function mayFollow(state: TrafficState, next: TrafficState): boolean {
  return state === next || NEXT[state].includes(next);
}

function weights(from: Slot, share: number): Weights {
  return from === 'paasA' ? { paasA: 100 - share, paasB: share } : { paasA: share, paasB: 100 - share };
}
