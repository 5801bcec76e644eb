import { Duration } from '../units/index.js';
import type { ArrivalShape } from './arrival-shape.js';

/** From so long after the opening on, the crowd is at most this share of its peak. */
export interface CrowdStep {
  readonly after: Duration;
  readonly share: number;
}

/** Below a millionth of the peak nobody is left. */
const MOST_HALVINGS = 20;

/**
 * The least staircase above the curve `max(tail, 2^-((t - spike) / halfLife))`: whole until the curve is at a half,
 * a half until it is at a quarter, and so on, down to the tail. All shares but the tail are powers of two,
 * exact on every machine.
 *
 * @returns never empty; the first is the whole crowd, at the opening; shares fall
 */
export function crowdSteps({ spike, halfLife, tail }: ArrivalShape): CrowdStep[] {
  const steps: CrowdStep[] = [{ after: Duration.millis(0), share: 1 }];
  let after = Duration.parse(spike);
  let share = 1;
  for (let halvings = 1; share > tail && halvings <= MOST_HALVINGS; halvings += 1) {
    after = after.plus(Duration.parse(halfLife));
    share = halvings === MOST_HALVINGS ? tail : Math.max(share / 2, tail);
    steps.push({ after, share });
  }
  return steps;
}
