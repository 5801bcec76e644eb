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
export { mergeReadings } from './merge-readings.js';
export { readFeedDocument } from './read-feed.js';
