import type { Issue } from '../issues/index.js';
import type { EventRecord, FeedFormat, SkippedEvent } from './event.js';

/** What one file of a feed, or the whole feed, says. */
export interface FeedReading {
  /** What it was read as; undefined for a table, when that is not known, or when the files of a feed differ. */
  readonly format: FeedFormat | undefined;
  readonly events: readonly EventRecord[];
  readonly skipped: readonly SkippedEvent[];
  readonly issues: readonly Issue[];
}

/** How a feed is read. */
export interface FeedOptions {
  /** @default - found out from the document */
  readonly format?: FeedFormat;
  /**
   * IANA zone for events whose feed names none; local times without a zone are errors without it.
   *
   * @default - none
   */
  readonly timeZone?: string;
}

/** What one event of a feed comes to; undefined when an issue says why it comes to nothing. */
export type EventOutcome = EventRecord | SkippedEvent | undefined;

/** Sorts the outcomes of a document's or a table's events into a reading. */
export function toReading(
  format: FeedFormat | undefined,
  outcomes: readonly EventOutcome[],
  issues: readonly Issue[],
): FeedReading {
  const events: EventRecord[] = [];
  const skipped: SkippedEvent[] = [];
  for (const outcome of outcomes) {
    if (outcome === undefined) continue;
    if ('code' in outcome) skipped.push(outcome);
    else events.push(outcome);
  }
  return { format, events, skipped, issues };
}
