import type { InstantText } from '../instants/index.js';
import type { ModelDescription, PowerLaw } from './schema.js';

/** Peak requests per second of an on-sale, whole numbers: `p90` is what nine of ten such on-sales stay below. */
export interface Demand {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  /** How the numbers came about, for the person who reviews them. */
  readonly because: string;
  /** Why the numbers are worth less than they look, when they are. */
  readonly warning?: string;
}

/** What is known of an event before its sale. */
export interface DemandInput {
  readonly followers: number;
  /** Seats; 0 is read as not known. */
  readonly venueCapacity?: number;
  readonly tier?: string;
  readonly opensAt: InstantText;
  /** The zone in which the opening is a weekend or an evening. */
  readonly timeZone: string;
  readonly isPresale: boolean;
}

/** What a power law is made of. */
export type PowerLawParameters = Readonly<Omit<PowerLaw, 'name'>>;

/** Says how large the crowd of an on-sale will be. */
export interface DemandModel {
  /** The model and its parameters, as they stand in the forecast. */
  readonly description: ModelDescription;
  /** Total and pure: p50 <= p90 <= p99, all safe integers, and more followers never mean less. */
  peak(input: DemandInput): Demand;
}

/** A model that asks for nothing but the followers. */
export interface PowerLawModel extends DemandModel {
  readonly description: PowerLaw;
  peak(input: Pick<DemandInput, 'followers'>): Demand;
}
