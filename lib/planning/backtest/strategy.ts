import type { Demand } from '../demand/index.js';
import type { PastSale } from '../history/index.js';
import { QUANTILES, SHARE_OF } from '../quantiles/index.js';
import { wholeRate } from '../rates/index.js';
import type { Fold } from './fold.js';

/** What a team without a forecast does. */
export const BASELINES = ['largest-peak', 'per-follower', 'last-peak'] as const;

/** The forecast's quantiles, and what a team without a forecast does. */
export const STRATEGIES = [...QUANTILES, ...BASELINES] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** Peak rates that each strategy would have provided for; whole, and none where it knows too little to say. */
export type ProvidedRates = Readonly<Partial<Record<Strategy, number>>>;

export function providedRates(fold: Fold, demand: Demand): ProvidedRates {
  return {
    p50: demand.p50,
    p90: demand.p90,
    p99: demand.p99,
    'largest-peak': largestPeak(fold.training),
    'per-follower': perFollower(fold),
    'last-peak': lastPeak(fold.before),
  };
}

/** The fixed size: whatever the worst known on-sale needed. */
function largestPeak(sales: readonly PastSale[]): number | undefined {
  return sales.length === 0 ? undefined : Math.max(...sales.map(({ peakRate }) => peakRate));
}

/**
 * The rule of thumb: followers times the requests per second and follower that nine of ten known on-sales stayed
 * below (nearest rank). A larger safety factor would be one more opinion; this one is in the data.
 */
function perFollower({ sale, training }: Fold): number | undefined {
  const ratios = training.map(({ peakRate, followers }) => peakRate / followers).sort((a, b) => a - b);
  const ratio = ratios[Math.ceil(ratios.length * SHARE_OF.p90) - 1];
  return ratio === undefined ? undefined : wholeRate(ratio * sale.followers);
}

/** "As much as the last time": of several at one instant the largest. */
function lastPeak(before: readonly PastSale[]): number | undefined {
  const last = before.at(-1);
  return last && largestPeak(before.filter(({ opensAt }) => opensAt === last.opensAt));
}
