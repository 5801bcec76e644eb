import type { Quantile, TierPolicy } from '../policy/index.js';
import { Duration } from '../units/index.js';
import { formatCount } from '../wording/index.js';
import { podsFor, type Service } from './pods-for.js';
import { surviveZoneLoss } from './survive-zone-loss.js';

/** Pods of a tenant: outside its windows, in them, and the most that its autoscaler may ask for. */
export interface Replicas {
  readonly idle: number;
  readonly peak: number;
  readonly max: number;
  readonly because: string;
}

export interface ReplicasReading {
  readonly replicas: Replicas;
  /** What the tier's limits take away, for the person who set them. */
  readonly warnings: readonly string[];
}

/**
 * Sizes a tenant: the windows for the tier's quantile of demand, the autoscaler's limit for p99; each with one
 * zone lost, and inside the tier's limits.
 */
export function replicasFor(
  demand: Readonly<Record<Quantile, number>>,
  tier: TierPolicy,
  tierName: string,
  service: Service,
): ReplicasReading {
  const rate = demand[tier.quantile];
  const sized = sizeOf(rate, service);
  const least = Math.max(tier.min, tier.idle);
  const peak = Math.min(Math.max(sized, least), tier.max);
  const sizedMost = Math.max(sizeOf(demand.p99, service), peak);
  const max = Math.min(sizedMost, tier.max);
  const because = [
    reckoning(rate, tier.quantile, service),
    ...(sized < least ? [`raised to the ${formatCount(least)} that tier "${tierName}" has at least`] : []),
    ...(sized > tier.max ? [cutTo(tier, tierName)] : []),
    `max ${formatCount(sizedMost)} for ${formatCount(demand.p99)} req/s at p99${sizedMost > max ? `, ${cutTo(tier, tierName)}` : ''}`,
  ].join('; ');
  return {
    replicas: { idle: tier.idle, peak, max, because },
    warnings: sized > tier.max ? [tooFew(sized, rate, tier, tierName)] : [],
  };
}

function sizeOf(rate: number, service: Service): number {
  return surviveZoneLoss(podsFor(rate, service), service.zones);
}

function reckoning(rate: number, quantile: Quantile, service: Service): string {
  const { time, slots, targetUtilization, zones } = service;
  const pods = podsFor(rate, service);
  const survivors =
    zones === 1
      ? 'none to survive the loss of the only zone'
      : `${formatCount(surviveZoneLoss(pods, zones))} to survive one of ${zones} zones`;
  return `${formatCount(rate)} req/s at ${quantile} x ${formatCount(Duration.parse(time).toMillis())} ms / (${formatCount(slots)} slots x ${targetUtilization} %) = ${formatCount(pods)} ${pods === 1 ? 'pod' : 'pods'}, ${survivors}`;
}

function cutTo(tier: TierPolicy, tierName: string): string {
  return `cut to the ${formatCount(tier.max)} that tier "${tierName}" has at most`;
}

function tooFew(sized: number, rate: number, tier: TierPolicy, tierName: string): string {
  return `${formatCount(rate)} req/s at ${tier.quantile} need ${formatCount(sized)} pods, and tier "${tierName}" has at most ${formatCount(tier.max)}; raise its max, or move the event to a larger tier`;
}
