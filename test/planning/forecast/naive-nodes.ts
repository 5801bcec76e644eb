import type { Fleet } from './naive-season.js';

/** Cores, GiB and pods of some instance types, from AWS's data sheets. */
const NODES: Readonly<Record<string, readonly [cores: number, gibibytes: number, pods: number]>> = {
  'c7i.xlarge': [4, 8, 58],
  'c7i.2xlarge': [8, 16, 58],
  'm7i.xlarge': [4, 16, 58],
  'm7i.2xlarge': [8, 32, 58],
  'r7i.xlarge': [4, 32, 58],
};

/** What the platform's kubelets take; memory is kept for what the network interfaces would. */
const KUBELET_PODS = 110;

/** Millicores, MiB and, where it counts, pods. */
export interface Amount {
  readonly cpu: number;
  readonly memory: number;
  readonly pods: number;
}

/** What an app's pod and a database's pod request. */
export function podSizes(fleet: Fleet): readonly [Amount, Amount] {
  const { pod, database } = fleet;
  return [amountOf(pod), database === undefined ? { cpu: 0, memory: 0, pods: 1 } : amountOf(database)];
}

function amountOf({ cpu, memory }: { readonly cpu: string; readonly memory: string }): Amount {
  return { cpu: milli(cpu), memory: mebibytes(memory), pods: 1 };
}

export function nodeOf(instanceType: string): Amount {
  const [cores, gibibytes, pods] = NODES[instanceType] ?? [Number.NaN, Number.NaN, Number.NaN];
  return { cpu: 1000 * cores, memory: 1024 * gibibytes, pods };
}

/**
 * A node less what nodeadm keeps for kubelet and eviction, and less the daemon sets.
 * https://github.com/awslabs/amazon-eks-ami/blob/main/nodeadm/internal/kubelet/config.go
 */
export function roomOf(instanceType: string, { daemonSets }: Fleet): Amount {
  const { cpu, memory, pods } = nodeOf(instanceType);
  const keptCpu = 60 + 10 + 2 * 5 + ((cpu - 4000) / 1000) * 2.5;
  const keptMemory = 11 * pods + 255 + 100;
  return {
    cpu: cpu - keptCpu - milli(daemonSets.cpu),
    memory: memory - keptMemory - mebibytes(daemonSets.memory),
    pods: KUBELET_PODS - daemonSets.pods,
  };
}

/** What no placing of the pods can do without: the sums, and each size for itself. */
export function lowerBound(counts: readonly number[], sizes: readonly Amount[], room: Amount): number {
  const sumOf = (key: keyof Amount) =>
    sizes.reduce((sum, size, index) => sum + size[key] * (counts[index] ?? 0), 0);
  return Math.max(
    Math.ceil(sumOf('cpu') / room.cpu),
    Math.ceil(sumOf('memory') / room.memory),
    Math.ceil(sumOf('pods') / room.pods),
    ...separately(counts, sizes, room),
  );
}

/** Nodes for each size when no node has pods of two sizes. */
export function separately(counts: readonly number[], sizes: readonly Amount[], room: Amount): number[] {
  return sizes.map((size, index) => {
    const each = Math.min(Math.floor(room.cpu / size.cpu), Math.floor(room.memory / size.memory), room.pods);
    return counts[index] ? Math.ceil(counts[index] / each) : 0;
  });
}

/** Nodes of which the pods request at most so many per cent, of cores and of memory. */
export function aggregateBound(
  counts: readonly number[],
  sizes: readonly Amount[],
  node: Amount,
  percent: number,
): number {
  const sumOf = (key: 'cpu' | 'memory') =>
    sizes.reduce((sum, size, index) => sum + size[key] * (counts[index] ?? 0), 0);
  return Math.max(
    Math.ceil((100 * sumOf('cpu')) / (percent * node.cpu)),
    Math.ceil((100 * sumOf('memory')) / (percent * node.memory)),
  );
}

/** The fewest nodes of which enough are left without the fullest zone, found by trying. */
export function withZoneLost(needed: number, zones: number): number {
  let all = needed;
  while (zones > 1 && all - Math.ceil(all / zones) < needed) all += 1;
  return all;
}

function milli(cpu: string): number {
  return cpu.endsWith('m') ? Number(cpu.slice(0, -1)) : 1000 * Number(cpu);
}

function mebibytes(memory: string): number {
  return Number(memory.slice(0, -2)) * (memory.endsWith('Gi') ? 1024 : 1);
}
