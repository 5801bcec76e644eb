import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import {
  type CostInput,
  costsSchema,
  type PooledNodes,
  planCosts,
} from '../../../lib/planning/costs/index.js';
import { at, BOOK, INPUT } from './cost-fixture.js';

const HOURS = 48;
const EVENTS = ['a', 'b', 'c', 'd', 'é'];

const hours = (most: number) => fc.uniqueArray(fc.nat({ max: HOURS + 4 }), { maxLength: most });
const value = fc.oneof(fc.constant(0), fc.nat({ max: 40 }), fc.double({ min: 0.001, max: 1e6, noNaN: true }));

/** Steps in the order of time; some lie behind the season. */
const loads = fc
  .tuple(hours(5), fc.array(value, { minLength: 5, maxLength: 5 }))
  .map(([times, values]) =>
    times
      .sort((a, b) => a - b)
      .map((hour, index) => ({ at: at(hour), value: index === times.length - 1 ? 0 : (values[index] ?? 0) })),
  );

const pool = (name: string): fc.Arbitrary<PooledNodes> =>
  fc.record({
    name: fc.constant(name),
    instanceType: fc.constantFrom('m7i.2xlarge', 'r7i.large'),
    minSize: fc.nat({ max: 5 }),
    peakNodes: fc.integer({ min: 25, max: 30 }),
    nodes: fc
      .tuple(hours(4), fc.array(fc.nat({ max: 25 }), { minLength: 4, maxLength: 4 }))
      .map(([times, nodes]) =>
        times.sort((a, b) => a - b).map((hour, index) => ({ at: at(hour), nodes: nodes[index] ?? 0 })),
      ),
    shares: fc.array(fc.record({ event: fc.constantFrom(...EVENTS), steps: loads }), { maxLength: 8 }),
  });

const span = fc.tuple(fc.nat({ max: HOURS }), fc.nat({ max: HOURS })).map(([a, b]) => ({
  from: at(Math.min(a, b)),
  to: at(Math.max(a, b)),
}));

const input: fc.Arbitrary<CostInput> = fc.record({
  asOf: fc.constant(INPUT.asOf),
  prices: fc
    .double({ min: 0.0001, max: 9, noNaN: true })
    .map((price) => ({ ...BOOK, perEvent: price, instances: { 'm7i.2xlarge': price, 'r7i.large': 0.1596 } })),
  from: fc.constant(at(0)),
  to: fc.constant(at(HOURS)),
  events: fc.constant(EVENTS.map((event) => ({ event }))),
  pools: fc.tuple(pool('standard'), pool('ingress')),
  loadBalancer: hours(3).map((times) =>
    times.sort((a, b) => a - b).map((hour) => ({ at: at(hour), units: hour * 7 })),
  ),
  controlPlane: hours(2).map((times) =>
    times.sort((a, b) => a - b).map((hour) => ({ at: at(hour), tier: 'tier-xl' as const })),
  ),
  databases: fc.array(
    fc
      .tuple(fc.constantFrom(...EVENTS), fc.constantFrom('rds' as const, 'cluster' as const), span)
      .map(([event, kind, time]) => ({ event, kind, ...time })),
    { maxLength: 6 },
  ),
});

it('The events and what is unallocated add up to the total to the cent', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { costs, events } = planCosts(given);
      const amounts = [costs.unallocated, ...events.map(({ amount }) => amount)].map(cents);
      expect(sum(amounts)).toBe(cents(costs.total));
    }),
  );
});

it('The costs keep their schema, and are never more than those of a standing platform', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { costs } = planCosts(given);
      expect(v.is(costsSchema, costs)).toBe(true);
      expect(costs.total).toBeLessThanOrEqual(costs.standing);
    }),
  );
});

it('An event pays for nodes what an hour-by-hour division charges it, to the cent', () => {
  fc.assert(
    fc.property(input, pool('standard'), (given, nodes) => {
      const { events } = planCosts({ ...given, prices: BOOK, pools: [nodes], databases: [] });
      for (const { event, amount } of events) {
        expect(Math.abs(amount - hourly(event, nodes))).toBeLessThan(0.015 + 1e-6);
      }
    }),
  );
});

it('The order of events and loads changes nothing', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { events, pools, databases } = given;
      const distinct = pools.map((own) => ({
        ...own,
        shares: EVENTS.flatMap((event) => own.shares.find((share) => share.event === event) ?? []),
      }));
      const reversed = distinct.map((own) => ({ ...own, shares: own.shares.toReversed() }));
      expect(
        planCosts({
          ...given,
          events: events.toReversed(),
          pools: reversed,
          databases: databases.toReversed(),
        }),
      ).toEqual(planCosts({ ...given, pools: distinct }));
    }),
  );
});

/** All steps are at full hours: in each of them the nodes are divided by the loads of that hour. */
function hourly(event: string, { instanceType, minSize, nodes, shares }: PooledNodes): number {
  return sum(
    Array.from({ length: HOURS }, (_, hour) => {
      const size = nodes.findLast((step) => step.at <= at(hour))?.nodes ?? minSize;
      const loadOf = (own: PooledNodes['shares']) =>
        sum(own.map(({ steps }) => steps.findLast((step) => step.at <= at(hour))?.value ?? 0));
      const all = loadOf(shares);
      const part = all === 0 ? 0 : loadOf(shares.filter((share) => share.event === event)) / all;
      return size * (BOOK.instances[instanceType] ?? 0) * part;
    }),
  );
}

function cents(amount: number): number {
  return Math.round(amount * 100);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}
