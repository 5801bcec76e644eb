import { FEWEST_SALES } from '../demand/index.js';
import type { PastSale } from '../history/index.js';
import { InputError, type Issue } from '../issues/index.js';
import { byCodePoint, formatCount } from '../wording/index.js';

/** Ways to hold a forecast against sales that it was not fitted to. */
export const METHODS = ['leave-one-out', 'rolling-origin'] as const;
export type Method = (typeof METHODS)[number];

/** One sale that is forecast, and what may be known when it is. */
export interface Fold {
  readonly sale: PastSale;
  /** What the forecast is fitted to, in the order of time. */
  readonly training: readonly PastSale[];
  /** The sales that opened before this one, in the order of time. */
  readonly before: readonly PastSale[];
}

/**
 * Does the work for each fold of a method, in the order of time; one fold at a time, because all of them together are
 * the square of the history.
 *
 * - leave-one-out: each sale, from all the others
 * - rolling-origin: each sale that at least five opened before, from those; sales of one instant train on the same
 *
 * @throws InputError when there are too few sales for any fold
 */
export function eachFold<T>(
  sales: readonly PastSale[],
  method: Method,
  history: string,
  work: (fold: Fold) => T,
): T[] {
  const inOrder = [...sales].sort(inTime);
  const results = inOrder.flatMap((sale) => {
    const before = inOrder.filter(({ opensAt }) => opensAt < sale.opensAt);
    const training = method === 'rolling-origin' ? before : inOrder.filter((other) => other !== sale);
    return training.length < FEWEST_SALES ? [] : [work({ sale, training, before })];
  });
  if (results.length === 0) throw new InputError([tooFew(sales.length, history)]);
  return results;
}

function inTime(a: PastSale, b: PastSale): number {
  return (
    byCodePoint(a.opensAt, b.opensAt) ||
    byCodePoint(a.event, b.event) ||
    Number(b.isPresale) - Number(a.isPresale)
  );
}

function tooFew(count: number, file: string): Issue {
  const least = FEWEST_SALES + 1;
  const isShort = count < least;
  return {
    severity: 'error',
    place: { file },
    problem: isShort
      ? `a back-test of ${count === 1 ? '1 on-sale' : `${formatCount(count)} on-sales`} says nothing`
      : `none of its ${formatCount(count)} on-sales opened after ${FEWEST_SALES} others`,
    allowed: `at least ${least} on-sales, the last of them after ${FEWEST_SALES} others`,
    mend: 'add the peaks of more on-sales to the history',
  };
}
