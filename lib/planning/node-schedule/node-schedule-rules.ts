import { type InstantText, isInstantText } from '../instants/index.js';
import { quote } from '../issues/index.js';
import type { Rule } from '../rules/index.js';
import { type NodeStep, scheduledSizes } from './node-schedule.js';

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-quotas.html */
const MOST_ACTIONS = 125;

/** What a schedule is held against. */
export interface ScheduleBounds {
  readonly minSize: number;
  readonly maxSize: number;
  readonly asOf: InstantText;
}

/** What is wrong with the schedule of a pool; an empty one breaks no rule. */
export function nodeScheduleRules(field: string, steps: readonly NodeStep[], bounds: ScheduleBounds): Rule[] {
  const { minSize, maxSize, asOf } = bounds;
  const last = steps.at(-1);
  const toCome = scheduledSizes(steps, asOf).length;
  const tooMany = steps.map(({ nodes }) => nodes).filter((nodes) => nodes > maxSize);
  return [
    ...steps.flatMap((step, index) => stepRules(`${field}[${index}]`, step, steps[index - 1], bounds)),
    {
      violatedWhen: last !== undefined && last.nodes !== minSize,
      message: () => ({
        field: `${field}[${steps.length - 1}].nodes`,
        problem: `the last step leaves the pool at ${last?.nodes} nodes for ever`,
        allowed: `${minSize}, the pool's minSize`,
        mend: 'add the step that takes the nodes back after the window',
      }),
    },
    {
      violatedWhen: last !== undefined && isInstantText(last.at) && last.at <= asOf,
      message: () => ({
        field,
        problem: `all of it lies in the past: its last step is at ${last?.at}, and this is made for ${asOf}`,
        allowed: 'a schedule that ends after the instant that the platform is made for',
        mend: 'remove it, or write the steps of the next on-sale',
      }),
    },
    {
      violatedWhen: toCome > MOST_ACTIONS,
      message: () => ({
        field,
        problem: `${toCome} steps are more than an Auto Scaling group takes`,
        allowed: `at most ${MOST_ACTIONS}`,
        mend: 'merge steps, or leave out those that lie far ahead',
      }),
    },
    {
      violatedWhen: tooMany.length > 0,
      message: () => ({
        field,
        problem: `it asks for ${Math.max(...tooMany)} nodes`,
        allowed: `at most ${maxSize}, the pool's maxSize`,
        mend: 'raise maxSize, and the quota of the account with it, or plan fewer nodes',
      }),
    },
  ];
}

function stepRules(
  field: string,
  { at, nodes }: NodeStep,
  before: NodeStep | undefined,
  { minSize }: ScheduleBounds,
): Rule[] {
  return [
    {
      violatedWhen: !isInstantText(at),
      message: () => ({
        field: `${field}.at`,
        problem: `${quote(at)} is no instant`,
        allowed: 'an instant in UTC such as 2026-12-04T09:30:00Z',
        mend: 'correct it',
      }),
    },
    {
      violatedWhen: before !== undefined && at <= before.at,
      message: () => ({
        field: `${field}.at`,
        problem: `${quote(at)} does not come after the step before it, ${quote(before?.at)}`,
        allowed: 'steps in the order of time, each instant once',
        mend: 'sort the steps; where two on-sales overlap, write the sum of their nodes',
      }),
    },
    {
      violatedWhen: !Number.isInteger(nodes) || nodes < minSize,
      message: () => ({
        field: `${field}.nodes`,
        problem: `${quote(nodes)} nodes cannot be asked for`,
        allowed: `a whole number of at least ${minSize}, the pool's minSize`,
        mend: 'correct it, or lower minSize',
      }),
    },
  ];
}
