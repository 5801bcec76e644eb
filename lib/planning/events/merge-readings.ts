import { formatIssue, type Issue } from '../issues/index.js';
import { byCodePoint } from '../wording/index.js';
import { type EventRecord, SKIP_CODES, type SkippedEvent } from './event.js';
import type { FeedReading } from './feed-reading.js';
import { mergeRecords } from './merge-records.js';

/** What an event is, beats what another file says of its sale. */
const FINAL_SKIPS: readonly string[] = ['cancelled', 'postponed', 'test-event'];

/** An item of a reading with its index there, which orders items of one place. */
interface Placed<T> {
  readonly item: T;
  readonly index: number;
}

/**
 * Makes one feed of several files and pages: every id once, in the order of the ids.
 *
 * Records of one id are merged: sales are united, other fields come from the first file and row that has them,
 * and what contradicts is a warning that names both places. An event that one page schedules and another skips
 * is scheduled, unless it is cancelled, postponed or a test. The order of the readings changes nothing.
 */
export function mergeReadings(readings: readonly FeedReading[]): FeedReading {
  const merged = [...groupById(readings)].map(([, records]) => mergeRecords(records));
  const skipped = mergeSkipped(readings);
  const records = merged.map(({ record }) => record).sort((a, b) => byCodePoint(a.id, b.id));
  const scheduled = new Set(records.map(({ id }) => id));
  const stays = ({ event, code }: SkippedEvent) => FINAL_SKIPS.includes(code) || !scheduled.has(event);
  const finallySkipped = skipped.filter(stays);
  const dropped = new Set(finallySkipped.map(({ event }) => event));
  return {
    format: commonFormat(readings),
    events: records.filter(({ id }) => !dropped.has(id)),
    skipped: finallySkipped,
    issues: mergeIssues(
      readings,
      merged.flatMap(({ conflicts }) => conflicts),
    ),
  };
}

function commonFormat(readings: readonly FeedReading[]): FeedReading['format'] {
  const [first, ...others] = new Set(readings.map(({ format }) => format));
  return others.length === 0 ? first : undefined;
}

/** The records of every id, sorted by file, row and position, so that "first" means the same in any order. */
function groupById(readings: readonly FeedReading[]): Map<string, EventRecord[]> {
  const placed = placeItems(readings.map(({ events }) => events)).sort(
    (a, b) => compareByPlace(a, b) || byCodePoint(JSON.stringify(a.item), JSON.stringify(b.item)),
  );
  const groups = new Map<string, EventRecord[]>();
  for (const { item } of placed) {
    const group = groups.get(item.id);
    if (group === undefined) groups.set(item.id, [item]);
    else group.push(item);
  }
  return groups;
}

function mergeSkipped(readings: readonly FeedReading[]): SkippedEvent[] {
  const sorted = readings
    .flatMap(({ skipped }) => skipped)
    .sort(
      (a, b) =>
        byCodePoint(a.event, b.event) ||
        SKIP_CODES.indexOf(a.code) - SKIP_CODES.indexOf(b.code) ||
        byCodePoint(a.reason, b.reason) ||
        byCodePoint(a.name, b.name),
    );
  return sorted.filter((skip, index) => skip.event !== sorted[index - 1]?.event);
}

function mergeIssues(readings: readonly FeedReading[], conflicts: readonly Issue[]): Issue[] {
  const placed = placeItems(readings.map(({ issues }) => issues));
  const found = conflicts.map((item) => ({ item, index: Number.MAX_SAFE_INTEGER }));
  const texts = new Map<string, Issue>();
  for (const { item } of [...placed, ...found].sort(compareIssues)) {
    const text = `${item.severity} ${formatIssue(item)}`;
    if (!texts.has(text)) texts.set(text, item);
  }
  return [...texts.values()];
}

function compareIssues(a: Placed<Issue>, b: Placed<Issue>): number {
  return (
    compareByPlace(a, b) ||
    byCodePoint(formatIssue(a.item), formatIssue(b.item)) ||
    byCodePoint(a.item.severity, b.item.severity)
  );
}

function placeItems<T>(lists: readonly (readonly T[])[]): Placed<T>[] {
  return lists.flatMap((items) => items.map((item, index) => ({ item, index })));
}

function compareByPlace(a: Placed<Pick<Issue, 'place'>>, b: Placed<Pick<Issue, 'place'>>): number {
  return (
    byCodePoint(a.item.place.file, b.item.place.file) ||
    (a.item.place.row ?? 0) - (b.item.place.row ?? 0) ||
    a.index - b.index
  );
}
