import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Amounts, aggregateNodes, percentOf } from '../../../lib/planning/fleet/aggregate.js';
import {
  allocatable,
  nodeSizeOf,
  type PodGroup,
  pack,
  type Room,
  roomOf,
} from '../../../lib/planning/fleet/index.js';
import { Cpu, Memory } from '../../../lib/planning/units/index.js';

const NO_DAEMON_SETS = { pods: 0, cpu: '0', memory: '0Mi' };

function node(cpu: string, memory: string, podsPerNode: number) {
  return { cpu: Cpu.parse(cpu), memory: Memory.parse(memory), podsPerNode };
}

function group(pods: number, cpu: string, memory: string): PodGroup {
  return { pods, cpu: Cpu.parse(cpu), memory: Memory.parse(memory) };
}

describe('what is allocatable', () => {
  it.each([
    ['4', '4Gi', 29, '3920m', '3422Mi'],
    ['1', '8Gi', 8, '940m', '7749Mi'],
    ['8', '16Gi', 58, '7910m', '15391Mi'],
    ['2', '8Gi', 29, '1930m', '7518Mi'],
    ['5', '16Gi', 58, '4918m', '15391Mi'],
  ])('of %s cores and %s with %i pods is %s and %s', (cpu, memory, pods, leftCpu, leftMemory) => {
    const left = allocatable(node(cpu, memory, pods));
    expect([`${left?.cpu.toMilli()}m`, `${left?.memory}`]).toEqual([leftCpu, leftMemory]);
  });

  it.each([
    ['366Mi', undefined],
    ['367Mi', '1Mi'],
  ])('of %s with one pod is %s', (memory, left) => {
    expect(allocatable(node('1', memory, 1))?.memory.toString()).toBe(left);
  });
});

describe('the room beside daemon sets', () => {
  const small = node('4', '4Gi', 29);

  it('is what is allocatable without their requests and pods', () => {
    const room = roomOf(small, { pods: 4, cpu: '200m', memory: '400Mi' });
    expect(`${room?.cpu} ${room?.memory} ${room?.pods}`).toBe('3720m 3022Mi 25');
  });

  it.each([
    ['pod', { pods: 28, cpu: '0', memory: '0Mi' }, '3920m 3422Mi 1'],
    ['millicore', { pods: 0, cpu: '3919m', memory: '0Mi' }, '1m 3422Mi 29'],
    ['mebibyte', { pods: 0, cpu: '0', memory: '3421Mi' }, '3920m 1Mi 29'],
  ])('is the last %s that they leave', (_title, almostAll, left) => {
    const room = roomOf(small, almostAll);
    expect(`${room?.cpu} ${room?.memory} ${room?.pods}`).toBe(left);
  });

  it.each([
    ['pods', { pods: 29, cpu: '0', memory: '0Mi' }],
    ['cores', { pods: 0, cpu: '3920m', memory: '0Mi' }],
    ['memory', { pods: 0, cpu: '0', memory: '3422Mi' }],
  ])('is none when they take all %s', (_title, all) => {
    expect(roomOf(small, all)).toBeUndefined();
  });
});

describe('the size of a node', () => {
  const pool = { name: 'standard', instanceType: 'm7i.xlarge', minSize: 0, maxSize: 1 };

  it('is that of its type, with the pods that the kubelets of the platform take', () => {
    expect(nodeSizeOf(pool)).toEqual({ ...node('4', '16Gi', 110), interfacePods: 58 });
  });

  it.each([
    [{ cpu: '3' }, { ...node('3', '16Gi', 110), interfacePods: 58 }],
    [{ memory: '15Gi' }, { ...node('4', '15Gi', 110), interfacePods: 58 }],
    [{ podsPerNode: 29 }, { ...node('4', '16Gi', 29), interfacePods: 29 }],
  ])('is what the pool says, %j', (change, size) => {
    expect(nodeSizeOf({ ...pool, ...change })).toEqual(size);
  });

  it('is unknown when neither says it', () => {
    expect(nodeSizeOf({ ...pool, instanceType: 'i4i.large', cpu: '2', memory: '16Gi' })).toBeUndefined();
  });
});

/** The pools of a team that sized them by hand: three modules each, at 75 %. */
const STANDARD = { node: node('4', '4Gi', 29), pod: group(3, '2', '2Gi') };
const HIGH_MEMORY = { node: node('1', '8Gi', 8), pod: group(3, '500m', '4Gi') };

describe('a size by utilisation', () => {
  it('of three pods of 2 CPU and 2 GiB is two nodes of 4 and 4: 6 of 8 cores and 6 of 8 GiB, 75 %', () => {
    expect(sized(amounts('6', '6Gi'), amounts('4', '4Gi'))).toEqual({ nodes: 2, cpu: 75, memory: 75 });
  });

  it('of three pods of 0.5 CPU and 4 GiB is two nodes of 1 and 8: 1.5 of 2 cores and 12 of 16 GiB, 75 %', () => {
    expect(sized(amounts('1.5', '12Gi'), amounts('1', '8Gi'))).toEqual({ nodes: 2, cpu: 75, memory: 75 });
  });

  it.each([
    ['core', amounts('6001m', '6Gi')],
    ['gibibyte', amounts('6', '6145Mi')],
  ])('takes one node more for one thousandth of a %s more', (_title, demand) => {
    expect(aggregateNodes(demand, amounts('4', '4Gi'), 75)).toBe(3);
  });

  it('of nothing is no node, of which nothing is used', () => {
    expect(sized(amounts('0', '0Mi'), amounts('4', '4Gi'))).toEqual({ nodes: 0, cpu: 0, memory: 0 });
  });
});

