import type { PastSale } from '../history/index.js';
import { leastSquares, sum } from '../statistics/index.js';
import { byCodePoint, formatCount } from '../wording/index.js';
import { type Feature, featureValue, featureWords, isLogarithm } from './sale-features.js';

/** A feature over all sales. */
export interface Column {
  readonly feature: Feature;
  /** Undefined where it is missing. */
  readonly values: readonly (number | undefined)[];
  readonly mean: number;
  /** The values less their mean; 0 where one is missing. */
  readonly centred: readonly number[];
}

/** The features that a history can tell of, and why it cannot of the others. */
export interface Choice {
  readonly columns: readonly Column[];
  readonly leftOut: readonly { readonly name: string; readonly because: string }[];
}

/** Sales for every coefficient, the intercept among them. */
const SALES_PER_COEFFICIENT = 3;
/** Sales with a yes, and sales with a no. */
const LEAST_ON_EACH_SIDE = 5;
/** Counts of which the largest is less than twice the smallest tell no slope; less what machines differ in. */
const LEAST_SPAN = Math.log(2) - 1e-9;
/** One sale in so many may lack the value. */
const LACKING = 5;
/** A feature that is so far the sum of those before it tells nothing of its own: a variance inflation of ten. */
const LEAST_OF_ITS_OWN = 0.1;

/**
 * Takes each feature in turn (presale, venue capacity, tiers, weekend, evening) that at most a fifth of the sales lack,
 * that varies enough, that three sales per coefficient allow, and that is not the sum of those before it.
 *
 * @param first what is fitted anyway
 */
export function chooseFeatures(sales: readonly PastSale[], first: readonly Column[]): Choice {
  const columns: Column[] = [];
  const leftOut: { name: string; because: string }[] = [];
  for (const feature of candidates(sales)) {
    const column = columnOf(feature, sales);
    const because = reasonOfData(column) ?? reasonOfOthers(column, [...first, ...columns]);
    if (because === undefined) columns.push(column);
    else leftOut.push({ name: featureWords(feature), because });
  }
  return { columns, leftOut };
}

/** The values of a feature, less their mean. */
export function columnOf(feature: Feature, sales: readonly PastSale[]): Column {
  const values = sales.map((sale) => featureValue(feature, sale));
  const known = values.filter((value) => value !== undefined);
  const mean = sum(known) / Math.max(known.length, 1);
  return { feature, values, mean, centred: values.map((value) => (value === undefined ? 0 : value - mean)) };
}

/** True when the largest count is at least twice the smallest. */
export function spansEnough(logarithms: readonly number[]): boolean {
  const least = logarithms.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = logarithms.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return most - least >= LEAST_SPAN;
}

function candidates(sales: readonly PastSale[]): Feature[] {
  return [
    { name: 'presale' },
    { name: 'venue-capacity' },
    ...tiersBesideReference(sales).map((tier): Feature => ({ name: 'tier', tier })),
    { name: 'weekend' },
    { name: 'evening' },
  ];
}

/** All tiers but the one that the others are held against: none, when some sales name none; else the most frequent. */
function tiersBesideReference(sales: readonly PastSale[]): string[] {
  const counts = new Map<string, number>();
  for (const { tier } of sales) if (tier !== undefined) counts.set(tier, (counts.get(tier) ?? 0) + 1);
  const tiers = [...counts.keys()].sort(byCodePoint);
  if (sales.some(({ tier }) => tier === undefined)) return tiers;
  const most = Math.max(...counts.values());
  const reference = tiers.find((tier) => counts.get(tier) === most);
  return tiers.filter((tier) => tier !== reference);
}

function reasonOfData({ feature, values }: Column): string | undefined {
  const known = values.filter((value) => value !== undefined);
  const missing = values.length - known.length;
  if (missing * LACKING > values.length) {
    return `${formatCount(missing)} of ${formatCount(values.length)} sales lack it, and at most a fifth may`;
  }
  if (isLogarithm(feature)) {
    return spansEnough(known) ? undefined : 'the largest is less than twice the smallest';
  }
  const yes = sum(known);
  const no = known.length - yes;
  if (Math.min(yes, no) >= LEAST_ON_EACH_SIDE) return undefined;
  return `${formatCount(yes)} sales have it and ${formatCount(no)} have not, and a fit takes ${LEAST_ON_EACH_SIDE} of each`;
}

function reasonOfOthers(column: Column, others: readonly Column[]): string | undefined {
  const sales = column.values.length;
  const least = (1 + others.length + 1) * SALES_PER_COEFFICIENT;
  if (sales < least) {
    return `with it the fit takes ${least} sales, ${SALES_PER_COEFFICIENT} per coefficient, and there are ${sales}`;
  }
  if (ownShare(column, others) >= LEAST_OF_ITS_OWN) return undefined;
  return 'it goes together with the features before it: what is due to which cannot be told';
}

/** The share of a feature's variance that the others do not explain. */
function ownShare({ centred }: Column, others: readonly Column[]): number {
  if (others.length === 0) return 1;
  const rows = centred.map((_, at) => others.map((other) => other.centred[at] ?? 0));
  return leastSquares(rows, centred).sumOfSquaredResiduals / sum(centred.map((value) => value * value));
}
