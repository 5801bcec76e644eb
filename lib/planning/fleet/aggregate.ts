import type { Resources } from './node.js';

/** A pool as the sum of its nodes, of which the sum of all requests is a part. */
export interface AggregateSize {
  readonly nodes: number;
  readonly capacity: Resources;
  /** Per cent of the capacity that is requested; 0 of no nodes. */
  readonly utilization: { readonly cpu: number; readonly memory: number };
}

/**
 * The fewest nodes of which the requests take at most so many per cent, of the processor time and of the memory.
 *
 * The sum does not know that a pod must fit one node, and that a node keeps a part for itself: `pack` does.
 */
export function sizeByUtilization(
  demand: Resources,
  node: Resources,
  targetUtilization: number,
): AggregateSize {
  const nodes = aggregateNodes(
    { cpu: demand.cpu.toMilli(), memory: demand.memory.toBytes() },
    { cpu: node.cpu.toMilli(), memory: node.memory.toBytes() },
    targetUtilization,
  );
  const capacity = { cpu: node.cpu.times(nodes), memory: node.memory.times(nodes) };
  return {
    nodes,
    capacity,
    utilization: {
      cpu: percentOf(demand.cpu.toMilli(), capacity.cpu.toMilli()),
      memory: percentOf(demand.memory.toBytes(), capacity.memory.toBytes()),
    },
  };
}

/** Processor time and memory as bare numbers, for the arithmetic of many pods. */
export interface Amounts {
  readonly cpu: number;
  readonly memory: number;
}

export function aggregateNodes(demand: Amounts, node: Amounts, targetUtilization: number): number {
  return Math.max(
    Math.ceil((demand.cpu * 100) / (node.cpu * targetUtilization)),
    Math.ceil((demand.memory * 100) / (node.memory * targetUtilization)),
  );
}

/** To one decimal. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}
