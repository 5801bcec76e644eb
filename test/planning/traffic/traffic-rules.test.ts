import { describe, expect, it } from 'vitest';
import { type Slot, type TrafficSwitch, trafficRules } from '../../../lib/planning/traffic/index.js';
import { violationsOf } from '../rules/violations.js';

function refusalOf(traffic: object, present: readonly Slot[] = ['paasA', 'paasB']): string[] {
  return violationsOf(trafficRules('traffic', traffic as TrafficSwitch, present));
}

const live = (paasA: unknown, paasB: unknown) => ({ live: { paasA, paasB }, preLive: 'paasA' });
const WEIGHT =
  'Allowed: a whole number from 0 to 999. To mend: write shares such as 95 and 5; they need not add up to 100.';

describe('a switch is refused', () => {
  it.each([
    [live(1000, 1), `traffic.live.paasA: 1000 is no weight. ${WEIGHT}`],
    [live(-1, 1), `traffic.live.paasA: -1 is no weight. ${WEIGHT}`],
    [live(1, 0.5), `traffic.live.paasB: 0.5 is no weight. ${WEIGHT}`],
    [live(1, Number.NaN), `traffic.live.paasB: NaN is no weight. ${WEIGHT}`],
    [live('100', 0), `traffic.live.paasA: "100" is no weight. ${WEIGHT}`],
    [
      live(0, 0),
      'traffic.live: both weights are 0, so that no cluster answers live requests. Allowed: a positive sum. To mend: give the slot that serves a weight of 100.',
    ],
    [
      { ...live(100, 0), preLive: 'paasC' },
      'traffic.preLive: "paasC" is no slot. Allowed: paasA, paasB. To mend: name the cluster that is to be tested; the one that serves, when there is no other.',
    ],
  ])('for %j', (traffic, message) => {
    expect(refusalOf(traffic)).toEqual([message]);
  });

  it('for a weight of a slot without a cluster', () => {
    expect(refusalOf(live(99, 1), ['paasA'])).toEqual([
      'traffic.live.paasB: it has a weight of 1, but there is no cluster in slot paasB. Allowed: 0 while the slots are ["paasA"]. To mend: give its weight to a cluster that exists, or keep slot paasB until the switch is applied.',
    ]);
  });

  it('for tests in a slot without a cluster', () => {
    expect(refusalOf({ live: { paasA: 0, paasB: 100 }, preLive: 'paasA' }, ['paasB'])).toEqual([
      'traffic.preLive: there is no cluster in slot paasA. Allowed: one of ["paasB"]. To mend: name a cluster that exists; the one that serves, when there is no other.',
    ]);
  });
});

describe('a switch is taken', () => {
  it.each([live(999, 0), live(0, 999), live(1, 0), live(95, 5)])('as %j', (traffic) => {
    expect(refusalOf(traffic)).toEqual([]);
  });

  it('with no weight for a slot without a cluster', () => {
    expect(refusalOf(live(100, 0), ['paasA'])).toEqual([]);
  });
});
