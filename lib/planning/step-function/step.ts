import type { InstantText } from '../instants/index.js';

/** From this instant on, this value. */
export interface Step {
  readonly at: InstantText;
  /** Not negative. Sums are exact for whole numbers. */
  readonly value: number;
}

/**
 * A value over time: 0 before the first step, and that of the last step for ever. The instants ascend strictly. What
 * the functions of this folder return has no step that changes nothing.
 */
export type StepFunction = readonly Step[];

export function valueAt(steps: StepFunction, at: InstantText): number {
  return steps[stepsUntil(steps, at) - 1]?.value ?? 0;
}

/** The highest value and the first instant of it; undefined for a function without steps, which is 0 for ever. */
export function maximumOf(steps: StepFunction): Step | undefined {
  return steps.reduce<Step | undefined>(
    (highest, step) => (highest === undefined || step.value > highest.value ? step : highest),
    undefined,
  );
}

/** The highest value from one instant to another, both included. */
export function highestIn(steps: StepFunction, from: InstantText, to: InstantText): number {
  let highest = 0;
  for (let index = Math.max(0, stepsUntil(steps, from) - 1); index < steps.length; index += 1) {
    const step = steps[index];
    if (step === undefined || step.at > to) break;
    highest = Math.max(highest, step.value);
  }
  return highest;
}

/** Without the steps that change nothing. */
export function merged(steps: readonly Step[]): Step[] {
  let before = 0;
  return steps.filter(({ value }) => {
    const isChange = value !== before;
    before = value;
    return isChange;
  });
}

/** How many steps are not after the instant. */
export function stepsUntil(steps: StepFunction, at: InstantText): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.at ?? '') <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
