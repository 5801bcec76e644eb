import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowdSteps, fitArrival, rateSteps, STATED_ARRIVAL } from '../../../lib/planning/arrival/index.js';
import { later, secondsBetween } from '../../../lib/planning/instants/index.js';
import { Duration } from '../../../lib/planning/units/index.js';

const SHAPE = { spike: '10m', halfLife: '20m', tail: 0.2 };
const OPENS = '2026-12-04T10:00:00Z';
const WAVE = { scaleUpAt: '2026-12-04T09:50:00Z', opensAt: OPENS, peak: 1000 };

const anyShape = fc.record({
  spike: fc.integer({ min: 0, max: 120 }).map((minutes) => `${minutes}m`),
  halfLife: fc.integer({ min: 1, max: 120 }).map((minutes) => `${minutes}m`),
  tail: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('crowdSteps', () => {
  it.each([
    ['halves until the tail', SHAPE, ['0s 1', '30m 0.5', '50m 0.25', '1h10m 0.2']],
    ['ends on a tail that is a half', { ...SHAPE, tail: 0.5 }, ['0s 1', '30m 0.5']],
    ['stays whole with a tail of one', { ...SHAPE, tail: 1 }, ['0s 1']],
    ['halves at once without a spike', { ...SHAPE, spike: '0s', tail: 0.5 }, ['0s 1', '20m 0.5']],
  ])('%s', (_title, shape, expected) => {
    expect(crowdSteps(shape).map(({ after, share }) => `${after} ${share}`)).toEqual(expected);
  });

  it('ends with nobody when there is no tail', () => {
    const steps = crowdSteps({ ...SHAPE, tail: 0 });
    expect([steps.length, steps.at(-1)?.share]).toEqual([21, 0]);
  });

  it('is never below the curve that it stands for', () => {
    fc.assert(
      fc.property(anyShape, fc.integer({ min: 0, max: 24 * 60 }), (shape, minute) => {
        const [spike, halfLife] = [shape.spike, shape.halfLife].map(
          (text) => Duration.parse(text).toMillis() / 60_000,
        );
        const decay = 2 ** -(Math.max(0, minute - (spike ?? 0)) / (halfLife ?? 1));
        const step = crowdSteps(shape).findLast(({ after }) => after.toMillis() <= minute * 60_000);
        expect(step?.share).toBeGreaterThanOrEqual(Math.max(shape.tail, decay < 2 ** -19 ? 0 : decay));
      }),
    );
  });
});

describe('rateSteps', () => {
  it('is the peak before the opening, and falls with the crowd', () => {
    expect(rateSteps([WAVE], SHAPE, '2026-12-04T14:00:00Z')).toEqual([
      { at: '2026-12-04T09:50:00Z', rate: 1000 },
      { at: '2026-12-04T10:30:00Z', rate: 500 },
      { at: '2026-12-04T10:50:00Z', rate: 250 },
      { at: '2026-12-04T11:10:00Z', rate: 200 },
    ]);
  });

  it('rises again for a sale that opens in the tail of another', () => {
    const presale = { scaleUpAt: '2026-12-04T08:50:00Z', opensAt: '2026-12-04T09:00:00Z', peak: 400 };
    expect(rateSteps([presale, WAVE], SHAPE, '2026-12-04T10:40:00Z')).toEqual([
      { at: '2026-12-04T08:50:00Z', rate: 400 },
      { at: '2026-12-04T09:30:00Z', rate: 200 },
      { at: '2026-12-04T09:50:00Z', rate: 1000 },
      { at: '2026-12-04T10:30:00Z', rate: 500 },
    ]);
  });

  it('has no step at or after the end of the window', () => {
    expect(rateSteps([WAVE], SHAPE, '2026-12-04T10:30:00Z')).toEqual([
      { at: '2026-12-04T09:50:00Z', rate: 1000 },
    ]);
  });

  it('is one step where nobody comes', () => {
    expect(rateSteps([{ ...WAVE, peak: 0 }], SHAPE, '2026-12-04T14:00:00Z')).toEqual([
      { at: '2026-12-04T09:50:00Z', rate: 0 },
    ]);
  });

  it('has room for every wave at every minute, and never more than the largest', () => {
    const anyWave = fc
      .record({ minute: fc.integer({ min: 0, max: 600 }), peak: fc.integer({ min: 0, max: 1_000_000 }) })
      .map(({ minute, peak }) => {
        const opensAt = later(OPENS, Duration.minutes(minute));
        return { scaleUpAt: opensAt, opensAt, peak };
      });
    fc.assert(
      fc.property(
        fc.array(anyWave, { minLength: 1, maxLength: 5 }),
        anyShape,
        fc.nat({ max: 900 }),
        (waves, shape, minute) => {
          const at = later(OPENS, Duration.minutes(minute));
          const rate =
            rateSteps(waves, shape, later(OPENS, Duration.hours(24))).findLast((step) => step.at <= at)
              ?.rate ?? 0;
          const needed = waves
            .filter(({ opensAt }) => opensAt <= at)
            .map(({ opensAt, peak }) => {
              const since = secondsBetween(opensAt, at) * 1000;
              return (
                peak * (crowdSteps(shape).findLast(({ after }) => after.toMillis() <= since)?.share ?? 0)
              );
            });
          expect(rate).toBe(Math.ceil(Math.max(0, ...needed)));
        },
      ),
    );
  });
});

describe('fitArrival', () => {
  const minutes = (...counts: number[]) => counts.map((count) => Duration.minutes(count));

  it('takes the half-life after which nine in ten are over', () => {
    expect(fitArrival(minutes(60, 70, 80, 90, 100, 110, 120, 130, 140, 300))).toEqual({
      spike: '10m',
      halfLife: '44m',
      tail: 0.1,
      because:
        'nine in ten of 10 past on-sales were below a tenth of their peaks after 2h36m: 10m at the peak, and 3.322 half-lives of 44m to a tenth, which stays',
    });
  });

  it('has no spike where the crowd is gone before it would be', () => {
    expect(fitArrival(minutes(4, 5, 5, 5, 5))).toEqual({
      spike: '0s',
      halfLife: '2m',
      tail: 0.1,
      because:
        'nine in ten of 5 past on-sales were below a tenth of their peaks after 5m: 0s at the peak, and 3.322 half-lives of 2m to a tenth, which stays',
    });
  });

  it.each([4, 5])('of %d on-sales is fitted from the fifth on', (count) => {
    const arrival = fitArrival(Array.from({ length: count }, () => Duration.minutes(60)));
    expect(arrival === STATED_ARRIVAL).toBe(count < 5);
  });

  it('leaves at least a tenth of the crowd until the on-sales were over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 3000 }), (long) => {
        const { spike, halfLife } = fitArrival(minutes(long, long, long, long, long));
        const decay =
          (long * 60_000 - Duration.parse(spike).toMillis()) / Duration.parse(halfLife).toMillis();
        expect(2 ** -decay).toBeGreaterThanOrEqual(0.1 - 1e-9);
      }),
    );
  });
});
