import { describe, expect, it } from 'vitest';
import { floorIn, podPeriods, scalingBehavior } from '../../../lib/planning/tenants/index.js';
import { Duration } from '../../../lib/planning/units/index.js';

const AS_OF = '2026-12-04T06:00:00Z';

describe('an autoscaler', () => {
  it.each([
    ['warming', 59],
    ['on-sale', 59],
    ['draining', 2],
  ] as const)('without a schedule keeps in the phase %s at least %i pods', (phase, floor) => {
    expect(floorIn(phase, { idle: 2, peak: 59 })).toBe(floor);
  });

  it.each([
    ['closed long ago', '2026-12-01T00:00:00Z', false],
    ['closed this second', AS_OF, false],
    ['closes in a second', '2026-12-04T06:00:01Z', true],
    ['closes in a week', '2026-12-11T06:00:00Z', true],
    ['closes a second before 360 days are over', '2027-11-29T05:59:59Z', true],
    ['closes in 360 days', '2027-11-29T06:00:00Z', false],
    ['closes in two years', '2028-12-04T06:00:00Z', false],
  ])('is told of a window that %s, %s: %s', (_title, closesAt, told) => {
    const window = { scaleUpAt: AS_OF, opensAt: AS_OF, closesAt };
    const period = { name: 'sale-2026-12-04t06-00-00z', scaleUpAt: AS_OF, closesAt, pods: 59 };
    expect(podPeriods([window], 59, AS_OF)).toEqual(told ? [period] : []);
  });

  describe('with steps in its window', () => {
    const window = {
      scaleUpAt: '2026-12-04T09:50:00Z',
      opensAt: '2026-12-04T10:00:00Z',
      closesAt: '2026-12-04T14:00:00Z',
      steps: [
        { at: '2026-12-04T09:50:00Z', pods: 59 },
        { at: '2026-12-04T10:30:00Z', pods: 30 },
        { at: '2026-12-04T10:50:00Z', pods: 30 },
        { at: '2026-12-04T11:10:00Z', pods: 12 },
      ],
    };
    const periods = [
      {
        name: 'sale-2026-12-04t10-00-00z',
        scaleUpAt: '2026-12-04T09:50:00Z',
        closesAt: '2026-12-04T10:30:00Z',
        pods: 59,
      },
      {
        name: 'crowd-2026-12-04t10-30-00z',
        scaleUpAt: '2026-12-04T10:30:00Z',
        closesAt: '2026-12-04T11:10:00Z',
        pods: 30,
      },
      {
        name: 'crowd-2026-12-04t11-10-00z',
        scaleUpAt: '2026-12-04T11:10:00Z',
        closesAt: '2026-12-04T14:00:00Z',
        pods: 12,
      },
    ];

    it('is told of periods of equal pods, without a gap', () => {
      expect(podPeriods([window], 59, AS_OF)).toEqual(periods);
    });

    it('is not told of those that are over', () => {
      expect(podPeriods([window], 59, '2026-12-04T10:30:00Z')).toEqual(periods.slice(1));
    });
  });

  it('goes to the most pods in one step, and down by a fifth a minute after the cooldown', () => {
    expect(scalingBehavior(400, Duration.minutes(5))).toEqual({
      scaleUp: {
        stabilizationWindowSeconds: 0,
        policies: [{ type: 'Pods', value: 400, periodSeconds: 15 }],
      },
      scaleDown: {
        stabilizationWindowSeconds: 300,
        policies: [{ type: 'Percent', value: 20, periodSeconds: 60 }],
      },
    });
  });
});
