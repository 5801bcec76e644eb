export { CSV_COLUMNS, type CsvColumn } from './csv-row.js';
export {
  type EventRecord,
  FEED_FORMATS,
  type FeedFormat,
  type Performer,
  type Sale,
  SKIP_CODES,
  type SkipCode,
  type SkippedEvent,
} from './event.js';
export type { FeedOptions, FeedReading } from './feed-reading.js';
export { type FeedTable, readFeedTable } from './feed-table.js';
export { mergeReadings } from './merge-readings.js';
export { readFeedDocument } from './read-feed.js';
