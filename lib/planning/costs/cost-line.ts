import { formatCount } from '../wording/index.js';
import type { Cents } from './money.js';

/** In the order in which a sum of costs names them. */
export const COST_KINDS = ['nodes', 'load balancer', 'control plane', 'databases', 'fixed prices'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** One thing that is paid for. Its parts and what is unallocated add up to its total. */
export interface CostLine {
  readonly kind: CostKind;
  readonly total: Cents;
  /** What it would cost if it stood at its peak for the whole season. */
  readonly standing: Cents;
  /** What no event can be charged for. */
  readonly unallocated: Cents;
  readonly parts: readonly CostPart[];
  /** How the total comes about. */
  readonly arithmetic: string;
}

/** What one event bears of a line. */
export interface CostPart {
  readonly event: string;
  readonly amount: Cents;
  readonly because: string;
}

export function formatHours(seconds: number): string {
  return formatCount(seconds / 3600);
}
