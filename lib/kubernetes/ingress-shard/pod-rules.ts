import type { Rule } from '../../planning/rules/index.js';
import { formatCount } from '../../planning/wording/index.js';
import {
  cpuRequestRule,
  cpuUtilizationRule,
  imageRules,
  memoryLimitRule,
  podTimeRules,
} from '../validation/index.js';
import type { ControllerSettings } from './settings.js';

const MOST_KEEPALIVE = 10_000;

/** What runs, how large it is and how long its life takes. */
export function podRules(settings: ControllerSettings): Rule[] {
  const { startupTime, preStopDelay, workerShutdownTimeout } = settings;
  return [
    ...imageRules('image', settings.image),
    ...sizeRules(settings),
    ...podTimeRules({ startupTime, preStopDelay, workerShutdownTimeout }),
    keepaliveRule(settings),
  ];
}

function sizeRules({ cpu, memory, memoryLimit, cpuUtilization }: ControllerSettings): Rule[] {
  return [
    cpuRequestRule(cpu),
    {
      violatedWhen: memory.toBytes() === 0,
      message: () => ({
        field: 'memory',
        problem: 'a pod requests no memory',
        allowed: '1Ki or more',
        mend: 'say what one pod needs',
      }),
    },
    memoryLimitRule(memoryLimit, memory),
    cpuUtilizationRule('cpuUtilization', cpuUtilization),
  ];
}

function keepaliveRule({ upstreamKeepalive }: ControllerSettings): Rule {
  return {
    violatedWhen:
      !Number.isSafeInteger(upstreamKeepalive) || upstreamKeepalive < 0 || upstreamKeepalive > MOST_KEEPALIVE,
    message: () => ({
      field: 'upstreamKeepalive',
      problem: `${upstreamKeepalive} is no number of connections to keep open`,
      allowed: `a whole number from 0, which keeps none, to ${formatCount(MOST_KEEPALIVE)}`,
      mend: 'correct it, or leave it out for 32',
    }),
  };
}
