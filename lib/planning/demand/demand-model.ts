/** Peak requests per second of an on-sale, whole numbers: `p90` is what nine of ten such on-sales stay below. */
export interface Demand {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  /** How the numbers came about, for the person who reviews them. */
  readonly because: string;
}

/** What is known of an event before its sale. */
export interface DemandInput {
  readonly followers: number;
}

/** What a power law is made of. */
export interface PowerLawParameters {
  /** Median peak of an audience of one million, in requests per second. */
  readonly peakAtOneMillion: number;
  /** Doubling the audience multiplies the peak by two to this power. */
  readonly exponent: number;
  /** Standard deviation of the natural logarithm of the peak: how little one on-sale says of the next. */
  readonly sigma: number;
  /** Where the parameters come from. */
  readonly because: string;
}

/** A power law of the followers, as it is described in a forecast. */
export interface PowerLaw extends PowerLawParameters {
  readonly name: 'power-law';
}

/** Says how large the crowd of an on-sale will be. */
export interface DemandModel {
  /** The model and its parameters, as they stand in the forecast. */
  readonly description: PowerLaw;
  /** Total and pure: p50 <= p90 <= p99, all safe integers, and more followers never mean less. */
  peak(input: DemandInput): Demand;
}
