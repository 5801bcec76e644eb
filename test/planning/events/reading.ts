import {
  type EventRecord,
  type FeedOptions,
  type FeedReading,
  readFeedDocument,
} from '../../../lib/planning/events/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';

/** Reads a JSON value as the file `feed.json`. */
export function readJson(value: unknown, options: FeedOptions = {}): FeedReading {
  return readFeedDocument({ file: 'feed.json', text: JSON.stringify(value) }, options);
}

/** Reads lines as the file `feed.csv`. */
export function readCsv(lines: readonly string[], options: FeedOptions = {}): FeedReading {
  return readFeedDocument({ file: 'feed.csv', text: `${lines.join('\n')}\n` }, options);
}

/** The issues as a person sees them, with their severity. */
export function messages(reading: FeedReading): string[] {
  return reading.issues.map((issue) => `${issue.severity}: ${formatIssue(issue)}`);
}

/** The one event of a reading that has nothing else. */
export function onlyEvent(reading: FeedReading): EventRecord {
  const [event, ...others] = reading.events;
  if (event === undefined || others.length + reading.skipped.length + reading.issues.length > 0) {
    throw new Error(`one event was expected: ${JSON.stringify(reading)}`);
  }
  return event;
}

/** What became of the document: `id name -> openings` and `id: code, reason`. */
export function outcomes(reading: FeedReading): string[] {
  return [
    ...reading.events.map(({ id, sales }) => `${id} opens ${sales.map(({ opensAt }) => opensAt).join(', ')}`),
    ...reading.skipped.map(({ event, code, reason }) => `${event} skipped as ${code}: ${reason}`),
  ];
}
