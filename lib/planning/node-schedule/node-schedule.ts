import { earlier, type InstantText, later } from '../instants/index.js';
import { Duration } from '../units/index.js';

/** One step of a pool's size: from this instant on, at least so many nodes. */
export interface NodeStep {
  readonly at: InstantText;
  readonly nodes: number;
}

/** A one-off change of an Auto Scaling group's least size. */
export interface ScheduledSize {
  /** Unique in the pool, the same for the same instant. */
  readonly name: string;
  readonly startTime: InstantText;
  readonly minSize: number;
}

/**
 * The changes that are still to come: AWS refuses a start in the past, and forgets an action that has run.
 *
 * The least size is what is scheduled. A desired capacity alone would be taken back by whatever scales the pool, and
 * of several actions in force the last one wins, so that overlapping on-sales must come as one step function.
 */
export function scheduledSizes(steps: readonly NodeStep[], asOf: InstantText): ScheduledSize[] {
  return steps
    .filter(({ at }) => at > asOf)
    .map(({ at, nodes }) => ({ name: `min-${at.replace(/[-:]/g, '')}`, startTime: at, minSize: nodes }));
}

/** The least size at an instant: a group that is made or changed in a window must not lose the window's nodes. */
export function minSizeAt(minSize: number, steps: readonly NodeStep[], asOf: InstantText): number {
  return steps.findLast(({ at }) => at <= asOf)?.nodes ?? minSize;
}

const HALF_A_DAY = Duration.hours(12);

/** True when a pool is as small as it is in the half day before and the half day after: no crowd is there or near. */
export function isValley(minSize: number, steps: readonly NodeStep[], asOf: InstantText): boolean {
  const [from, to] = [earlier(asOf, HALF_A_DAY), later(asOf, HALF_A_DAY)];
  const near = steps.filter(({ at }) => at > from && at <= to).map(({ nodes }) => nodes);
  return minSizeAt(minSize, steps, asOf) === Math.min(minSizeAt(minSize, steps, from), ...near);
}
