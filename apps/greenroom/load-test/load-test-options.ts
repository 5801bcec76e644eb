import * as v from 'valibot';
import { parseCount } from '../../../lib/planning/documents/index.js';
import { duration, hostname } from '../../../lib/planning/fields/index.js';
import { InputError } from '../../../lib/planning/issues/index.js';
import type { LoadTestRequest } from '../../../lib/planning/load-test/index.js';
import { QUANTILES } from '../../../lib/planning/policy/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { outputIssues } from '../../files/index.js';
import { optionIssues } from '../inputs/index.js';

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

const COMMAND = 'load-test';
const MOST_SCALE = 1000;
const MOST_RATE = 1_000_000;
const LONGEST_THOUGHT = Duration.days(1);

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
  const { ratePerWorker, scale, at, host, thinkTime } = options;
  const issues = [
    ...optionIssues(COMMAND, '--rate-per-worker', schemas.ratePerWorker, ratePerWorker),
    ...optionIssues(COMMAND, '--scale', schemas.scale, scale),
    ...optionIssues(COMMAND, '--at', schemas.at, at),
    ...optionIssues(COMMAND, '--host', schemas.host, host),
    ...optionIssues(COMMAND, '--think-time', schemas.thinkTime, thinkTime),
    ...outputIssues([{ option: '--out', file: options.out, example: 'load-test.json' }], [options.forecast]),
  ];
  if (issues.length > 0) throw new InputError(issues);
  return {
    events: options.event,
    ratePerWorker: v.parse(schemas.ratePerWorker, ratePerWorker),
    scale: v.parse(schemas.scale, scale),
    at: v.parse(schemas.at, at),
    host: v.parse(schemas.host, host),
    thinkTime: v.parse(schemas.thinkTime, thinkTime),
  };
}
