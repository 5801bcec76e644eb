import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { TenantPlan } from '../../../lib/planning/forecast/index.js';
import { formatLoadTest, loadTestSchema, planLoadTest } from '../../../lib/planning/load-test/index.js';
import { bareForecast, eventOf } from '../plan-view/season-fixture.js';

const SOURCE = { file: 'forecast.json', sha256: 'b'.repeat(64) };
const HOST = 'tickets.example.com';

const planOf = (tenants: readonly TenantPlan[], ratePerWorker: number, scale = 100) =>
  planLoadTest(bareForecast(tenants), { source: SOURCE, host: HOST, scale, ratePerWorker });

/** A tenant with so many requests per second from the opening to the end. */
function steadyAt(rate: number): TenantPlan {
  const plan = eventOf(0, 1);
  const windows = plan.windows.map((window) => ({
    ...window,
    steps: window.steps.slice(0, 1).map((step) => ({ ...step, rate })),
  }));
  return { ...plan, windows };
}

/** A fraction as whole numbers, for comparison without rounding. */
function fractionOf(text = ''): { readonly over: number; readonly under: number } {
  const [over, under = '1'] = text.split('/');
  return { over: Number(over), under: Number(under) };
}

const isSame = (a: string | undefined, b: string | undefined) => {
  const [x, y] = [fractionOf(a), fractionOf(b)];
  return x.over * y.under === y.over * x.under;
};

const anySeason = fc
  .record({
    first: fc.integer({ min: 0, max: 500 }),
    count: fc.integer({ min: 1, max: 8 }),
    scale: fc.integer({ min: 1, max: 200 }),
    /** About so many, or as many more as a worker's limit demands. */
    workers: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ first, count, scale, workers }) => {
    const tenants = Array.from({ length: count }, (_, index) => eventOf(first + index, 3));
    const total = tenants.reduce((sum, { demand }) => sum + demand[demand.quantile], 0);
    // Above this rate, one worker would need more virtual users than a plan gives it.
    const ratePerWorker = Math.min(Math.max(Math.ceil((total * scale) / 100 / workers), 1), 100_000);
    return { ratePerWorker, plan: planOf(tenants, ratePerWorker, scale) };
  });

describe('the workers of a plan', () => {
  it.each([
    [253, 2],
    [254, 1],
    [127, 2],
    [126, 3],
  ])('of %d req/s each are %d for 254 req/s', (ratePerWorker, count) => {
    expect(planOf([eventOf(0, 1)], ratePerWorker).workers.count).toBe(count);
  });

  it('split the test into segments of one sequence', () => {
    expect(planOf([eventOf(0, 1)], 64).workers).toEqual({
      count: 4,
      rate: 64,
      segments: ['0:1/4', '1/4:2/4', '2/4:3/4', '3/4:1'],
      sequence: '0,1/4,2/4,3/4,1',
      because: '254 req/s / 64 req/s of one worker = 4 workers',
    });
  });

  it('are one for the whole test where one is enough', () => {
    expect(planOf([eventOf(0, 1)], 1000).workers).toEqual({
      count: 1,
      rate: 254,
      segments: ['0:1'],
      sequence: '0,1',
      because: '254 req/s / 1,000 req/s of one worker = 1 worker',
    });
  });

  it('are at most a thousand', () => {
    expect(planOf([steadyAt(1000)], 1).workers.count).toBe(1000);
    expect(() => planOf([steadyAt(1001)], 1)).toThrow(
      'request, ratePerWorker: 1,001 req/s at 1 req/s of one worker are 1,001 workers. Allowed: at most 1,000 workers. To mend: raise the rate per worker, lower the scale, or name fewer events.',
    );
  });

  it('run at most 40,000 virtual users each', () => {
    const { maxVUs } = planOf([steadyAt(153_846)], 1_000_000).options.scenarios['event-0000'] ?? {};
    expect(maxVUs).toBe(40_000);
    expect(() => planOf([steadyAt(153_847)], 1_000_000)).toThrow(
      'request, ratePerWorker: each of 1 worker would run up to 40,002 virtual users. Allowed: at most 40,000 on one worker, which is as many as one k6 runs. To mend: lower the rate per worker, so that there are more of them, or name fewer events.',
    );
  });

  it('are refused for rates that no number holds exactly', () => {
    expect(() => planOf([steadyAt(Number.MAX_SAFE_INTEGER)], 1_000_000)).toThrow(
      'request, ratePerWorker: 9,007,199,254,740,991 req/s at 1,000,000 req/s of one worker are 9,007,199,255 workers. Allowed: at most 1,000 workers. To mend: raise the rate per worker, lower the scale, or name fewer events.',
    );
  });

  it('can send all of the peak, none more than it can, and one fewer could not', () => {
    fc.assert(
      fc.property(anySeason, ({ ratePerWorker, plan: { total, workers } }) => {
        expect(workers.count * ratePerWorker).toBeGreaterThanOrEqual(total.rate);
        expect((workers.count - 1) * ratePerWorker).toBeLessThan(total.rate);
        expect(workers.rate).toBeLessThanOrEqual(ratePerWorker);
      }),
    );
  });

  it('have segments that part the whole test without gap or overlap, all of one length', () => {
    fc.assert(
      fc.property(anySeason, ({ plan: { workers } }) => {
        const segments = workers.segments.map((segment) => segment.split(':'));
        expect(segments).toHaveLength(workers.count);
        const marks = ['0', ...segments.map(([, to]) => to ?? '')];
        expect(segments.every(([from], index) => isSame(from, marks[index]))).toBe(true);
        expect(marks.every((mark, index) => isSame(mark, `${index}/${workers.count}`))).toBe(true);
        expect(workers.sequence).toBe(marks.join(','));
      }),
    );
  });

  it('have the same virtual users each, in every scenario enough for its part of the peak', () => {
    fc.assert(
      fc.property(anySeason, ({ plan: { options, scenarios, workers } }) => {
        for (const { scenario, rate } of scenarios) {
          const { preAllocatedVUs = 0, maxVUs } = options.scenarios[scenario] ?? {};
          expect(preAllocatedVUs % workers.count).toBe(0);
          expect(preAllocatedVUs * 1000).toBeGreaterThanOrEqual(rate * 130);
          expect(maxVUs).toBe(preAllocatedVUs * 2);
        }
      }),
    );
  });
});

describe('every plan', () => {
  it('is what its schema says, and comes back from its bytes as it was', () => {
    fc.assert(
      fc.property(anySeason, ({ plan }) => {
        const read = v.parse(loadTestSchema, JSON.parse(formatLoadTest(plan)));
        expect(formatLoadTest(read)).toBe(formatLoadTest(plan));
      }),
    );
  });

  it('has in the stages of a scenario the peak that it says, and no more', () => {
    fc.assert(
      fc.property(anySeason, ({ plan: { options, scenarios } }) => {
        for (const { scenario, rate } of scenarios) {
          const targets = options.scenarios[scenario]?.stages.map(({ target }) => target) ?? [];
          expect(Math.max(...targets)).toBe(rate);
        }
      }),
    );
  });
});
