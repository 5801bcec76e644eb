import { availableParallelism } from 'node:os';
import { parseCount } from '../../lib/planning/documents/index.js';
import { InputError, quote } from '../../lib/planning/issues/index.js';

/** A worker loads the program and warms up anew, in the time of a few hundred charts: with fewer, nobody would notice it. */
const CHARTS_PER_WORKER = 1000;

/** Each has the forecast and a heap of its own, and saves less than the one before it. */
const MOST_BY_DEFAULT = 3;

const MOST = 64;

/** So many that it pays to let V8 optimise what makes them, in each thread anew. */
const MANY_FOR_A_THREAD = 2000;

/** How many workers there are beside the main thread, by default: what pays, of what the process may use. */
export function workersFor(charts: number, processors = availableParallelism()): number {
  return Math.min(Math.floor(charts / CHARTS_PER_WORKER), processors - 1, MOST_BY_DEFAULT);
}

/** Whether the charts are many for each thread. */
export function isLargeSeason(charts: number, threads: number): boolean {
  return charts >= MANY_FOR_A_THREAD * threads;
}

/**
 * The number of workers that was asked for.
 *
 * @throws InputError when it is none
 */
export function parseWorkers(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = parseCount(text);
  if (count !== undefined && count <= MOST) return count;
  throw new InputError([
    {
      severity: 'error',
      place: { file: 'command line', field: '--workers' },
      problem: `${quote(text)} cannot be used`,
      allowed: `a whole number from 0 to ${MOST}`,
      mend: 'correct --workers, or leave it out',
    },
  ]);
}
