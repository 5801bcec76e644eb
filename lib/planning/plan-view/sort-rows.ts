import { byCodePoint } from '../wording/index.js';
import { type EventRow, firstWindow } from './event-row.js';

/** The columns that rows can be sorted by. */
export const SORT_KEYS = [
  'name',
  'tenant',
  'tier',
  'opens',
  'p50',
  'p90',
  'p99',
  'pods',
  'nodes',
  'ready',
  'cost',
  'warnings',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface SortOrder {
  readonly key: SortKey;
  readonly descending: boolean;
}

const VALUES: Readonly<Record<SortKey, (row: EventRow) => string | number>> = {
  name: ({ name }) => name.normalize('NFKC').toLowerCase(),
  tenant: ({ tenant }) => tenant,
  tier: ({ tier }) => tier,
  opens: (row) => firstWindow(row).opensAt,
  p50: ({ demand }) => demand.p50,
  p90: ({ demand }) => demand.p90,
  p99: ({ demand }) => demand.p99,
  pods: ({ replicas }) => replicas.peak,
  nodes: ({ nodes }) => nodes ?? 0,
  ready: (row) => firstWindow(row).readyAt,
  cost: ({ cost }) => cost?.amount ?? 0,
  warnings: ({ warnings }) => warnings.length,
};

/** The rows in an order; those that are equal in it by opening, then by the event's id. */
export function sortRows(rows: readonly EventRow[], { key, descending }: SortOrder): EventRow[] {
  const value = VALUES[key];
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: value(row) }))
    .sort((a, b) => sign * compare(a.value, b.value) || byOpening(a.row, b.row))
    .map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function byOpening(a: EventRow, b: EventRow): number {
  return byCodePoint(firstWindow(a).opensAt, firstWindow(b).opensAt) || byCodePoint(a.event, b.event);
}
