import { resolve, sep } from 'node:path';
import * as v from 'valibot';
import { FEED_FORMATS, type FeedFormat } from '../../lib/planning/events/index.js';
import { duration, hostname, timeZone } from '../../lib/planning/fields/index.js';
import { type InstantText, parseInstant } from '../../lib/planning/instants/index.js';
import { InputError, type Issue, quote } from '../../lib/planning/issues/index.js';
import { Duration } from '../../lib/planning/units/index.js';

/** The options of `greenroom forecast` as they were typed. */
export interface ForecastOptions {
  readonly feed: readonly string[];
  readonly feedFormat?: string;
  readonly followers?: readonly string[];
  readonly policy?: string;
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
    ...optionIssues('--feed-format', v.optional(feedFormat), options.feedFormat),
    ...optionIssues('--host', v.optional(hostname('')), options.host),
    ...optionIssues('--time-zone', v.optional(timeZone('')), options.timeZone),
    ...optionIssues('--horizon', duration(''), options.horizon),
    ...optionIssues('--as-of', asOf, options.asOf),
    ...overwriteIssues(options),
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

function optionIssues(option: string, schema: v.GenericSchema, value: unknown): Issue[] {
  const [issue] = v.safeParse(schema, value).issues ?? [];
  if (issue === undefined) return [];
  return [
    {
      severity: 'error',
      place: { file: 'command line', field: option },
      problem: `${quote(value)} cannot be used`,
      allowed: issue.message,
      mend: `correct ${option}, or see \`greenroom forecast --help\``,
    },
  ];
}

/** A forecast must not be written over one of its own sources. */
function overwriteIssues({ feed, followers = [], policy, out }: ForecastOptions): Issue[] {
  const inputs = [...feed, ...followers, ...(policy === undefined ? [] : [policy])];
  if (!inputs.some((input) => isWithin(resolve(out), resolve(input)))) return [];
  return [
    {
      severity: 'error',
      place: { file: 'command line', field: '--out' },
      problem: `${quote(out)} is one of the inputs, or in a folder of them`,
      allowed: 'a file of its own',
      mend: 'name another file, such as forecast.json',
    },
  ];
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
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