/** The nodes at 75 %, and how many per cent of them are requested. */
function sized(demand: Amounts, { cpu, memory }: Amounts) {
  const nodes = aggregateNodes(demand, { cpu, memory }, 75);
  return {
    nodes,
    cpu: percentOf(demand.cpu, nodes * cpu),
    memory: percentOf(demand.memory, nodes * memory),
  };
}

function amounts(cpu: string, memory: string): Amounts {
  return { cpu: Cpu.parse(cpu).toMilli(), memory: Memory.parse(memory).toBytes() };
}

describe('a packing', () => {
  it.each([
    ['standard', STANDARD],
    ['high-memory', HIGH_MEMORY],
  ])('of the %s pool needs three nodes where the sum fits two', (_title, { node: size, pod }) => {
    const room = roomOf(size, NO_DAEMON_SETS);
    expect(room && pack([pod], room)).toEqual({ nodes: 3, lowerBound: 3 });
  });

  it('places a hundred thousand pods of three sizes', () => {
    const room = { ...node('8', '32Gi', 58), pods: 58 };
    const groups = [
      group(40_000, '500m', '512Mi'),
      group(40_000, '250m', '1Gi'),
      group(20_000, '1500m', '3000Mi'),
    ];
    expect(pack(groups, room)).toEqual({ nodes: 7500, lowerBound: 7500 });
  });

  it.each([
    ['cores', group(1, '2001m', '1Gi')],
    ['memory', group(1, '1', '2049Mi')],
  ])('refuses a pod that is too large in %s for an empty node', (_title, pod) => {
    const room = { ...node('2', '2Gi', 10), pods: 10 };
    expect(() => pack([pod], room)).toThrow(`a pod of ${pod.cpu} and ${pod.memory} fits no empty node`);
  });

  const room = fc
    .record({
      cpu: fc.integer({ min: 4, max: 40 }),
      memory: fc.integer({ min: 4, max: 40 }),
      pods: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ cpu, memory, pods }): Room => ({ cpu: Cpu.milli(cpu), memory: Memory.mebibytes(memory), pods }));
  const groups = fc.array(
    fc.record({ pods: fc.nat({ max: 40 }), cpu: fc.nat({ max: 4 }), memory: fc.nat({ max: 4 }) }).map(
      ({ pods, cpu, memory }): PodGroup => ({
        pods,
        cpu: Cpu.milli(cpu),
        memory: Memory.mebibytes(memory),
      }),
    ),
    { maxLength: 5 },
  );

  it('places the same as one pod after the other, the largest first', () => {
    fc.assert(
      fc.property(groups, room, (all, empty) => {
        expect(pack(all, empty).nodes).toBe(oneByOne(all, empty));
      }),
    );
  });

  it('never takes fewer nodes than it must', () => {
    fc.assert(
      fc.property(groups, room, (all, empty) => {
        const { nodes, lowerBound } = pack(all, empty);
        expect(nodes).toBeGreaterThanOrEqual(lowerBound);
      }),
    );
  });

  it('of pods that differ in one thing alone fills all nodes but one by more than half', () => {
    fc.assert(
      fc.property(groups, room, (all, empty) => {
        const thin = all.map(({ pods, cpu }) => ({ pods, cpu, memory: Memory.mebibytes(0) }));
        const wide = { ...empty, pods: 1000 };
        const requested = thin.reduce((sum, { pods, cpu }) => sum + pods * cpu.toMilli(), 0);
        const { nodes } = pack(thin, wide);
        expect(nodes <= 1 || (nodes - 1) * wide.cpu.toMilli() < 2 * requested).toBe(true);
      }),
    );
  });

  it('of pods of one size is the best there is', () => {
    fc.assert(
      fc.property(groups, room, ([first], empty) => {
        fc.pre(first !== undefined);
        const { nodes, lowerBound } = pack([first], empty);
        expect(nodes).toBe(lowerBound);
      }),
    );
  });
});

/** First fit decreasing as in a textbook; checks that every pod fits. */
function oneByOne(groups: readonly PodGroup[], empty: Room): number {
  const share = ({ cpu, memory }: PodGroup) =>
    Math.max(cpu.toMilli() / empty.cpu.toMilli(), memory.toBytes() / empty.memory.toBytes());
  const sorted = groups.toSorted(
    (a, b) =>
      share(b) - share(a) || b.cpu.toMilli() - a.cpu.toMilli() || b.memory.toBytes() - a.memory.toBytes(),
  );
  const nodes: { cpu: number; memory: number; pods: number }[] = [];
  for (const { pods, cpu, memory } of sorted) {
    for (let pod = 0; pod < pods; pod += 1) {
      let place = nodes.find(
        (left) => left.cpu >= cpu.toMilli() && left.memory >= memory.toBytes() && left.pods >= 1,
      );
      if (place === undefined) {
        place = { cpu: empty.cpu.toMilli(), memory: empty.memory.toBytes(), pods: empty.pods };
        nodes.push(place);
      }
      place.cpu -= cpu.toMilli();
      place.memory -= memory.toBytes();
      place.pods -= 1;
      expect(Math.min(place.cpu, place.memory, place.pods)).toBeGreaterThanOrEqual(0);
    }
  }
  return nodes.length;
}
