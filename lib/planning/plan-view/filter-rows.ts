import { dayOf, startOf } from './days.js';
import type { EventRow } from './event-row.js';

/** What of a season is looked at; '' stands for everything. */
export interface EventFilter {
  /** Words that stand in the name, the ids, the tier, the pool or the route, in any case. */
  readonly text: string;
  readonly tier: string;
  readonly pool: string;
  readonly costCentre: string;
  readonly phase: string;
  /** A day in UTC such as `2026-12-04` on which a window is open. */
  readonly day: string;
}

export const NO_FILTER: EventFilter = { text: '', tier: '', pool: '', costCentre: '', phase: '', day: '' };

/** The rows that a filter lets through, in their order. */
export function filterRows(rows: readonly EventRow[], filter: EventFilter): EventRow[] {
  const words = fold(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const exact = (['tier', 'pool', 'costCentre', 'phase'] as const).filter((field) => filter[field] !== '');
  return rows.filter(
    (row) =>
      exact.every((field) => row[field] === filter[field]) &&
      (filter.day === '' || isOpenOn(row, filter.day)) &&
      (words.length === 0 || hasWords(row, words)),
  );
}

function isOpenOn({ windows }: EventRow, day: string): boolean {
  return windows.some(
    ({ opensAt, closesAt }) => dayOf(opensAt) <= day && Date.parse(closesAt) > startOf(day),
  );
}

const searched = new WeakMap<EventRow, string>();

function hasWords(row: EventRow, words: readonly string[]): boolean {
  const text = searched.get(row) ?? searchText(row);
  searched.set(row, text);
  return words.every((word) => text.includes(word));
}

function searchText(row: EventRow): string {
  const { name, event, tenant, tier, pool = '', costCentre = '', host = '', path } = row;
  return fold([name, event, tenant, tier, pool, costCentre, `${host}${path}`].join('\n'));
}

/** One spelling for what a person takes for the same text: `Ｆ`, `F` and `f`. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
