import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { formatCount } from '../../planning/wording/index.js';
import { imageRules } from '../validation/index.js';
import type { ControllerSettings } from './settings.js';

const MOST_KEEPALIVE = 10_000;
/** NGINX takes the text between two apostrophes, of which a backslash would hide the second. */
const NO_LINE = /[\r\n']|\\$/;

/** What runs, how large it is and how long its life takes. */
export function podRules(settings: ControllerSettings): Rule[] {
  return [
    ...imageRules('image', settings.image),
    ...sizeRules(settings),
    ...timeRules(settings),
    ...configRules(settings),
  ];
}

function sizeRules({ cpu, memory, memoryLimit, cpuUtilization }: ControllerSettings): Rule[] {
  return [
    {
      violatedWhen: cpu.toMilli() === 0,
      message: {
        field: 'cpu',
        problem: 'a pod requests no processor time',
        allowed: '1m or more',
        mend: 'say what one pod needs at the utilisation that the autoscaler keeps',
      },
    },
    {
      violatedWhen: memory.toBytes() === 0,
      message: {
        field: 'memory',
        problem: 'a pod requests no memory',
        allowed: '1Ki or more',
        mend: 'say what one pod needs',
      },
    },
    {
      violatedWhen: memoryLimit.toBytes() < memory.toBytes(),
      message: {
        field: 'memoryLimit',
        problem: `the limit ${memoryLimit} is less than the ${memory} that a pod requests`,
        allowed: `at least ${memory}`,
        mend: 'raise memoryLimit, lower memory, or leave memoryLimit out',
      },
    },
    {
      violatedWhen: !Number.isSafeInteger(cpuUtilization) || cpuUtilization < 1 || cpuUtilization > 100,
      message: {
        field: 'cpuUtilization',
        problem: `${cpuUtilization} is no percentage to keep the pods at`,
        allowed: 'a whole number from 1 to 100',
        mend: 'write per cent, such as 60',
      },
    },
  ];
}

function timeRules({ startupTime, preStopDelay, workerShutdownTimeout }: ControllerSettings): Rule[] {
  return Object.entries({ startupTime, preStopDelay, workerShutdownTimeout }).map(([field, duration]) => ({
    violatedWhen: !duration.isWholeSeconds() || (field !== 'preStopDelay' && duration.toMillis() === 0),
    message: {
      field,
      problem: `a pod cannot be given ${duration}`,
      allowed: field === 'preStopDelay' ? 'whole seconds, or none' : 'whole seconds, at least 1s',
      mend: 'round it up',
    },
  }));
}

function configRules({ logFormat, upstreamKeepalive }: ControllerSettings): Rule[] {
  return [
    {
      violatedWhen: logFormat === '' || NO_LINE.test(logFormat),
      message: {
        field: 'logFormat',
        problem: `${quote(logFormat)} is no format of a line`,
        allowed: `one line of text and variables of NGINX, without ' and without \\ at its end`,
        mend: 'write it on one line with double quotes, or leave it out',
      },
    },
    {
      violatedWhen:
        !Number.isSafeInteger(upstreamKeepalive) ||
        upstreamKeepalive < 0 ||
        upstreamKeepalive > MOST_KEEPALIVE,
      message: {
        field: 'upstreamKeepalive',
        problem: `${upstreamKeepalive} is no number of connections to keep open`,
        allowed: `a whole number from 0, which keeps none, to ${formatCount(MOST_KEEPALIVE)}`,
        mend: 'correct it, or leave it out for 32',
      },
    },
  ];
}
