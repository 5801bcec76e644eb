import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlier, type InstantText, later, secondsBetween } from '../../../lib/planning/instants/index.js';
import { phaseAt } from '../../../lib/planning/lifecycle/index.js';
import { podPeriods, unchangedSince } from '../../../lib/planning/tenants/index.js';
import { Duration } from '../../../lib/planning/units/index.js';

const START = '2026-12-01T00:00:00Z';

const DAY = 86_400;

function at(seconds: number): InstantText {
  return seconds < 0 ? earlier(START, Duration.seconds(-seconds)) : later(START, Duration.seconds(seconds));
}

const PLAN = {
  provisionAt: '2026-12-01T00:00:00Z',
  windows: [
    {
      scaleUpAt: '2026-12-02T09:00:00Z',
      opensAt: '2026-12-02T10:00:00Z',
      closesAt: '2026-12-02T12:00:00Z',
      steps: [
        { at: '2026-12-02T09:00:00Z', pods: 4 },
        { at: '2026-12-02T11:00:00Z', pods: 2 },
      ],
    },
    {
      scaleUpAt: '2027-12-02T09:00:00Z',
      opensAt: '2027-12-02T10:00:00Z',
      closesAt: '2027-12-02T12:00:00Z',
    },
  ],
  retireAt: '2027-12-05T00:00:00Z',
};

describe('since when a tenant has been what it is', () => {
  it.each([
    ['2026-11-30T23:59:59Z', '2026-11-30T23:59:59Z'],
    ['2026-12-01T00:00:00Z', '2026-12-01T00:00:00Z'],
    ['2026-12-01T20:00:00Z', '2026-12-01T00:00:00Z'],
    ['2026-12-02T09:59:59Z', '2026-12-02T09:00:00Z'],
    ['2026-12-02T11:30:00Z', '2026-12-02T11:00:00Z'],
    ['2026-12-06T00:00:00Z', '2026-12-02T12:00:00Z'],
    // 360 days before the last window closes, and a second later.
    ['2026-12-07T12:00:00Z', '2026-12-07T10:00:01Z'],
    ['2026-12-07T12:00:01Z', '2026-12-07T12:00:01Z'],
    ['2026-12-09T00:00:00Z', '2026-12-07T12:00:01Z'],
    ['2030-01-01T00:00:00Z', '2027-12-05T00:00:00Z'],
  ])('at %s: %s', (asOf, since) => {
    expect(unchangedSince(PLAN, asOf)).toBe(since);
  });

  it('passes over what is no instant', () => {
    const windows = [{ scaleUpAt: '2026-12-99T00:00:00Z', opensAt: '', closesAt: '2026-12-02T12:00:00Z' }];
    expect(unchangedSince({ ...PLAN, windows }, '2026-12-03T00:00:00Z')).toBe('2026-12-02T12:00:00Z');
    expect(unchangedSince({ provisionAt: '', windows: [], retireAt: '' }, START)).toBe(START);
  });

  it('has the phase and the schedule of every instant from then on', () => {
    const seconds = fc.nat({ max: 400 * DAY });
    const plan = fc
      .tuple(fc.array(seconds, { minLength: 8, maxLength: 8 }), fc.boolean())
      .map(([all, hasSteps]) => planOf(all.sort((a, b) => a - b).map(at), hasSteps));
    // An instant of the plan, or the horizon before it, and the seconds around.
    const moment = fc.record({
      index: fc.nat({ max: 7 }),
      days: fc.constantFrom(0, -360, 30),
      offset: fc.integer({ min: -2, max: 2 }),
    });
    fc.assert(
      fc.property(plan, moment, (times, { index, days, offset }) => {
        const near = secondsBetween(START, instantsOf(times)[index] ?? START);
        const asOf = at(near + days * DAY + offset);
        expect(stateOf(times, unchangedSince(times, asOf))).toEqual(stateOf(times, asOf));
      }),
      { numRuns: 5000 },
    );
  });
});

type Times = Parameters<typeof unchangedSince>[0];

function planOf(instants: readonly InstantText[], hasSteps: boolean): Times {
  const [provisionAt = '', a = '', b = '', c = '', d = '', e = '', f = '', retireAt = ''] = instants;
  const steps = [
    { at: a, pods: 3 },
    { at: b, pods: 2 },
  ];
  const windows = [
    { scaleUpAt: a, opensAt: b, closesAt: c, ...(hasSteps ? { steps } : {}) },
    { scaleUpAt: d, opensAt: e, closesAt: f },
  ];
  return { provisionAt, windows, retireAt };
}

function instantsOf({ provisionAt, windows, retireAt }: Times): InstantText[] {
  const within = windows.flatMap(({ scaleUpAt, opensAt, closesAt }) => [scaleUpAt, opensAt, closesAt]);
  return [provisionAt, ...within, retireAt];
}

function stateOf(times: Times, asOf: InstantText) {
  return { phase: phaseAt(times, asOf), periods: podPeriods(times.windows, 5, asOf) };
}
