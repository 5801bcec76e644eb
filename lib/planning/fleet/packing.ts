import type { Resources, Room } from './node.js';

/** Pods that are all alike. */
export interface PodGroup extends Resources {
  readonly pods: number;
}

/** How many nodes pods take. */
export interface Packing {
  /** Nodes when the largest pods are placed first, each onto the first node that has room. */
  readonly nodes: number;
  /** Nodes that no way of placing them can do without. */
  readonly lowerBound: number;
}

/**
 * Places pods as a scheduler could, largest first, without looking at single pods: a hundred thousand of three sizes
 * cost what three cost.
 *
 * @throws RangeError when a pod does not fit an empty node
 */
export function pack(groups: readonly PodGroup[], room: Room): Packing {
  return packer(groups, room)(groups.map(({ pods }) => pods));
}

/** Packs the same sizes again and again, in other numbers; the numbers are in the order of the sizes. */
export type Packer = (counts: readonly number[]) => Packing;

/** @throws RangeError when a size does not fit an empty node */
export function packer(sizes: readonly Resources[], room: Room): Packer {
  const whole: Free = { cpu: room.cpu.toMilli(), memory: room.memory.toBytes(), pods: room.pods };
  const items = sizes
    .map(({ cpu, memory }, index): Item => {
      const item = { cpu: cpu.toMilli(), memory: memory.toBytes(), index };
      const perNode = fitting(item, whole);
      if (perNode === 0) throw new RangeError(`a pod of ${cpu} and ${memory} fits no empty node`);
      return { ...item, perNode };
    })
    .sort(largestFirst(whole));
  return (counts) => ({
    nodes: nodesOf(items, counts, whole),
    lowerBound: lowerBoundOf(items, counts, whole),
  });
}

interface Free {
  readonly cpu: number;
  readonly memory: number;
  readonly pods: number;
}

interface Item {
  readonly cpu: number;
  readonly memory: number;
  /** Its place among the counts. */
  readonly index: number;
  /** How many an empty node takes. */
  readonly perNode: number;
}

/** Neighbouring nodes with the same room left. */
interface Alike extends Free {
  readonly nodes: number;
}

/** By what a pod takes of a node, of whatever it takes most of. */
function largestFirst(whole: Free): (a: Item, b: Item) => number {
  const shareOf = ({ cpu, memory }: Item) => Math.max(cpu / whole.cpu, memory / whole.memory);
  return (a, b) => shareOf(b) - shareOf(a) || b.cpu - a.cpu || b.memory - a.memory;
}

/**
 * First fit, of many alike pods at once: they fill the nodes in the order in which these were opened, each up to what
 * it takes, and at most one node is left with fewer.
 */
function nodesOf(items: readonly Item[], counts: readonly number[], whole: Free): number {
  const only = items.length === 1 ? items[0] : undefined;
  if (only !== undefined) return Math.ceil((counts[only.index] ?? 0) / only.perNode);
  let open: Alike[] = [];
  let nodes = 0;
  for (const item of items) {
    let rest = counts[item.index] ?? 0;
    if (rest <= 0) continue;
    const next: Alike[] = [];
    for (const alike of open) {
      rest = fill(next, alike, item, rest);
    }
    if (rest > 0) {
      const opened = Math.ceil(rest / item.perNode);
      nodes += opened;
      fill(next, { ...whole, nodes: opened }, item, rest);
    }
    open = next;
  }
  return nodes;
}

/** Places what fits onto alike nodes, and returns how many pods are left. */
function fill(into: Alike[], alike: Alike, item: Item, pods: number): number {
  const each = fitting(item, alike);
  if (pods === 0 || each === 0) {
    into.push(alike);
    return pods;
  }
  const full = Math.min(alike.nodes, Math.floor(pods / each));
  const some = full < alike.nodes ? pods - full * each : 0;
  if (full > 0) into.push(taken(alike, item, each, full));
  if (some > 0) into.push(taken(alike, item, some, 1));
  const untouched = alike.nodes - full - (some > 0 ? 1 : 0);
  if (untouched > 0) into.push({ ...alike, nodes: untouched });
  return pods - full * each - some;
}

function taken(free: Free, { cpu, memory }: Item, count: number, nodes: number): Alike {
  return {
    cpu: free.cpu - cpu * count,
    memory: free.memory - memory * count,
    pods: free.pods - count,
    nodes,
  };
}

function fitting({ cpu, memory }: Pick<Item, 'cpu' | 'memory'>, free: Free): number {
  return Math.min(
    free.pods,
    cpu === 0 ? free.pods : Math.floor(free.cpu / cpu),
    memory === 0 ? free.pods : Math.floor(free.memory / memory),
  );
}

/** What the sums need, and what each size needs for itself. */
function lowerBoundOf(items: readonly Item[], counts: readonly number[], whole: Free): number {
  let cpu = 0;
  let memory = 0;
  let pods = 0;
  let most = 0;
  for (const item of items) {
    const count = counts[item.index] ?? 0;
    cpu += item.cpu * count;
    memory += item.memory * count;
    pods += count;
    most = Math.max(most, Math.ceil(count / item.perNode));
  }
  return Math.max(
    most,
    Math.ceil(cpu / whole.cpu),
    Math.ceil(memory / whole.memory),
    Math.ceil(pods / whole.pods),
  );
}
