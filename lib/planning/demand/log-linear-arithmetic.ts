import { formatCount } from '../wording/index.js';
import type { Demand, DemandInput } from './demand-model.js';
import type { Section } from './log-linear-section.js';
import { featureValue, featureWords } from './sale-features.js';
import type { LogLinear, LogLinearFeature } from './schema.js';

/** What a peak was computed from. */
interface Peak {
  readonly input: DemandInput;
  readonly model: LogLinear;
  readonly section: Section;
  readonly rates: Pick<Demand, 'p50' | 'p90' | 'p99'>;
  readonly t90: number;
  readonly t99: number;
  /** The audiences that the quantiles are those of, where they are others than the one asked for. */
  readonly floors: { readonly p90?: number; readonly p99?: number };
}

/** How a peak came about, for the person who reviews it. */
export function arithmetic({ input, model, section, rates, t90, t99, floors }: Peak): string {
  const [followers, ...others] = model.features;
  const audience = `(${formatCount(input.followers)} followers / ${formatCount(Math.round(Math.exp(section.mean)))})^${show(followers?.coefficient ?? 0)}`;
  const factors = [audience, ...others.map((feature) => factorOf(feature, input))];
  const median = `${show(Math.exp(model.intercept))} req/s x ${factors.join(' x ')} = ${formatCount(rates.p50)} req/s at p50`;
  const leverage = section.base - 1 + (section.width * section.x + section.offset) ** 2;
  const spread = `${show(model.sigma)} x sqrt(1 + ${show(leverage)})`;
  const quantiles = `x exp(${show(t90)} x ${spread}) at p90, x exp(${show(t99)} x ${spread}) at p99, t of ${formatCount(model.degreesOfFreedom)} degrees of freedom`;
  return [median, quantiles, ...floorsOf(floors)].join('; ');
}

function factorOf(feature: LogLinearFeature, input: DemandInput): string {
  const value = featureValue(feature, input);
  const words = featureWords(feature);
  if (value === undefined) return `1 (${words} not known)`;
  if (feature.name === 'venue-capacity') {
    return `(${formatCount(input.venueCapacity ?? 0)} seats / ${formatCount(Math.round(Math.exp(feature.mean)))})^${show(feature.coefficient)}`;
  }
  const factor = Math.exp(feature.coefficient * (value - feature.mean));
  return `${show(factor)} (${value === 0 ? `not ${words}` : words})`;
}

function floorsOf({ p90, p99 }: Peak['floors']): string[] {
  return [
    ...(p90 === undefined ? [] : [floor('p90', p90)]),
    ...(p99 === undefined ? [] : [floor('p99', p99)]),
  ];
}

function floor(quantile: string, followers: number): string {
  return `${quantile} is that of ${show(followers)} followers, below which too little is known to expect less`;
}

/** Four significant digits. */
function show(value: number): string {
  const rounded = Number(value.toPrecision(4));
  return rounded >= 1000 ? formatCount(rounded) : String(rounded);
}
