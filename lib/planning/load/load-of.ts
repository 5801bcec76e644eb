import { type InstantText, secondsBetween } from '../instants/index.js';
import { maximumOf, type StepFunction, startingAt, sumOf } from '../step-function/index.js';
import { formatCount } from '../wording/index.js';
import type { Load } from './schema.js';

const DAY = 86_400;
const MONTH = 30 * DAY;

/** Requests per second on average: ten billion a month of thirty days are 3,859. */
export function averageRate(requests: number, seconds: number): number {
  return seconds === 0 ? 0 : Math.ceil(requests / seconds);
}

/**
 * What all tenants together ask for from an instant on.
 *
 * @param rates requests per second of each event over time, the last value 0
 * @returns undefined when nothing is asked for any more
 */
export function loadOf(rates: readonly StepFunction[], asOf: InstantText): Load | undefined {
  const sum = startingAt(sumOf(rates), asOf);
  const peak = maximumOf(sum);
  const last = sum.at(-1);
  if (peak === undefined || last === undefined || peak.value === 0) return undefined;
  const requests = requestsIn(sum);
  const seconds = secondsBetween(asOf, last.at);
  const average = averageRate(requests, seconds);
  return {
    requests,
    averageRate: average,
    peak: { at: peak.at, rate: peak.value },
    because: `${formatCount(requests)} requests at most until ${last.at} are ${formatCount(average)} req/s on average, as ${formatCount(average * MONTH)} in a month of 30 days would be; the peak is ${formatCount(Math.round(peak.value / Math.max(average, 1)))} times that`,
  };
}

/** The area below a step function; its last value is 0. */
function requestsIn(sum: StepFunction): number {
  return sum.reduce((area, { at, value }, index) => {
    const next = sum[index + 1];
    return next === undefined ? area : area + value * secondsBetween(at, next.at);
  }, 0);
}
