import type { Policy } from '../policy/index.js';
import { ceilDivide } from '../rates/index.js';
import { Duration } from '../units/index.js';
import { keepsWait, slotsForWait, type WaitTarget } from './erlang.js';

export type Service = Policy['service'];

/** How many pods a rate needs, by each of the two laws. */
export interface PodCount {
  /** By Little's law at the target utilisation. */
  readonly byUtilization: number;
  /** By Erlang's C formula at the limit of waiting. */
  readonly byWaiting: number;
}

/** Both counts of the pods that serve a rate; the larger one binds. */
export function podCountsFor(rate: number, service: Service): PodCount {
  return {
    byUtilization: byUtilization(rate, service),
    byWaiting: slotsForWait(loadOf(rate, service), service.slots, waitTargetOf(service)) / service.slots,
  };
}

/**
 * Pods that serve a rate, by both laws: the slots are no more in use than the target says, and no more requests wait
 * than may.
 *
 * @param rate whole requests per second
 */
export function podsFor(rate: number, service: Service): number {
  const pods = byUtilization(rate, service);
  if (keepsWait({ load: loadOf(rate, service), slots: pods * service.slots }, waitTargetOf(service)))
    return pods;
  return podCountsFor(rate, service).byWaiting;
}

/** The highest whole rate that so many pods serve, by both laws. */
export function rateFor(pods: number, service: Service): number {
  let most = Number(
    (BigInt(pods) * BigInt(service.slots) * BigInt(service.targetUtilization) * 10n) /
      BigInt(millisOf(service)),
  );
  if (podsFor(most, service) <= pods) return most;
  let least = 0;
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (podsFor(middle, service) <= pods) least = middle;
    else most = middle;
  }
  return least;
}

/**
 * By Little's law `rate x time` requests are in a pod at the same time, and each pod has `slots` of which only a part
 * may be in use. Computed in whole numbers.
 */
function byUtilization(rate: number, service: Service): number {
  const busy = BigInt(rate) * BigInt(millisOf(service)) * 100n;
  return ceilDivide(busy, 1000n * BigInt(service.slots) * BigInt(service.targetUtilization));
}

function loadOf(rate: number, service: Service): number {
  return (rate * millisOf(service)) / 1000;
}

function waitTargetOf(service: Service): WaitTarget {
  return {
    limit: Duration.parse(service.waitLimit).toMillis() / millisOf(service),
    share: service.waitShare,
  };
}

function millisOf({ time }: Service): number {
  return Duration.parse(time).toMillis();
}
