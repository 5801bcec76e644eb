import { existsSync } from 'node:fs';
import { normalize } from 'node:path';
import type { DocumentReading } from '../../lib/planning/documents/index.js';
import { mergeReadings, readFeedDocument } from '../../lib/planning/events/index.js';
import { mergeFollowers, readFollowers } from '../../lib/planning/followers/index.js';
import { type ForecastFile, type ForecastSource, readForecast } from '../../lib/planning/forecast/index.js';
import { allOf, forEachOf, InputError, refuseErrors } from '../../lib/planning/issues/index.js';
import { DEFAULT_POLICY, readPolicy } from '../../lib/planning/policy/index.js';
import { type ReadText, readText } from '../files/index.js';
import { Progress } from '../terminal/index.js';
import { feedFiles } from './feed-files.js';
import type { ForecastOptions, ForecastRequest } from './forecast-options.js';
import type { SourceNames } from './source-names.js';

/**
 * Reads and checks everything that a forecast is made from.
 *
 * @throws InputError with everything that is wrong with any of it
 */
export function gather(options: ForecastOptions, request: ForecastRequest, names: SourceNames) {
  const { feed, followers, policy, previous } = allOf({
    feed: () => names.told(() => readFeeds(options.feed, request, names)),
    followers: () => names.told(() => readFollowerLists(options.followers ?? [], names)),
    policy: () =>
      options.policy === undefined ? DEFAULT_POLICY : checked(readPolicy(readText(options.policy))),
    previous: () => readPrevious(options),
  });
  return {
    events: feed.events,
    skipped: feed.skipped,
    profiles: followers.profiles,
    policy,
    previous,
    sources: [...feed.sources, ...followers.sources],
    issues: [...feed.issues, ...followers.issues],
  };
}

function readFeeds(paths: readonly string[], { feedFormat, timeZone }: ForecastRequest, names: SourceNames) {
  const files = eachOnce(forEachOf(paths, feedFiles).flat());
  const progress = new Progress('reading feeds');
  const pages = forEachOf([...files.entries()], ([index, file]) => {
    progress.update(index, files.length);
    const document = readText(file, names.nameOf(file));
    const reading = readFeedDocument(document, { format: feedFormat, timeZone });
    return { reading, source: sourceOf('feed', document, reading.format ?? 'json') };
  });
  progress.stop();
  const feed = mergeReadings(pages.map(({ reading }) => reading));
  refuseErrors(feed.issues);
  return { ...feed, sources: pages.map(({ source }) => source) };
}

function readFollowerLists(paths: readonly string[], names: SourceNames) {
  const lists = forEachOf(eachOnce(paths), (path) => {
    const document = readText(path, names.nameOf(path));
    const reading = readFollowers(document);
    return { reading, source: sourceOf('followers', document, reading.format) };
  });
  const merged = mergeFollowers(lists.map(({ reading }) => reading));
  refuseErrors(merged.issues);
  return { ...merged, sources: lists.map(({ source }) => source) };
}

/** In one order on every machine, whatever was typed. */
function eachOnce(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => normalize(path)))].sort();
}

/** The forecast that is replaced is the lock on the tenants' names, unless another or none is named. */
function readPrevious({ previous = '', out }: ForecastOptions): ForecastFile | undefined {
  if (previous === false || (previous === '' && !existsSync(out))) return undefined;
  return checked(readForecast(readText(previous || out)));
}

function sourceOf(
  kind: ForecastSource['kind'],
  { file, sha256 }: ReadText,
  format: ForecastSource['format'],
): ForecastSource {
  return { kind, file, format, sha256 };
}

function checked<T>(reading: DocumentReading<T>): T {
  if (reading.ok) return reading.value;
  throw new InputError(reading.issues);
}
