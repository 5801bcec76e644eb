import * as v from 'valibot';
import {
  checkValue,
  type DocumentReading,
  parseJson,
  type TextDocument,
} from '../planning/documents/index.js';
import { instant, line } from '../planning/fields/index.js';
import type { InstantText } from '../planning/instants/index.js';
import type { Issue } from '../planning/issues/index.js';
import { type InventoryTenant, placeOf } from './inventory.js';

/** The name of the file at the top of what was published. */
export const TOMBSTONES_FILE = 'retired.jsonl';

const MEND = 'correct the line, or take it from the history of the repository';

const schema = v.strictObject({
  tenant: line('The name that it had.'),
  cluster: v.string(),
  event: line("The event's id."),
  name: line("The event's name."),
  retiredAt: instant('The instant for which it went.'),
  lastCopy: line('Where the last copy of its data is.'),
});

/** What is left of a tenant that has gone. */
export type Tombstone = v.InferOutput<typeof schema>;

/** Reads the tombstones, a line each. */
export function readTombstones({ file, text }: TextDocument): DocumentReading<Tombstone[]> {
  const stones: Tombstone[] = [];
  const issues: Issue[] = [];
  for (const [index, one] of text.split('\n').entries()) {
    if (one === '') continue;
    const document = { file, text: one };
    const parsed = parseJson(document);
    const reading = parsed.ok
      ? checkValue(document, parsed.value, { schema, check: () => [], mend: MEND })
      : { ok: false as const, issues: [{ ...parsed.issue, mend: MEND }] };
    if (reading.ok) stones.push(reading.value);
    else
      issues.push(
        ...reading.issues.map((issue) => ({ ...issue, place: { ...issue.place, row: index + 1 } })),
      );
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: stones };
}

/**
 * The tombstones after a publication: those that were there, without those of tenants that have come back, and one for
 * each that goes.
 */
export function tombstonesAfter(
  before: readonly Tombstone[],
  gone: readonly InventoryTenant[],
  present: readonly InventoryTenant[],
  retiredAt: InstantText,
): Tombstone[] {
  const back = new Set(present.map(placeOf));
  const stones = new Map(before.map((stone) => [placeOf(stone), stone]));
  for (const { tenant, cluster, event, name, lastCopy } of gone) {
    stones.set(placeOf({ cluster, tenant }), { tenant, cluster, event, name, retiredAt, lastCopy });
  }
  return [...stones.values()].filter((stone) => !back.has(placeOf(stone))).sort(byPlace);
}

/** A line each. */
export function formatTombstones(stones: readonly Tombstone[]): string {
  return stones.map((stone) => `${JSON.stringify(stone)}\n`).join('');
}

function byPlace(one: Tombstone, other: Tombstone): number {
  return placeOf(one) < placeOf(other) ? -1 : 1;
}
