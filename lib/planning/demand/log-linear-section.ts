import { dot } from '../statistics/index.js';
import { featureValue, type SaleFacts } from './sale-features.js';
import type { LogLinear } from './schema.js';

/**
 * A log-linear model along the followers, all else of the sale as it is. With x for their logarithm less its mean, a
 * quantile is the exponential of `level + slope x + t sigma sqrt(base + (width x + offset)^2)`.
 */
export interface Section {
  /** Where the sale that is asked for stands. */
  readonly x: number;
  /** Of the logarithm of the followers. */
  readonly mean: number;
  readonly level: number;
  readonly slope: number;
  readonly sigma: number;
  readonly base: number;
  /** At least 0. */
  readonly width: number;
  readonly offset: number;
}

/** The section through one sale. What is not known of it counts as the mean. */
export function sectionOf(model: LogLinear, sale: SaleFacts): Section {
  const [x = 0, ...others] = model.features.map(
    (feature) => (featureValue(feature, sale) ?? feature.mean) - feature.mean,
  );
  const [slope = 0, ...coefficients] = model.features.map(({ coefficient }) => coefficient);
  const [[width = 0, ...across] = [], ...rows] = model.leverage;
  // Squared in the end, so both may change their signs together.
  const sign = width < 0 ? -1 : 1;
  const apart = rows.map((row, at) => dot(row, others.slice(at)) ** 2);
  return {
    x,
    mean: model.features[0]?.mean ?? 0,
    level: model.intercept + dot(coefficients, others),
    slope,
    sigma: model.sigma,
    base: apart.reduce((sum, square) => sum + square, 1 + 1 / model.sales),
    width: Math.abs(width),
    offset: sign * dot(across, others),
  };
}

/** A quantile above the median. */
export interface SectionQuantile {
  /** The natural logarithm of the rate. */
  readonly logRate: number;
  /** The audience that the quantile is that of, when it is held at its lowest. */
  readonly heldAt?: number;
}

/**
 * The quantile that a share of Student's t distribution gives, held at its lowest where fewer followers would raise it.
 *
 * Its logarithm is convex in x, with the derivative `slope + t sigma width u / sqrt(base + u^2)` for `u = width x +
 * offset`, which is nought at one u if anywhere. The lowest point of a higher quantile lies at larger u, so the
 * quantiles stay in their order when each is held at its own.
 *
 * @param t more than 0
 */
export function quantileOf(section: Section, t: number): SectionQuantile {
  const { x, mean, level, slope, sigma, base, width, offset } = section;
  const asked = width * x + offset;
  const lowest = lowestPoint(section, t);
  const scatter = t * sigma * Math.sqrt(base + Math.max(asked, lowest) ** 2);
  if (asked >= lowest) return { logRate: level + slope * x + scatter };
  const way = lowest - offset;
  return { logRate: level + (slope / width) * way + scatter, heldAt: Math.exp(mean + way / width) };
}

/** @returns the u at which a quantile is lowest; -Infinity when it falls without end, or the width is nought */
function lowestPoint({ slope, sigma, base, width }: Section, t: number): number {
  const fall = slope / (t * sigma * width);
  return fall < 1 ? -fall * Math.sqrt(base / (1 - fall * fall)) : Number.NEGATIVE_INFINITY;
}
