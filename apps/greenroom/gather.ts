import { existsSync } from 'node:fs';
import { normalize } from 'node:path';
import { readPriceBook } from '../../lib/planning/costs/index.js';
import { demandModel, PRIOR_POWER_LAW, readModel } from '../../lib/planning/demand/index.js';
import {
  type FeedReading,
  mergeReadings,
  readFeedDocument,
  readFeedTable,
} from '../../lib/planning/events/index.js';
import { mergeFollowers, readFollowers } from '../../lib/planning/followers/index.js';
import {
  type ForecastSource,
  type PreviousForecast,
  readPreviousForecast,
} from '../../lib/planning/forecast/index.js';
import { allOf, forEachOf, InputError, refuseErrors } from '../../lib/planning/issues/index.js';
import { accepted, type ReadText, readText } from '../files/index.js';
import { Progress } from '../terminal/index.js';
import { feedFiles } from './feed-files.js';
import { type ForecastOptions, type ForecastRequest, fileIssues } from './forecast-options.js';
import { chosenPolicy, type SourceNames } from './inputs/index.js';
import { type DatabaseTable, isPostgresAddress, readDatabases } from './postgres/index.js';

/** The forecast before holds the names of tenants, and with them their databases. */
const NEW_NAMES =
  'it is the forecast before, whose names stay: restore it, or name all tenants anew with --no-previous';

/**
 * Reads and checks everything that a forecast is made from.
 *
 * @throws InputError with everything that is wrong with any of it
 */
export async function gather(options: ForecastOptions, request: ForecastRequest, names: SourceNames) {
  const databases = await readDatabases(options, request);
  const outputs = fileIssues(options);
  const { feed, followers, policy, model, prices, previous } = allOf({
    outputs: () => refuseErrors(outputs),
    feed: () => names.told(() => readFeeds(options.feed, databases, request, names)),
    followers: () => names.told(() => readFollowerLists(options.followers ?? [], names)),
    policy: () => chosenPolicy(options.policy),
    model: () => (options.model === undefined ? undefined : readModelFile(options.model, names)),
    prices: () => (options.prices === undefined ? undefined : readPrices(options.prices, names)),
    // What is no place for a forecast has none to replace.
    previous: () => (outputs.length > 0 ? undefined : readPrevious(options)),
  });
  return {
    events: feed.events,
    skipped: feed.skipped,
    profiles: followers.profiles,
    policy,
    model: model?.model ?? PRIOR_POWER_LAW,
    arrival: model?.arrival,
    prices: prices?.book,
    previous,
    sources: [
      ...feed.sources,
      ...followers.sources,
      ...[model, prices].flatMap((file) => file?.source ?? []),
    ],
    issues: [...feed.issues, ...followers.issues],
  };
}

function readFeeds(
  paths: readonly string[],
  databases: readonly (() => DatabaseTable)[],
  request: ForecastRequest,
  names: SourceNames,
) {
  const { pages, tables } = allOf({
    pages: () => withoutErrors(readPages(paths, request, names)),
    tables: () => withoutErrors(forEachOf(databases, (read) => readTable(read(), request))),
  });
  const feed = mergeReadings([...pages, ...tables].map(({ reading }) => reading));
  return { ...feed, sources: [...pages, ...tables].map(({ source }) => source) };
}

/** @throws InputError with what is wrong in any of the parts, each thing once and in the order of the places */
function withoutErrors<T extends { readonly reading: FeedReading }>(parts: readonly T[]): readonly T[] {
  const readings = parts.map(({ reading }) => reading);
  const hasErrors = readings.some(({ issues }) => issues.some(({ severity }) => severity === 'error'));
  if (hasErrors) refuseErrors(mergeReadings(readings).issues);
  return parts;
}

function readPages(paths: readonly string[], { feedFormat, timeZone }: ForecastRequest, names: SourceNames) {
  const files = eachOnce(
    forEachOf(
      paths.filter((path) => !isPostgresAddress(path)),
      feedFiles,
    ).flat(),
  );
  const progress = new Progress('reading feeds');
  const pages = forEachOf([...files.entries()], ([index, file]) => {
    progress.update(index, files.length);
    const document = readText(file, names.nameOf(file));
    const reading = readFeedDocument(document, { format: feedFormat, timeZone });
    return { reading, source: sourceOf('feed', document, reading.format ?? 'json') };
  });
  progress.stop();
  return pages;
}

function readTable({ table, sha256 }: DatabaseTable, { timeZone }: ForecastRequest) {
  const source = sourceOf('feed', { file: table.file, sha256 }, 'postgres');
  return { reading: readFeedTable(table, { timeZone }), source };
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

function readModelFile(path: string, names: SourceNames) {
  const document = readText(path, names.nameOf(path));
  const { model, arrival } = names.told(() => accepted(readModel(document)));
  return { model: demandModel(model), arrival, source: sourceOf('model', document, 'json') };
}

function readPrices(path: string, names: SourceNames) {
  const document = readText(path, names.nameOf(path));
  const book = names.told(() => accepted(readPriceBook(document)));
  return { book, source: sourceOf('prices', document, 'json') };
}

/** In one order on every machine, whatever was typed. */
function eachOnce(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => normalize(path)))].sort();
}

/** The forecast that is replaced is the lock on the tenants' names, unless another or none is named. */
function readPrevious({ previous = '', out }: ForecastOptions): PreviousForecast | undefined {
  if (previous === false || (previous === '' && !existsSync(out))) return undefined;
  const reading = readPreviousForecast(readText(previous || out));
  if (reading.ok) return reading.value;
  throw new InputError(reading.issues.map((issue) => ({ ...issue, mend: `${issue.mend}; ${NEW_NAMES}` })));
}

function sourceOf(
  kind: ForecastSource['kind'],
  { file, sha256 }: Pick<ReadText, 'file' | 'sha256'>,
  format: ForecastSource['format'],
): ForecastSource {
  return { kind, file, format, sha256 };
}
