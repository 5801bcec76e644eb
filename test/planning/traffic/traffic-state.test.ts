import { describe, expect, it } from 'vitest';
import {
  isServing,
  mayFollow,
  otherSlot,
  preLiveWeights,
  SLOTS,
  TRAFFIC_STATES,
  trafficOf,
  trafficRules,
} from '../../../lib/planning/traffic/index.js';
import { violationsOf } from '../rules/violations.js';

const ALL = TRAFFIC_STATES.flatMap((state) => SLOTS.map((from) => [state, from] as const));
const STEPS = ALL.flatMap(([state, from]) =>
  TRAFFIC_STATES.filter((next) => mayFollow(state, next)).map((next) => [state, next, from] as const),
);

describe('the upgrade of a cluster', () => {
  it.each([
    ['idle', ['paasA'], 100, 0, 'paasA'],
    ['provision', ['paasA', 'paasB'], 100, 0, 'paasA'],
    ['pre-live', ['paasA', 'paasB'], 100, 0, 'paasB'],
    ['canary', ['paasA', 'paasB'], 95, 5, 'paasB'],
    ['shift', ['paasA', 'paasB'], 50, 50, 'paasB'],
    ['cut-over', ['paasA', 'paasB'], 0, 100, 'paasB'],
    ['soak', ['paasA', 'paasB'], 0, 100, 'paasB'],
    ['decommission', ['paasB'], 0, 100, 'paasB'],
    ['roll-back', ['paasA', 'paasB'], 100, 0, 'paasB'],
  ] as const)('has in state %s the slots %j, live %i to %i, pre-live %s', (state, slots, a, b, preLive) => {
    expect(trafficOf(state, 'paasA')).toEqual({ slots, traffic: { live: { paasA: a, paasB: b }, preLive } });
  });

  it.each(TRAFFIC_STATES)('is in state %s the same from paasB, with the slots exchanged', (state) => {
    const { slots, traffic } = trafficOf(state, 'paasA');
    expect(trafficOf(state, 'paasB')).toEqual({
      slots: slots.length === 2 ? ['paasB', 'paasA'] : slots.map(otherSlot),
      traffic: {
        live: { paasA: traffic.live.paasB, paasB: traffic.live.paasA },
        preLive: otherSlot(traffic.preLive),
      },
    });
  });

  it.each(ALL)('breaks in state %s from %s no rule of a switch', (state, from) => {
    const { slots, traffic } = trafficOf(state, from);
    expect(violationsOf(trafficRules('traffic', traffic, slots))).toEqual([]);
  });

  it.each(ALL)('gives in state %s from %s all of the live requests away', (state, from) => {
    const { paasA, paasB } = trafficOf(state, from).traffic.live;
    expect(paasA + paasB).toBe(100);
  });

  it.each(SLOTS)('changes nothing but live weights between cut-over and roll-back from %s', (from) => {
    const cutOver = trafficOf('cut-over', from);
    const rollBack = trafficOf('roll-back', from);
    expect(rollBack).toEqual({ ...cutOver, traffic: { ...cutOver.traffic, live: rollBack.traffic.live } });
    expect(rollBack.traffic.live).not.toEqual(cutOver.traffic.live);
  });

  it.each(SLOTS)('ends where the next one, from the other slot than %s, begins', (from) => {
    expect(trafficOf('decommission', from)).toEqual(trafficOf('idle', otherSlot(from)));
  });

  it.each(SLOTS)('takes the cluster in %s down only after it has stopped serving', (from) => {
    expect(trafficOf('decommission', from).slots).not.toContain(from);
    expect(isServing(trafficOf('soak', from).traffic, from)).toBe(false);
  });
});

describe('the next state', () => {
  it.each([
    ['idle', 'idle provision'],
    ['provision', 'idle provision pre-live'],
    ['pre-live', 'pre-live canary cut-over roll-back'],
    ['canary', 'canary shift cut-over roll-back'],
    ['shift', 'shift cut-over roll-back'],
    ['cut-over', 'cut-over soak roll-back'],
    ['soak', 'soak decommission roll-back'],
    ['decommission', 'decommission'],
    ['roll-back', 'provision pre-live canary cut-over roll-back'],
  ] as const)('of %s is one of %s', (state, next) => {
    expect(TRAFFIC_STATES.filter((one) => mayFollow(state, one)).join(' ')).toBe(next);
  });

  it.each(TRAFFIC_STATES.filter((state) => state !== 'decommission'))(
    'of %s, and those after it, lead back to idle',
    (state) => {
      expect(reachableFrom(state)).toContain('idle');
    },
  );

  it.each(STEPS)(
    'takes on the way from %s to %s, from %s, no cluster down that serves',
    (state, next, from) => {
      const { slots, traffic } = trafficOf(state, from);
      const kept = trafficOf(next, from).slots;
      expect(slots.filter((slot) => !kept.includes(slot) && isServing(traffic, slot))).toEqual([]);
    },
  );

  it('leads from idle through every state', () => {
    expect(reachableFrom('idle').sort()).toEqual([...TRAFFIC_STATES].sort());
  });
});

describe('a switch', () => {
  it.each([
    ['paasA', { paasA: 100, paasB: 0 }],
    ['paasB', { paasA: 0, paasB: 100 }],
  ] as const)('with %s pre-live sends all requests for tests there', (preLive, weights) => {
    expect(preLiveWeights({ live: { paasA: 1, paasB: 1 }, preLive })).toEqual(weights);
  });

  it.each([
    [1, 'paasB', true],
    [0, 'paasA', true],
    [1, 'paasA', true],
    [0, 'paasB', false],
  ] as const)('with live weight %i for paasA and pre-live %s: paasA serves, %s', (paasA, preLive, serves) => {
    expect(isServing({ live: { paasA, paasB: 100 }, preLive }, 'paasA')).toBe(serves);
  });
});

function reachableFrom(state: (typeof TRAFFIC_STATES)[number]): string[] {
  const reached = new Set([state]);
  for (const one of reached) {
    for (const next of TRAFFIC_STATES) if (mayFollow(one, next)) reached.add(next);
  }
  return [...reached];
}
