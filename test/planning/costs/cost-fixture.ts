import type { CostInput, PooledNodes, PriceBook } from '../../../lib/planning/costs/index.js';

export const BOOK: PriceBook = {
  version: 1,
  currency: 'EUR',
  date: '2026-11-01',
  source: 'our contract',
  instances: { 'm7i.2xlarge': 0.5, 'r7i.large': 0.2 },
  loadBalancerUnit: 0.008,
  controlPlane: { standard: 0.1, 'tier-xl': 1.75 },
  databases: { rds: 0.3, cluster: 0.01 },
};

/** Two nodes that nobody uses. */
export const POOL: PooledNodes = {
  name: 'standard',
  instanceType: 'm7i.2xlarge',
  minSize: 2,
  peakNodes: 2,
  nodes: [],
  shares: [],
};

/** Ten hours of nothing. */
export const INPUT: CostInput = {
  asOf: '2026-11-20T00:00:00Z',
  prices: BOOK,
  from: at(0),
  to: at(10),
  events: [{ event: 'a' }, { event: 'b' }],
  pools: [],
  databases: [],
};

/** So many hours into the season. */
export function at(hour: number): string {
  const [whole, minutes] = [Math.floor(hour), Math.round((hour % 1) * 60)];
  const [day, rest] = [Math.floor(whole / 24) + 1, whole % 24];
  const digits = [day, rest, minutes].map((value) => String(value).padStart(2, '0'));
  return `2026-12-${digits[0]}T${digits[1]}:${digits[2]}:00Z`;
}

/** A load from one hour to another. */
export function load(event: string, from: number, to: number, value: number): PooledNodes['shares'][number] {
  return {
    event,
    steps: [
      { at: at(from), value },
      { at: at(to), value: 0 },
    ],
  };
}
