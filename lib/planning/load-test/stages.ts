import type { TenantWindow } from '../forecast/index.js';
import { secondsBetween } from '../instants/index.js';
import { openSteps } from '../plan-steps/index.js';
import { Duration } from '../units/index.js';
import type { LoadTestStage } from './schema.js';

/** A crowd is whole within a minute of the opening: people wait for it with the page open. */
const RAMP = Duration.minutes(1);

/**
 * The crowd of a window, from its opening to its end. A rise is a ramp of a minute; a fall is a jump, so that the rate
 * is never higher than what the pods of the step are for.
 *
 * @param rateOf the rate of the test for that of a step
 */
export function stagesOf(window: TenantWindow, rateOf: (rate: number) => number): LoadTestStage[] {
  const open = openSteps(window);
  return open.flatMap(({ at, value }, index) => {
    const before = open[index - 1]?.value;
    return stagesOfStep(
      before === undefined ? 0 : rateOf(before),
      rateOf(value),
      secondsBetween(at, open[index + 1]?.at ?? window.closesAt),
    );
  });
}

/** Requests that k6 sends in the stages, rounded up: the area below its straight lines. */
export function requestsIn(stages: readonly LoadTestStage[]): number {
  const twice = stages.reduce((area, { duration, target }, index) => {
    const before = index === 0 ? 0 : (stages[index - 1]?.target ?? 0);
    return area + BigInt(before + target) * BigInt(Duration.parse(duration).toSeconds());
  }, 0n);
  return Number((twice + 1n) / 2n);
}

function stagesOfStep(before: number, target: number, seconds: number): LoadTestStage[] {
  const change = target > before ? Math.min(RAMP.toSeconds(), seconds) : 0;
  const rest = seconds - change;
  return [
    ...(target === before ? [] : [stage(change, target)]),
    ...(rest === 0 ? [] : [stage(rest, target)]),
  ];
}

function stage(seconds: number, target: number): LoadTestStage {
  return { duration: Duration.seconds(seconds).toString(), target };
}
