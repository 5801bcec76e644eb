/** The quantiles of a demand forecast. */
export const QUANTILES = ['p50', 'p90', 'p99'] as const;
export type Quantile = (typeof QUANTILES)[number];

/** The share of on-sales that stay below each. */
export const SHARE_OF: Readonly<Record<Quantile, number>> = { p50: 0.5, p90: 0.9, p99: 0.99 };
