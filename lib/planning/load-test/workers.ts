import { InputError } from '../issues/index.js';
import { counted, formatCount } from '../wording/index.js';
import type { LoadTestWorkers } from './schema.js';

/** More machines than a test is run on by hand; a rate per worker that needs more is a mistake. */
const MOST_WORKERS = 1000;

/** As many virtual users as one k6 runs: 30,000 to 40,000 by the guide "Running large tests" of its documentation. */
const MOST_VIRTUAL_USERS = 40_000;

/**
 * The fewest workers for a rate, each with as large a part of the test as any other.
 *
 * @param rate requests per second of all scenarios together
 * @throws InputError when there would be too many
 */
export function planWorkers(rate: number, ratePerWorker: number): LoadTestWorkers {
  const count = Math.ceil(rate / ratePerWorker);
  if (count > MOST_WORKERS) throw tooManyWorkers(rate, ratePerWorker, count);
  const marks = Array.from({ length: count + 1 }, (_, index) => mark(index, count));
  return {
    count,
    rate: Math.ceil(rate / count),
    segments: marks.slice(1).map((end, index) => `${marks[index]}:${end}`),
    sequence: marks.join(','),
    because: `${formatCount(rate)} req/s / ${formatCount(ratePerWorker)} req/s of one worker = ${counted(count, 'worker')}`,
  };
}

/**
 * @param most virtual users that all scenarios may start
 * @throws InputError when one worker could not run its part of them
 */
export function refuseTooManyUsers(most: number, workers: LoadTestWorkers): void {
  const each = most / workers.count;
  if (each <= MOST_VIRTUAL_USERS) return;
  throw new InputError([
    {
      severity: 'error',
      place: { file: 'request', field: 'ratePerWorker' },
      problem: `each of ${counted(workers.count, 'worker')} would run up to ${formatCount(each)} virtual users`,
      allowed: `at most ${formatCount(MOST_VIRTUAL_USERS)} on one worker, which is as many as one k6 runs`,
      mend: 'lower the rate per worker, so that there are more of them, or name fewer events',
    },
  ]);
}

function mark(index: number, count: number): string {
  if (index === 0) return '0';
  return index === count ? '1' : `${index}/${count}`;
}

function tooManyWorkers(rate: number, ratePerWorker: number, count: number): InputError {
  return new InputError([
    {
      severity: 'error',
      place: { file: 'request', field: 'ratePerWorker' },
      problem: `${formatCount(rate)} req/s at ${formatCount(ratePerWorker)} req/s of one worker are ${formatCount(count)} workers`,
      allowed: `at most ${formatCount(MOST_WORKERS)} workers`,
      mend: 'raise the rate per worker, lower the scale, or name fewer events',
    },
  ]);
}
