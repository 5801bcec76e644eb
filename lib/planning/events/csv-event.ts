import * as v from 'valibot';
import { type IssueWords, parseCount } from '../documents/index.js';
import { hostname, labelValue, routePath } from '../fields/index.js';
import type { InstantText } from '../instants/index.js';
import { quote } from '../issues/index.js';
import type { CsvColumn, CsvRow } from './csv-row.js';
import type { Performer } from './event.js';
import { idProblem, nameProblem } from './event-names.js';
import type { EventOutcome } from './feed-reading.js';
import { readSaleTime, type SaleTime } from './sale-time.js';
import { withoutMissing } from './sales.js';
import { findTimeZone, timeZoneProblem } from './time-zones.js';

/** Reads one row; everything that is wrong in it is reported, not only the first. */
export function readCsvEvent(row: CsvRow, defaultZone: string | undefined): EventOutcome {
  const id = row.required('id', idProblem);
  const name = row.required('name', nameProblem);
  const timeZone = readZone(row) ?? defaultZone;
  const opens = readTime(row, 'on_sale', timeZone);
  const closes = readTime(row, 'off_sale', timeZone);
  const closesAt = closes?.kind === 'instant' ? closes.instant : undefined;
  if (opens?.kind === 'instant') refuseEarlyEnd(row, opens.instant, closesAt);
  const event = {
    id,
    name,
    timeZone,
    venueCapacity: readCount(row, 'venue_capacity'),
    performers: readPerformers(row),
    followers: readCount(row, 'followers'),
    host: readValue(row, 'host', hostname('host'), 'write the bare name, such as tickets.example.com'),
    path: readValue(row, 'path', routePath('path'), 'write a path such as /summer-tour'),
    tier: row.text('tier'),
    costCentre: readValue(
      row,
      'cost_centre',
      labelValue('cost_centre'),
      'write it as a label, such as live-music',
    ),
    place: row.place,
  };
  if (row.isBroken || opens === undefined) return undefined;
  if (opens.kind === 'unknown') {
    return { event: id, name, code: 'sale-unknown', reason: `on_sale ${opens.because}` };
  }
  const sale = withoutMissing({ name: 'public', opensAt: opens.instant, closesAt });
  return withoutMissing({ ...event, sales: [sale] });
}

function readZone(row: CsvRow): string | undefined {
  const text = row.text('time_zone');
  if (text === undefined) return undefined;
  const zone = findTimeZone(text);
  if (zone === undefined) row.refuse('time_zone', timeZoneProblem(text));
  return zone;
}

/** @returns undefined when the time is wrong, and an issue says how */
function readTime(
  row: CsvRow,
  column: 'on_sale' | 'off_sale',
  zone: string | undefined,
): Extract<SaleTime, { kind: 'instant' | 'unknown' }> | undefined {
  const text = row.text(column) ?? '';
  const time = readSaleTime(text, zone);
  if (time.kind === 'instant' || time.kind === 'unknown') return time;
  if (time.kind === 'day') row.refuse(column, dayWithoutTime(text));
  // A zone that the row names and that is wrong is said already.
  else if (time.kind !== 'no-zone' || row.text('time_zone') === undefined) row.refuse(column, time);
  return undefined;
}

function dayWithoutTime(text: string): IssueWords {
  return {
    problem: `${quote(text)} is a day without a time`,
    allowed: 'an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a zone',
    mend: `write the time too, such as ${text}T10:00, or leave it empty while it is not known`,
  };
}

function refuseEarlyEnd(row: CsvRow, opensAt: InstantText, closesAt: InstantText | undefined): void {
  if (closesAt === undefined || closesAt > opensAt) return;
  row.refuse('off_sale', {
    problem: `the sale ends at ${closesAt}, and it starts at ${opensAt}`,
    allowed: 'an off_sale after the on_sale',
    mend: 'correct one of the two, or leave off_sale empty',
  });
}

function readCount(row: CsvRow, column: 'venue_capacity' | 'followers'): number | undefined {
  const text = row.text(column);
  if (text === undefined) return undefined;
  const count = parseCount(text);
  if (count !== undefined) return count;
  row.refuse(column, {
    problem: `${quote(text)} is not a whole number`,
    allowed: `digits alone, from 0 to ${Number.MAX_SAFE_INTEGER}`,
    mend: mendCount(text),
  });
  return undefined;
}

/** What was probably meant, when the text is a whole number in another notation. */
function mendCount(text: string): string {
  const plain = text.replace(/(?<=\d)[,._' \u00A0\u202F](?=\d{3}(\D|$))/g, '');
  const number = /^\d+(\.\d+)?(e\+?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
  if (!Number.isSafeInteger(number)) return 'write a whole number, or leave it empty when it is not known';
  return `write ${number} if that is meant`;
}

function readPerformers(row: CsvRow): Performer[] {
  return row.list('performers').map((name) => ({ name, links: [], networkIds: {} }));
}

function readValue(
  row: CsvRow,
  column: CsvColumn,
  schema: v.GenericSchema<string, string>,
  mend: string,
): string | undefined {
  const text = row.text(column);
  if (text === undefined) return undefined;
  const [issue] = v.safeParse(schema, text).issues ?? [];
  if (issue === undefined) return text;
  row.refuse(column, {
    problem: `${quote(text)} is not a ${column.replace('_', ' ')}`,
    allowed: issue.message,
    mend,
  });
  return undefined;
}
