import type { Policy } from '../policy/index.js';
import { ceilDivide } from '../rates/index.js';
import { Duration } from '../units/index.js';

/** So many times the virtual users of Little's law may be started: answers may take twice as long before k6 falls behind. */
export const RESERVE = 2;

/** The longest that the policy promises an answer to take: what a pod needs, after the longest wait for a slot. */
export function promisedTime({ service }: Policy): Duration {
  return Duration.parse(service.time).plus(Duration.parse(service.waitLimit));
}

/** Little's law: so many are there at the same time when `rate` come per second and each stays for `time`. */
export function atTheSameTime(rate: number, time: Duration): number {
  return ceilDivide(BigInt(rate) * BigInt(time.toMillis()), 1000n);
}

/**
 * The virtual users of a scenario, the same number for every worker. k6 gives a worker as large a part of the requests
 * as it has of the virtual users in whole numbers; a part of none would be requests that nobody sends.
 */
export function virtualUsers(underWay: number, workers: number): { preAllocated: number; most: number } {
  const preAllocated = Math.ceil(underWay / workers) * workers;
  return { preAllocated, most: preAllocated * RESERVE };
}
