import type { Rule } from '../../planning/rules/index.js';
import type { Cpu, Duration, Memory } from '../../planning/units/index.js';

/** The processor time that a pod requests: an autoscaler divides by it. */
export function cpuRequestRule(cpu: Cpu): Rule {
  return {
    violatedWhen: cpu.toMilli() === 0,
    message: () => ({
      field: 'cpu',
      problem: 'a pod requests no processor time',
      allowed: '1m or more',
      mend: 'say what one pod needs at the utilisation that the autoscaler keeps',
    }),
  };
}

/** The memory that a pod may take: Kubernetes refuses a limit below the request. */
export function memoryLimitRule(memoryLimit: Memory, memory: Memory): Rule {
  return {
    violatedWhen: memoryLimit.toBytes() < memory.toBytes(),
    message: () => ({
      field: 'memoryLimit',
      problem: `the limit ${memoryLimit} is less than the ${memory} that a pod requests`,
      allowed: `at least ${memory}`,
      mend: 'raise memoryLimit, lower memory, or leave memoryLimit out',
    }),
  };
}

/** The part of their requested processor time, in per cent, that an autoscaler keeps pods at. */
export function cpuUtilizationRule(field: string, cpuUtilization: number): Rule {
  return {
    violatedWhen: !Number.isSafeInteger(cpuUtilization) || cpuUtilization < 1 || cpuUtilization > 100,
    message: () => ({
      field,
      problem: `${cpuUtilization} is no percentage to keep the pods at`,
      allowed: 'a whole number from 1 to 100',
      mend: 'write per cent, such as 60',
    }),
  };
}

/** The times in a pod's life, by field: Kubernetes counts them in seconds, and only preStopDelay may be none. */
export function podTimeRules(times: Readonly<Record<string, Duration>>): Rule[] {
  return Object.entries(times).map(([field, duration]) => ({
    violatedWhen: !duration.isWholeSeconds() || (field !== 'preStopDelay' && duration.toMillis() === 0),
    message: () => ({
      field,
      problem: `a pod cannot be given ${duration}`,
      allowed: field === 'preStopDelay' ? 'whole seconds, or none' : 'whole seconds, at least 1s',
      mend: 'round it up',
    }),
  }));
}
