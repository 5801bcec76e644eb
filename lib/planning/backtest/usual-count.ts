export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/**
 * How often something of this chance happens in so many trials, but for the one time in forty that it is seen less
 * often, and the one in forty that it is seen more often: the middle 95 % of the binomial distribution.
 *
 * Summed up here, because it is twenty lines and a normal approximation is wrong where it counts, for p99 and short
 * histories. Weights relative to the mode, so that none of it underflows: the counts are exact for 100,000 trials too.
 */
export function usualCount(trials: number, chance: number): CountRange {
  const weights = binomialWeights(trials, chance);
  const tail = weights.reduce((sum, weight) => sum + weight, 0) * 0.025;
  return { least: passed(weights, tail), most: trials - passed(weights.toReversed(), tail) };
}

function binomialWeights(trials: number, chance: number): number[] {
  const odds = chance / (1 - chance);
  const mode = Math.min(Math.floor((trials + 1) * chance), trials);
  const weights = new Array<number>(trials + 1).fill(0);
  weights[mode] = 1;
  for (let k = mode + 1; k <= trials; k += 1) {
    weights[k] = ((weights[k - 1] ?? 0) * odds * (trials - k + 1)) / k;
  }
  for (let k = mode - 1; k >= 0; k -= 1) {
    weights[k] = ((weights[k + 1] ?? 0) * (k + 1)) / (odds * (trials - k));
  }
  return weights;
}

/** How many weights from the start are less than the tail together. */
function passed(weights: readonly number[], tail: number): number {
  let sum = 0;
  return weights.findIndex((weight) => {
    sum += weight;
    return sum > tail;
  });
}
