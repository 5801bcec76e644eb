import type { Policy } from '../policy/index.js';
import { Duration } from '../units/index.js';

export type Service = Policy['service'];

/**
 * Pods that serve a rate at the target utilisation: by Little's law `rate x time` requests are in a pod at the
 * same time, and each pod has `slots` of which only a part may be in use. Computed in whole numbers.
 *
 * @param rate whole requests per second
 */
export function podsFor(rate: number, { time, slots, targetUtilization }: Service): number {
  const busy = BigInt(rate) * BigInt(Duration.parse(time).toMillis()) * 100n;
  return Number(ceilDivide(busy, 1000n * BigInt(slots) * BigInt(targetUtilization)));
}

function ceilDivide(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}
