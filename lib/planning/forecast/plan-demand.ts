import { type ArrivalShape, rateSteps, type Wave } from '../arrival/index.js';
import { type Sizing, windowPods } from '../capacity/index.js';
import type { Demand, DemandModel } from '../demand/index.js';
import type { EventRecord, Sale } from '../events/index.js';
import { earlier } from '../instants/index.js';
import { nodeLead, type SaleWindow } from '../lifecycle/index.js';
import type { Policy } from '../policy/index.js';
import type { Quantile } from '../quantiles/index.js';
import type { TenantWindow } from './schema.js';

/** What the demand for a sale is computed from, besides the sale. */
export interface Crowd {
  readonly followers: number;
  readonly tier: string;
  readonly timeZone: string;
}

/** The peak of one sale. */
export interface SaleDemand {
  readonly sale: Sale;
  readonly demand: Demand;
}

/** Of each sale of an event its peak, in the order of the sales. */
export function saleDemands(
  { sales, venueCapacity }: EventRecord,
  crowd: Crowd,
  model: DemandModel,
): SaleDemand[] {
  return sales.map((sale) => ({
    sale,
    demand: model.peak({
      ...crowd,
      ...(venueCapacity === undefined ? {} : { venueCapacity }),
      opensAt: sale.opensAt,
      isPresale: isPresale(sale, sales),
    }),
  }));
}

/** By its name, or because it opens before the sale to everybody; feeds also give names to what is no presale. */
function isPresale({ name, opensAt }: Sale, sales: readonly Sale[]): boolean {
  if (/\bpre-?sale\b/i.test(name)) return true;
  return name !== 'public' && sales.some((sale) => sale.name === 'public' && opensAt < sale.opensAt);
}

/**
 * The demand that a tenant is sized for: of each quantile that of the sale in which it is largest, because one sale may
 * be larger and another less certain. The reason is that of the sale that the tier's quantile comes from.
 */
export function largestOf(demands: readonly SaleDemand[], quantile: Quantile): Demand {
  const [first, ...others] = demands.map(({ demand }) => demand);
  if (first === undefined) throw new RangeError('an event without a sale has no demand');
  const largest = others.reduce((most, demand) => (demand[quantile] > most[quantile] ? demand : most), first);
  const most = (one: Quantile) => Math.max(...demands.map(({ demand }) => demand[one]));
  return { ...largest, p50: most('p50'), p90: most('p90'), p99: most('p99') };
}

/** Where the sales of an event have crowds of different sizes, a window says where its own comes from. */
function reasonOf(own: readonly SaleDemand[], all: readonly SaleDemand[], quantile: Quantile): string[] {
  const peaks = new Set(all.map(({ demand }) => demand[quantile]));
  return peaks.size < 2 ? [] : [largestOf(own, quantile).because];
}

/** How many pods a window has as its crowds come and go. */
export function windowWithSteps(
  window: SaleWindow,
  demands: readonly SaleDemand[],
  shape: ArrivalShape,
  { leadTimes }: Policy,
  sizing: Sizing,
): Omit<TenantWindow, 'readyAt'> {
  const lead = nodeLead(leadTimes);
  const own = demands.filter(({ sale }) => sale.opensAt >= window.opensAt && sale.opensAt < window.closesAt);
  const waves = own.map(
    ({ sale, demand }): Wave => ({
      scaleUpAt: earlier(sale.opensAt, lead),
      opensAt: sale.opensAt,
      peak: demand[sizing.tier.quantile],
    }),
  );
  const steps = rateSteps(waves, shape, window.closesAt);
  return {
    ...window,
    steps: steps.map((step) => ({ ...step, pods: windowPods(step.rate, sizing) })),
    because: [window.because, ...reasonOf(own, demands, sizing.tier.quantile)].join('; '),
  };
}
