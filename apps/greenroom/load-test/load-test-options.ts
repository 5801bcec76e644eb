import * as v from 'valibot';
import { parseCount } from '../../../lib/planning/documents/index.js';
import { duration, hostname } from '../../../lib/planning/fields/index.js';
import { InputError, type Issue, quote } from '../../../lib/planning/issues/index.js';
import type { LoadTestRequest } from '../../../lib/planning/load-test/index.js';
import { QUANTILES } from '../../../lib/planning/policy/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { outputIssues } from '../../files/index.js';

/** The options of `greenroom load-test` as they were typed. */
export interface LoadTestOptions {
  /** The forecast to test. */
  readonly forecast: string;
  /** Ids of events; all of them when not given. */
  readonly event?: readonly string[];
  readonly ratePerWorker: string;
  /** Per cent. */
  readonly scale: string;
  readonly at?: string;
  readonly host?: string;
  readonly thinkTime?: string;
  /** The plan to write. */
  readonly out: string;
}

const MOST_SCALE = 1000;
const MOST_RATE = 1_000_000;
const LONGEST_THOUGHT = Duration.days(1);

/** Of each option, the first thing that is wrong. */
const FIRST = { abortPipeEarly: true };

const wholeUpTo = (most: number, message: string) =>
  v.pipe(
    v.string(),
    v.transform(parseCount),
    v.number(message),
    v.minValue(1, message),
    v.maxValue(most, message),
  );

const schemas = {
  ratePerWorker: wholeUpTo(MOST_RATE, 'a whole number of requests per second, from 1 to 1000000'),
  scale: wholeUpTo(MOST_SCALE, 'a whole number of per cent, from 1 to 1000'),
  at: v.optional(v.picklist(QUANTILES, QUANTILES.join(', '))),
  host: v.optional(hostname('')),
  thinkTime: v.optional(
    v.pipe(
      duration(''),
      v.transform((text) => Duration.parse(text)),
      v.check((time) => time.toMillis() <= LONGEST_THOUGHT.toMillis(), 'at most 1d'),
    ),
  ),
};

/** @throws InputError with every option that cannot be used */
export function loadTestRequest(options: LoadTestOptions): Omit<LoadTestRequest, 'source'> {
  const readings = {
    ratePerWorker: v.safeParse(schemas.ratePerWorker, options.ratePerWorker, FIRST),
    scale: v.safeParse(schemas.scale, options.scale, FIRST),
    at: v.safeParse(schemas.at, options.at, FIRST),
    host: v.safeParse(schemas.host, options.host, FIRST),
    thinkTime: v.safeParse(schemas.thinkTime, options.thinkTime, FIRST),
  };
  const issues = [
    ...optionIssues('--rate-per-worker', options.ratePerWorker, readings.ratePerWorker),
    ...optionIssues('--scale', options.scale, readings.scale),
    ...optionIssues('--at', options.at, readings.at),
    ...optionIssues('--host', options.host, readings.host),
    ...optionIssues('--think-time', options.thinkTime, readings.thinkTime),
    ...outputIssues([{ option: '--out', file: options.out, example: 'load-test.json' }], [options.forecast]),
  ];
  const { ratePerWorker, scale, at, host, thinkTime } = readings;
  if (
    issues.length > 0 ||
    !ratePerWorker.success ||
    !scale.success ||
    !at.success ||
    !host.success ||
    !thinkTime.success
  )
    throw new InputError(issues);
  return {
    events: options.event,
    ratePerWorker: ratePerWorker.output,
    scale: scale.output,
    at: at.output,
    host: host.output,
    thinkTime: thinkTime.output,
  };
}

function optionIssues(
  option: string,
  value: string | undefined,
  { issues = [] }: { readonly issues?: readonly { readonly message: string }[] },
): Issue[] {
  return issues.map(({ message }) => ({
    severity: 'error',
    place: { file: 'command line', field: option },
    problem: `${quote(value)} cannot be used`,
    allowed: message,
    mend: `correct ${option}, or see \`greenroom load-test --help\``,
  }));
}
