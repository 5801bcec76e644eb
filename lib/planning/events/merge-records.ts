import { formatPlace, type Issue, quote } from '../issues/index.js';
import type { EventRecord } from './event.js';
import { uniteSales, withoutMissing } from './sales.js';

/** The fields of which an event has one, besides its sales and performers. */
const SINGLE_FIELDS = [
  'name',
  'timeZone',
  'venueCapacity',
  'followers',
  'host',
  'path',
  'tier',
  'costCentre',
] as const;

/** One record of an event that stood in several places, and what those places contradict each other in. */
export interface MergedRecord {
  readonly record: EventRecord;
  readonly conflicts: readonly Issue[];
}

/** @param records of one id, in their order: the first one with a field has the say */
export function mergeRecords(records: readonly EventRecord[]): MergedRecord {
  const [first, ...others] = records;
  if (first === undefined) throw new RangeError('there is nothing to merge');
  if (others.length === 0) return { record: first, conflicts: [] };
  const conflicts: Issue[] = [];
  const merged = Object.fromEntries(
    SINGLE_FIELDS.map((field) => [field, pick(records, field, (record) => record[field], conflicts)]),
  );
  const names = (record: EventRecord) => record.performers.map(({ name }) => name).join('; ') || undefined;
  pick(records, 'performers', names, conflicts);
  conflicts.push(...saleConflicts(records));
  return {
    record: withoutMissing({
      ...first,
      ...merged,
      performers: records.find(({ performers }) => performers.length > 0)?.performers ?? [],
      sales: uniteSales(records.flatMap(({ sales }) => sales)),
    }),
    conflicts,
  };
}

function pick<T extends string | number>(
  records: readonly EventRecord[],
  field: string,
  fieldOf: (record: EventRecord) => T | undefined,
  conflicts: Issue[],
): T | undefined {
  const winner = records.find((record) => fieldOf(record) !== undefined);
  const value = winner && fieldOf(winner);
  for (const record of records) {
    const other = fieldOf(record);
    if (winner === undefined || other === undefined || other === value) continue;
    conflicts.push({
      severity: 'warning',
      place: record.place,
      problem: `${field} of event ${quote(record.id)} is ${quote(other)} here, and ${quote(value)} in ${formatPlace(winner.place)}`,
      allowed: 'the same value in every place',
      mend: `correct one of them; ${quote(value)} is used`,
    });
  }
  return value;
}

/** A sale of the same name at another time: both are kept, because a window too many costs less than a crowd. */
function saleConflicts(records: readonly EventRecord[]): Issue[] {
  return records.flatMap((record, index) => {
    const before = records.slice(0, index);
    return record.sales.flatMap(({ name, opensAt }): Issue[] => {
      const named = before.flatMap((other) =>
        other.sales.filter((sale) => sale.name === name).map((sale) => ({ sale, place: other.place })),
      );
      const [other] = named;
      if (other === undefined || named.some(({ sale }) => sale.opensAt === opensAt)) return [];
      return [
        {
          severity: 'warning',
          place: record.place,
          problem: `the sale ${quote(name)} of event ${quote(record.id)} opens at ${opensAt} here, and at ${other.sale.opensAt} in ${formatPlace(other.place)}`,
          allowed: 'the same opening in every place',
          mend: 'correct one of them; until then both are used',
        },
      ];
    });
  });
}
