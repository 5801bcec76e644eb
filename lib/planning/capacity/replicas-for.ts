import type { TierPolicy } from '../policy/index.js';
import type { Quantile } from '../quantiles/index.js';
import { Duration } from '../units/index.js';
import { formatCount } from '../wording/index.js';
import { surviveZoneLoss, survivorsOf } from '../zones/index.js';
import { podCountsFor, podsFor, rateFor, type Service } from './pods-for.js';

/** Pods of a tenant: outside its windows, in them, and the most that its autoscaler may ask for. */
export interface Replicas {
  readonly idle: number;
  readonly peak: number;
  readonly max: number;
  readonly because: string;
}

/** What a waiting room or a rate limit must let in, and may not exceed. */
export interface Admission {
  /** Whole requests per second. */
  readonly rate: number;
  readonly because: string;
}

export interface ReplicasReading {
  readonly replicas: Replicas;
  readonly admission: Admission;
  /** What the tier's limits take away, for the person who set them. */
  readonly warnings: readonly string[];
}

/** What a tenant is sized by. */
export interface Sizing {
  readonly tier: TierPolicy;
  readonly tierName: string;
  readonly service: Service;
}

/**
 * Sizes a tenant: the windows for the tier's quantile of demand, the autoscaler's limit for p99; each with one
 * zone lost, and inside the tier's limits.
 */
export function replicasFor(demand: Readonly<Record<Quantile, number>>, sizing: Sizing): ReplicasReading {
  const { tier, tierName, service } = sizing;
  const rate = demand[tier.quantile];
  const sized = podsWithZoneLoss(rate, service);
  const least = leastOf(tier);
  const peak = windowPods(rate, sizing);
  const sizedMost = Math.max(podsWithZoneLoss(demand.p99, service), peak);
  const max = Math.min(sizedMost, tier.max);
  const because = [
    reckoning(rate, tier.quantile, service),
    ...(sized < least ? [`raised to the ${formatCount(least)} that tier "${tierName}" has at least`] : []),
    ...(sized > tier.max ? [cutTo(sizing)] : []),
    `max ${formatCount(sizedMost)} for ${formatCount(demand.p99)} req/s at p99${sizedMost > max ? `, ${cutTo(sizing)}` : ''}`,
  ].join('; ');
  return {
    replicas: { idle: tier.idle, peak, max, because },
    admission: admissionOf(peak, rate, service),
    warnings: sized > tier.max ? [tooFew(sized, rate, sizing)] : [],
  };
}

/** Pods of a window, or of a part of it, for its rate: with one zone lost, and inside the tier's limits. */
export function windowPods(rate: number, { tier, service }: Pick<Sizing, 'tier' | 'service'>): number {
  return Math.min(Math.max(podsWithZoneLoss(rate, service), leastOf(tier)), tier.max);
}

/** Pods that serve a rate, with those that may be lost with a zone. */
export function podsWithZoneLoss(rate: number, service: Service): number {
  return surviveZoneLoss(podsFor(rate, service), service.zones);
}

function leastOf({ min, idle }: TierPolicy): number {
  return Math.max(min, idle);
}

function admissionOf(peak: number, demanded: number, service: Service): Admission {
  const survivors = survivorsOf(peak, service.zones);
  const rate = rateFor(survivors, service);
  const left =
    service.zones === 1
      ? `${countOf(survivors, 'pod')} serve`
      : `${countOf(survivors, 'pod')} are left of ${formatCount(peak)} when one of ${service.zones} zones is lost, and serve`;
  const short = rate < demanded ? `, of the ${formatCount(demanded)} req/s that are asked for` : '';
  return { rate, because: `${left} ${formatCount(rate)} req/s within the target${short}` };
}

function reckoning(rate: number, quantile: Quantile, service: Service): string {
  const { time, slots, targetUtilization, waitLimit, waitShare, zones } = service;
  const { byUtilization, byWaiting } = podCountsFor(rate, service);
  const pods = podsFor(rate, service);
  const binding = byWaiting > byUtilization ? 'waiting binds' : 'utilisation binds';
  const survivors =
    zones === 1
      ? 'none to survive the loss of the only zone'
      : `${formatCount(surviveZoneLoss(pods, zones))} to survive one of ${zones} zones`;
  return `${formatCount(rate)} req/s at ${quantile} x ${formatCount(Duration.parse(time).toMillis())} ms / (${countOf(slots, 'slot')} x ${targetUtilization} %) = ${countOf(byUtilization, 'pod')}, and ${formatCount(byWaiting)} for ${formatCount(waitShare * 100)} % to wait over ${waitLimit}: ${binding}, ${survivors}`;
}

function countOf(count: number, what: string): string {
  return `${formatCount(count)} ${what}${count === 1 ? '' : 's'}`;
}

function cutTo({ tier, tierName }: Sizing): string {
  return `cut to the ${formatCount(tier.max)} that tier "${tierName}" has at most`;
}

function tooFew(sized: number, rate: number, { tier, tierName }: Sizing): string {
  return `${formatCount(rate)} req/s at ${tier.quantile} need ${formatCount(sized)} pods, and tier "${tierName}" has at most ${formatCount(tier.max)}; raise its max, or move the event to a larger tier`;
}
