import { sampleQuantile } from '../statistics/index.js';
import { Duration } from '../units/index.js';
import { formatCount } from '../wording/index.js';
import { type Arrival, STATED_ARRIVAL } from './arrival-shape.js';

/** Fewer say less than the stated shape. */
const FEWEST = 5;
/** Of ten on-sales nine are over by then. */
const QUANTILE = 0.9;
const MINUTE = Duration.minutes(1);
const A_TENTH = 0.1;
/** Half-lives until so much of the crowd is left. */
const HALVINGS_TO_A_TENTH = Math.log2(1 / A_TENTH);

/**
 * The shape of past on-sales from how long they took: a crowd that is whole for the stated spike and then halves is at
 * a tenth of its peak after `spike + halfLife x log2(10)`, so a duration gives the half-life, and says that no
 * more than a tenth stays.
 *
 * @param durations from each opening until the rate was below a tenth of the peak
 * @returns the stated shape when there are fewer than five
 */
export function fitArrival(durations: readonly Duration[]): Arrival {
  if (durations.length < FEWEST) return STATED_ARRIVAL;
  const long = sampleQuantile(durations.map(minutesOf), QUANTILE);
  const stated = Duration.parse(STATED_ARRIVAL.spike);
  const spike = long < 2 * minutesOf(stated) ? Duration.minutes(0) : stated;
  const minutes = Math.max(Math.ceil((long - minutesOf(spike)) / HALVINGS_TO_A_TENTH), 1);
  return {
    spike: `${spike}`,
    halfLife: `${Duration.minutes(minutes)}`,
    tail: A_TENTH,
    because: `nine in ten of ${formatCount(durations.length)} past on-sales were below a tenth of their peaks after ${Duration.minutes(Math.round(long))}: ${spike} at the peak, and ${formatCount(HALVINGS_TO_A_TENTH)} half-lives of ${minutes}m to a tenth, which stays`,
  };
}

function minutesOf(duration: Duration): number {
  return duration.toMillis() / MINUTE.toMillis();
}
