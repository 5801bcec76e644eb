import { epochMillis, type InstantText } from '../instants/index.js';
import type { Phase } from '../lifecycle/index.js';
import { Duration } from '../units/index.js';

/** A cron schedule has no year, so the cluster gets it only when its end is the next one of that day and month. */
const CRON_HORIZON = Duration.days(360);
const STEP_SECONDS = 15;
const SHRINK_PERCENT = 20;
const SHRINK_SECONDS = 60;

/** How fast an autoscaler may go, as `autoscaling/v2` writes it. */
export interface ScalingBehavior {
  readonly scaleUp: ScalingSpeed;
  readonly scaleDown: ScalingSpeed;
}

export interface ScalingSpeed {
  readonly stabilizationWindowSeconds: number;
  readonly policies: readonly {
    readonly type: 'Pods' | 'Percent';
    readonly value: number;
    readonly periodSeconds: number;
  }[];
}

/**
 * The fewest pods of a phase for an autoscaler that keeps no schedule: the peak from the moment the tenant is there
 * until its last window has closed, because a window may open between two synths.
 */
export function floorIn(
  phase: Phase,
  { idle, peak }: { readonly idle: number; readonly peak: number },
): number {
  return phase === 'draining' ? idle : peak;
}

/** A step of a window: from this instant on, so many pods. */
export interface PodStep {
  readonly at: InstantText;
  readonly pods: number;
}

/** When a tenant needs more pods than its idle ones. */
export interface PodWindow {
  /** When the pods are asked for. */
  readonly scaleUpAt: InstantText;
  /** The start of the sale. */
  readonly opensAt: InstantText;
  /** When demand is normal again. */
  readonly closesAt: InstantText;
  /**
   * How many pods there are at least as the crowd comes and goes: the first step at `scaleUpAt`, the last one until
   * `closesAt`.
   *
   * @default - the peak until the window closes
   */
  readonly steps?: readonly PodStep[];
}

/** A part of a window in which the fewest pods are the same. */
export interface PodPeriod {
  /** Unique in the tenant. */
  readonly name: string;
  readonly scaleUpAt: InstantText;
  readonly closesAt: InstantText;
  readonly pods: number;
}

/** The windows as periods of equal numbers of pods, without those that the cluster's own schedule need not know. */
export function podPeriods(windows: readonly PodWindow[], peak: number, asOf: InstantText): PodPeriod[] {
  return windowsToSchedule(periodsOf(windows, peak), asOf);
}

/** The same, whether or not they are over. */
export function periodsOf(windows: readonly PodWindow[], peak: number): PodPeriod[] {
  const none: PodPeriod[] = [];
  // In a twentieth of the time of flatMap.
  return none.concat(...windows.map((window) => periodsIn(window, peak)));
}

function periodsIn({ scaleUpAt, opensAt, closesAt, steps }: PodWindow, peak: number): PodPeriod[] {
  const changes = (steps ?? [{ at: scaleUpAt, pods: peak }]).filter(
    ({ pods }, index, all) => pods !== all[index - 1]?.pods,
  );
  return changes.map(({ at, pods }, index) => ({
    name: index === 0 ? `sale-${nameOf(opensAt)}` : `crowd-${nameOf(at)}`,
    scaleUpAt: at,
    closesAt: changes[index + 1]?.at ?? closesAt,
    pods,
  }));
}

function nameOf(instant: InstantText): string {
  return instant.toLowerCase().replaceAll(':', '-');
}

/** The windows that the cluster's own schedule must know: not over yet, and not so far away that they would come a year early. */
function windowsToSchedule<T extends { readonly closesAt: InstantText }>(
  windows: readonly T[],
  asOf: InstantText,
): T[] {
  const horizon = epochMillis(asOf) + CRON_HORIZON.toMillis();
  return windows.filter(({ closesAt }) => closesAt > asOf && epochMillis(closesAt) < horizon);
}

/**
 * Up in one step, because a crowd arrives in one; down by a fifth a minute once the cooldown has passed, because a
 * crowd that has found the page slow comes back.
 */
export function scalingBehavior(maxReplicas: number, cooldown: Duration): ScalingBehavior {
  return {
    scaleUp: {
      stabilizationWindowSeconds: 0,
      policies: [{ type: 'Pods', value: maxReplicas, periodSeconds: STEP_SECONDS }],
    },
    scaleDown: {
      stabilizationWindowSeconds: cooldown.toSeconds(),
      policies: [{ type: 'Percent', value: SHRINK_PERCENT, periodSeconds: SHRINK_SECONDS }],
    },
  };
}
