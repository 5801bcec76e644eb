/** Processor time and memory as bare numbers, for the arithmetic of many pods. */
export interface Amounts {
  readonly cpu: number;
  readonly memory: number;
}

/**
 * The fewest nodes of which the requests take at most so many per cent, of the processor time and of the memory.
 *
 * The sum does not know that a pod must fit one node, and that a node keeps a part for itself: `pack` does.
 */
export function aggregateNodes(demand: Amounts, node: Amounts, targetUtilization: number): number {
  return Math.max(
    Math.ceil((demand.cpu * 100) / (node.cpu * targetUtilization)),
    Math.ceil((demand.memory * 100) / (node.memory * targetUtilization)),
  );
}

/** To one decimal; 0 of nothing. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}
