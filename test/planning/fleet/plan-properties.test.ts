import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type FleetDemand,
  nodeSizeOf,
  pack,
  planFleet,
  type Room,
  roomOf,
} from '../../../lib/planning/fleet/index.js';
import { minSizeAt, nodeScheduleRules } from '../../../lib/planning/node-schedule/index.js';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import { violationsOf } from '../rules/violations.js';
import { FLEET, inputOf, poolOf } from './fleet-fixture.js';

const POOL = poolOf({ minSize: 1, maxSize: 100_000 });
const SIZES = [
  { cpu: Cpu.parse('500m'), memory: Memory.parse('512Mi') },
  { cpu: Cpu.parse('250m'), memory: Memory.parse('3Gi') },
  { cpu: Cpu.parse('2'), memory: Memory.parse('1Gi') },
];
const ROOM = roomOfPool();

/** Quarters of an hour of ten weeks. */
const quarter = fc.integer({ min: 0, max: 70 * 96 });
const demand = fc
  .record({
    start: quarter,
    lengths: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
    pods: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 4, maxLength: 4 }),
    size: fc.nat({ max: SIZES.length - 1 }),
  })
  .map(({ start, lengths, pods, size }): FleetDemand => {
    const starts = [0, ...lengths].map((_, index) => start + sumOfFirst(lengths, index));
    return {
      event: `e${start}`,
      tenant: `t${start}`,
      pool: 'standard',
      pod: SIZES[size] ?? FALLBACK,
      steps: starts.map((at, index) => ({
        at: instantAt(at),
        pods: index === starts.length - 1 ? 0 : (pods[index] ?? 1),
      })),
      services: 1,
    };
  });
const FALLBACK = { cpu: Cpu.parse('1'), memory: Memory.parse('1Gi') };
const season = fc.array(demand, { maxLength: 120 });

it('the schedule in force covers the pods at every instant from the plan on, ahead of them and after them', () => {
  fc.assert(
    fc.property(season, quarter, (demands, from) => {
      const asOf = instantAt(from);
      const input = { ...inputOf(demands, { pools: [POOL] }), asOf };
      const [pool] = planFleet(input).pools;
      const instants = new Set(demands.flatMap(({ steps }) => steps.map(({ at }) => at)));
      for (const at of [asOf, ...instants]) {
        const need = needAt(at, demands);
        const times = [at, moved(at, -10 * 60), moved(at, 15 * 60 - 1)];
        for (const time of times.filter((other) => other >= asOf)) {
          expect(minSizeAt(POOL.minSize, pool?.schedule ?? [], time)).toBeGreaterThanOrEqual(need);
        }
      }
    }),
    { numRuns: 40 },
  );
});

it('the schedule is one that a pool takes', () => {
  fc.assert(
    fc.property(season, quarter, (demands, from) => {
      const asOf = instantAt(from);
      const [pool] = planFleet({ ...inputOf(demands, { pools: [POOL] }), asOf }).pools;
      const bounds = { minSize: POOL.minSize, maxSize: POOL.maxSize, asOf };
      expect(violationsOf(nodeScheduleRules('schedule', pool?.schedule ?? [], bounds))).toEqual([]);
      expect(pool?.schedule.every(({ at }) => at >= asOf)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

it('the load balancer falls twice a day at most and has the capacity of the hour to come', () => {
  const rate = fc.array(
    fc.record({
      start: quarter,
      length: fc.integer({ min: 1, max: 40 }),
      value: fc.integer({ min: 1, max: 90_000 }),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(rate, (all) => {
      const rates = all.map(({ start, length, value }, index) => ({
        event: `e${index}`,
        steps: [
          { at: instantAt(start), value },
          { at: instantAt(start + length), value: 0 },
        ],
      }));
      const input = inputOf([], { loadBalancer: { rate: 100, least: 50 } }, rates);
      const steps = (planFleet(input).loadBalancer?.steps ?? []).map(({ at, units }) => ({
        at,
        nodes: units,
      }));
      for (const {
        steps: [rise],
      } of rates) {
        const at = rise?.at ?? input.asOf;
        const sum = rates
          .filter(({ steps: [from, to] }) => (from?.at ?? '') <= at && at < (to?.at ?? ''))
          .reduce((total, { steps: [from] }) => total + (from?.value ?? 0), 0);
        expect(
          minSizeAt(0, steps, moved(at, -3600) < input.asOf ? input.asOf : moved(at, -3600)),
        ).toBeGreaterThanOrEqual(sum / 100);
      }
      const falls = steps.filter(({ nodes }, index) => nodes < (steps[index - 1]?.nodes ?? 0));
      for (const { at } of falls) {
        expect(falls.filter((other) => other.at.slice(0, 10) === at.slice(0, 10)).length).toBeLessThanOrEqual(
          2,
        );
      }
    }),
    { numRuns: 60 },
  );
});

/** By adding up all pods, and by packing them: the nodes that are there must be enough for both. */
function needAt(at: string, demands: readonly FleetDemand[]): number {
  const groups = demands.map(({ pod, steps }) => ({
    ...pod,
    pods: steps.findLast((step) => step.at <= at)?.pods ?? 0,
  }));
  const bySize = SIZES.map((size) => ({
    ...size,
    pods: groups.filter(({ cpu }) => cpu === size.cpu).reduce((sum, { pods }) => sum + pods, 0),
  }));
  const cpu = bySize.reduce((sum, size) => sum + size.pods * size.cpu.toMilli(), 0);
  const memory = bySize.reduce((sum, size) => sum + size.pods * size.memory.toBytes(), 0);
  const aggregate = Math.max(Math.ceil(cpu / 3000), Math.ceil(memory / (12 * 2 ** 30)));
  return Math.max(aggregate, pack(bySize, ROOM).nodes);
}

function roomOfPool(): Room {
  const size = nodeSizeOf(POOL);
  const room = size && roomOf(size, FLEET.daemonSets);
  if (room === undefined) throw new Error('the nodes of the fixture have no room for pods');
  return room;
}

function sumOfFirst(lengths: readonly number[], count: number): number {
  return lengths.slice(0, count).reduce((sum, length) => sum + length, 0);
}

function instantAt(quarters: number): string {
  return moved('2026-12-01T00:00:00Z', quarters * Duration.minutes(15).toSeconds());
}

function moved(at: string, seconds: number): string {
  return new Date(Date.parse(at) + 1000 * seconds).toISOString().replace('.000Z', 'Z');
}
