import * as v from 'valibot';
import { FEED_FORMATS, type FeedFormat } from '../../lib/planning/events/index.js';
import { duration, hostname, timeZone } from '../../lib/planning/fields/index.js';
import { type InstantText, parseInstant } from '../../lib/planning/instants/index.js';
import { InputError, type Issue, quote } from '../../lib/planning/issues/index.js';
import { Duration } from '../../lib/planning/units/index.js';
import { outputIssues } from '../files/index.js';
import { optionIssues } from './inputs/index.js';
import { feedOptionIssues, isPostgresAddress, type PostgresOptions } from './postgres/index.js';

/** The options of `greenroom forecast` as they were typed. */
export interface ForecastOptions extends PostgresOptions {
  readonly feedFormat?: string;
  readonly followers?: readonly string[];
  readonly policy?: string;
  /** A model file of `greenroom fit`. */
  readonly model?: string;
  readonly prices?: string;
  /** The table of cost centres to write: CSV, or JSON by its name. */
  readonly chargeback?: string;
  readonly host?: string;
  readonly timeZone?: string;
  readonly horizon: string;
  readonly asOf: string;
  /** `false` for `--no-previous`. */
  readonly previous?: string | false;
  readonly out: string;
}

/** What the options mean. */
export interface ForecastRequest {
  readonly feedFormat?: FeedFormat;
  readonly host?: string;
  readonly timeZone?: string;
  readonly horizon: Duration;
  readonly asOf: InstantText;
}

const COMMAND = 'forecast';

const feedFormat = v.picklist(FEED_FORMATS, FEED_FORMATS.join(', '));
const asOf = v.pipe(
  v.string(),
  v.check(
    (text) => instantOf(text) !== undefined,
    'an instant with its offset such as 2026-11-21T00:00:00Z, or now',
  ),
);

/** @throws InputError with every option that cannot be used */
export function forecastRequest(options: ForecastOptions): ForecastRequest {
  const issues = [
    ...optionIssues(COMMAND, '--feed-format', v.optional(feedFormat), options.feedFormat),
    ...optionIssues(COMMAND, '--host', v.optional(hostname('')), options.host),
    ...optionIssues(COMMAND, '--time-zone', v.optional(timeZone('')), options.timeZone),
    ...optionIssues(COMMAND, '--horizon', duration(''), options.horizon),
    ...optionIssues(COMMAND, '--as-of', asOf, options.asOf),
    ...feedOptionIssues(options),
  ];
  const instant = instantOf(options.asOf);
  if (issues.length > 0 || instant === undefined) throw new InputError(issues);
  return {
    feedFormat: v.parse(v.optional(feedFormat), options.feedFormat),
    host: options.host,
    timeZone: options.timeZone,
    horizon: Duration.parse(options.horizon),
    asOf: instant,
  };
}

/** The forms of a chargeback, by the names of files. */
const TABLE = /\.(csv|json)$/i;

/** What is wrong with the files that are to be written. */
export function fileIssues(options: ForecastOptions): Issue[] {
  const { out, chargeback, prices } = options;
  const outputs = [
    { option: '--out', file: out, example: 'forecast.json' },
    ...(chargeback === undefined
      ? []
      : [{ option: '--chargeback', file: chargeback, example: 'chargeback.csv' }]),
  ];
  return [
    ...outputIssues(outputs, inputsOf(options)),
    ...(chargeback !== undefined && prices === undefined ? [pricelessIssue(chargeback)] : []),
    ...(chargeback !== undefined && !TABLE.test(chargeback) ? [tableIssue(chargeback)] : []),
  ];
}

/** A previous forecast may be replaced by the new one, and by nothing else. */
function inputsOf(options: ForecastOptions): string[] {
  const { feed, followers = [], policy, model, prices, feedQuery, previous, out } = options;
  const query = feedQuery?.startsWith('@') ? feedQuery.slice(1) : undefined;
  const files = feed.filter((path) => !isPostgresAddress(path));
  const other = previous === out || previous === false ? undefined : previous;
  return [...files, ...followers, ...[policy, model, prices, query, other].flatMap((file) => file ?? [])];
}

function tableIssue(chargeback: string): Issue {
  return {
    severity: 'error',
    place: { file: 'command line', field: '--chargeback' },
    problem: `${quote(chargeback)} does not say which form the table is to have`,
    allowed: 'a file that ends in .csv or .json',
    mend: 'name it chargeback.csv or chargeback.json',
  };
}

function pricelessIssue(chargeback: string): Issue {
  return {
    severity: 'error',
    place: { file: 'command line', field: '--chargeback' },
    problem: `${quote(chargeback)} cannot be made without prices`,
    allowed: '--chargeback with --prices',
    mend: 'name a price book with --prices, or leave --chargeback out',
  };
}

/** The one place where a forecast may read the clock. */
function instantOf(text: string): InstantText | undefined {
  if (text === 'now') return parseInstant(new Date().toISOString());
  try {
    return parseInstant(text);
  } catch {
    return undefined;
  }
}
