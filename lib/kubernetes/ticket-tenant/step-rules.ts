import { isInstantText } from '../../planning/instants/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { formatCount } from '../../planning/wording/index.js';
import type { TicketWindow } from '../tenant-autoscaling/index.js';

/** The steps of a window cover it without a gap, and ask for no more pods than there may be. */
export function stepRules(field: string, window: TicketWindow, maxReplicas: number): Rule[] {
  const { scaleUpAt, closesAt, steps } = window;
  if (steps === undefined) return [];
  return [
    {
      violatedWhen: steps[0]?.at !== scaleUpAt,
      message: () => ({
        field,
        problem: `the first step is at ${quote(steps[0]?.at)}, and the pods of the window are asked for at ${scaleUpAt}`,
        allowed: `a first step at ${scaleUpAt}`,
        mend: 'correct one of the two, or leave steps out for the peak until the window closes',
      }),
    },
    ...steps.map(({ at }, index) => {
      const before = steps[index - 1]?.at;
      return {
        violatedWhen: !isInstantText(at) || at >= closesAt || (before !== undefined && at <= before),
        message: () => ({
          field: `${field}[${index}].at`,
          problem: `${quote(at)} is no instant of the window after the step before it`,
          allowed: `an instant ${before === undefined ? 'at' : 'after'} ${before ?? scaleUpAt}, before ${closesAt}`,
          mend: 'sort the steps, each instant once, and end them with the window',
        }),
      };
    }),
    ...steps.map(({ pods }, index) => ({
      violatedWhen: !Number.isSafeInteger(pods) || pods < 1 || pods > maxReplicas,
      message: () => ({
        field: `${field}[${index}].pods`,
        problem: `${quote(pods)} is no number of pods for a step`,
        allowed: `a whole number from 1 to ${formatCount(maxReplicas)}, maxReplicas`,
        mend: 'correct it, or raise maxReplicas',
      }),
    })),
  ];
}
