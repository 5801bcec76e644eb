import type { Demand, DemandInput, DemandModel } from '../demand/index.js';
import type { PastSale } from '../history/index.js';
import type { Fold } from './fold.js';
import { type ProvidedRates, providedRates } from './strategy.js';

/** Fits a model to past sales. */
export type Fit = (sales: readonly PastSale[]) => DemandModel;

/** A past sale, what was forecast of it, and what came. */
export interface Trial {
  readonly sale: PastSale;
  /** How many sales the forecast was fitted to. */
  readonly trainedOn: number;
  readonly demand: Demand;
  readonly provided: ProvidedRates;
}

export function trialOf(fold: Fold, train: Fit): Trial {
  const { sale, training } = fold;
  const demand = train(training).peak(inputOf(sale));
  return {
    sale,
    trainedOn: training.length,
    demand,
    provided: providedRates(fold, demand),
  };
}

/** What was known of the sale beforehand; where its zone was not, the opening is read in UTC. */
function inputOf({
  followers,
  venueCapacity,
  tier,
  opensAt,
  timeZone = 'UTC',
  isPresale,
}: PastSale): DemandInput {
  return { followers, venueCapacity, tier, opensAt, timeZone, isPresale };
}
