import type { NodeStep } from '../node-schedule/index.js';
import { mapped, mostSteps, type Step, startingAt, widened } from '../step-function/index.js';
import { Duration } from '../units/index.js';
import type { FleetInput } from './fleet-input.js';
import type { Pool } from './pool-nodes.js';

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-quotas.html */
export const MOST_ACTIONS = 125;

/** A schedule that an Auto Scaling group takes. */
export interface PoolSchedule {
  /** Nodes above `minSize`, from `asOf` on. */
  readonly above: readonly Step[];
  readonly steps: readonly NodeStep[];
  /** Steps to come that there would be if a group took them all. */
  readonly exact: number;
}

/**
 * The least size of a pool, so that its nodes are there `lead` before they are needed and stay `scaleDownDelay`
 * longer. What is in force at `asOf` is a step at it. Of more steps than a group takes, those beside something higher
 * are raised to it, the cheapest first.
 */
export function poolSchedule({ policy }: Pool, needed: readonly Step[], input: FleetInput): PoolSchedule {
  const { fleet, asOf, lead } = input;
  const { minSize } = policy;
  const needAbove = mapped(needed, (nodes) => Math.max(0, nodes - minSize));
  const exact = startingAt(widened(needAbove, lead, Duration.parse(fleet.scaleDownDelay)), asOf);
  // A step at `asOf` is none to come.
  const past = exact[0]?.at === asOf ? 1 : 0;
  const above = mostSteps(exact, MOST_ACTIONS + past);
  return {
    above,
    steps: above.map(({ at, value }) => ({ at, nodes: minSize + value })),
    exact: exact.length - past,
  };
}
