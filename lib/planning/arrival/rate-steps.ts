import { type InstantText, later } from '../instants/index.js';
import { byCodePoint } from '../wording/index.js';
import type { ArrivalShape } from './arrival-shape.js';
import { crowdSteps } from './crowd-steps.js';

/** The crowd of one sale. */
export interface Wave {
  /** From when on there must be room for all of it. */
  readonly scaleUpAt: InstantText;
  readonly opensAt: InstantText;
  /** Requests per second at its peak. */
  readonly peak: number;
}

/** From this instant on, until the next step, there must be room for so many requests per second. */
export interface RateStep {
  readonly at: InstantText;
  readonly rate: number;
}

/**
 * The rate that a window must have room for, over time: each sale's crowd by the shape, and of several the largest, as
 * it is the same audience that comes again.
 *
 * @param waves the sales of the window, at least one
 * @returns the first step at the first `scaleUpAt`, all before `closesAt`; neighbours differ
 */
export function rateSteps(waves: readonly Wave[], shape: ArrivalShape, closesAt: InstantText): RateStep[] {
  const shares = crowdSteps(shape);
  const curves = waves.map(({ scaleUpAt, opensAt, peak }) =>
    shares.map(({ after, share }, index) => ({
      at: index === 0 ? scaleUpAt : later(opensAt, after),
      rate: roundedUp(peak * share),
    })),
  );
  const instants = [...new Set(curves.flat().map(({ at }) => at))].sort(byCodePoint);
  const steps: RateStep[] = [];
  for (const at of instants.filter((instant) => instant < closesAt)) {
    const rate = Math.max(...curves.map((curve) => curve.findLast((step) => step.at <= at)?.rate ?? 0));
    if (steps.at(-1)?.rate !== rate) steps.push({ at, rate });
  }
  return steps;
}

/**
 * From fifteen digits: 0.07 x 100 is 7 and a little in binary, and must not be 8. Not the nine of `wholeRate`, which would
 * take requests from a whole peak of more digits than that.
 */
function roundedUp(rate: number): number {
  return Math.ceil(Number(rate.toPrecision(15)));
}
