import { MOST_PODS } from '../../planning/fields/index.js';
import { judgedOnce, type Rule } from '../../planning/rules/index.js';
import { podsAtWorst } from '../../planning/tenants/index.js';
import type { Cpu, Memory } from '../../planning/units/index.js';
import { formatCount } from '../../planning/wording/index.js';
import type { Autoscaling } from '../tenant-autoscaling/index.js';
import { cpuRequestRule, cpuUtilizationRule, kindRule, memoryLimitRule } from '../validation/index.js';
import { MOST_CPU, MOST_MEMORY, MOST_MEMORY_OF_ALL } from './bounds.js';
import type { TicketTenantSettings } from './settings.js';

const KINDS: readonly Autoscaling['kind'][] = ['keda', 'hpa'];
const MOST_COOLDOWN = 3_600_000;

/** How many, how large, how fast. */
export function sizeRules(settings: TicketTenantSettings): Rule[] {
  return replicaRules(settings).concat(resourceRules(settings), autoscalingRules(settings.autoscaling));
}

function replicaRules({ idleReplicas, peakReplicas, maxReplicas }: TicketTenantSettings): Rule[] {
  return [
    ...Object.entries({ idleReplicas, peakReplicas, maxReplicas }).map(([field, count]) => ({
      violatedWhen: !Number.isSafeInteger(count) || count < 1 || count > MOST_PODS,
      message: () => ({
        field,
        problem: `${count} is no number of pods`,
        allowed: `a whole number from 1 to ${formatCount(MOST_PODS)}`,
        mend: 'round it up, or correct it',
      }),
    })),
    {
      violatedWhen: idleReplicas > peakReplicas,
      message: () => ({
        field: 'idleReplicas',
        problem: `${idleReplicas} pods outside the windows are more than the ${peakReplicas} in them`,
        allowed: `at most ${peakReplicas}`,
        mend: 'lower idleReplicas or raise peakReplicas',
      }),
    },
    {
      violatedWhen: maxReplicas < peakReplicas,
      message: () => ({
        field: 'maxReplicas',
        problem: `the most, ${maxReplicas} pods, are fewer than the ${peakReplicas} of the peak`,
        allowed: `at least ${peakReplicas}`,
        mend: 'raise maxReplicas or lower peakReplicas',
      }),
    },
  ];
}

function resourceRules(settings: TicketTenantSettings): Rule[] {
  const { cpu, cpuLimit, memory, memoryLimit, tmpSize } = settings;
  return mostRules(settings).concat(cpuRules(cpu, cpuLimit), memoryRules(memory, memoryLimit, tmpSize));
}

function cpuRules(cpu: Cpu, cpuLimit: Cpu): Rule[] {
  return [
    cpuRequestRule(cpu),
    {
      violatedWhen: cpuLimit.toMilli() < cpu.toMilli(),
      message: () => ({
        field: 'cpuLimit',
        problem: `the limit ${cpuLimit} is less than the ${cpu} that a pod requests`,
        allowed: `at least ${cpu}`,
        mend: 'raise cpuLimit, lower cpu, or leave cpuLimit out',
      }),
    },
  ];
}

const memoryRules = judgedOnce((memory: Memory, memoryLimit: Memory, tmpSize: Memory) => [
  ...Object.entries({ memory, tmpSize }).map(([field, amount]) => ({
    violatedWhen: amount.toBytes() === 0,
    message: () => ({
      field,
      problem: 'there is none',
      allowed: '1Ki or more',
      mend: 'say what one pod needs',
    }),
  })),
  memoryLimitRule(memoryLimit, memory),
]);

function mostRules(settings: TicketTenantSettings): Rule[] {
  const { cpu, cpuLimit, memory, memoryLimit, tmpSize, maxReplicas } = settings;
  const isOneTooLarge = memory.toBytes() > MOST_MEMORY.toBytes() || maxReplicas > MOST_PODS;
  return [
    mostCpuRule('cpu', cpu),
    mostCpuRule('cpuLimit', cpuLimit),
    ...mostMemoryRules(memory, memoryLimit, tmpSize),
    {
      violatedWhen:
        !isOneTooLarge && memory.toBytes() * podsAtWorst(maxReplicas) > MOST_MEMORY_OF_ALL.toBytes(),
      message: () => ({
        field: 'memory',
        problem: `${memory} for each of ${formatCount(maxReplicas)} pods is more than a cluster has`,
        allowed: `${MOST_MEMORY_OF_ALL} for all pods that count against the quota at once`,
        mend: 'lower memory or maxReplicas',
      }),
    },
  ];
}

const mostMemoryRules = judgedOnce((memory: Memory, memoryLimit: Memory, tmpSize: Memory) =>
  Object.entries({ memory, memoryLimit, tmpSize }).map(([field, amount]) =>
    mostRule(field, amount, amount.toBytes() > MOST_MEMORY.toBytes(), MOST_MEMORY),
  ),
);

function mostCpuRule(field: string, cpu: Cpu): Rule {
  return mostRule(field, cpu, cpu.toMilli() > MOST_CPU.toMilli(), MOST_CPU);
}

function mostRule<T extends Cpu | Memory>(field: string, amount: T, violatedWhen: boolean, most: T): Rule {
  return {
    violatedWhen,
    message: () => ({
      field,
      problem: `${amount} is more than a node has`,
      allowed: `at most ${most}`,
      mend: 'correct the unit, or lower it',
    }),
  };
}

const autoscalingRules = judgedOnce((autoscaling: Autoscaling) => {
  const known = kindRule('autoscaling.kind', autoscaling.kind, KINDS);
  if (known.violatedWhen) return [known];
  const { cpuUtilization, cooldown } = autoscaling;
  return [
    cpuUtilizationRule('autoscaling.cpuUtilization', cpuUtilization),
    {
      violatedWhen: !cooldown.isWholeSeconds() || cooldown.toMillis() > MOST_COOLDOWN,
      message: () => ({
        field: 'autoscaling.cooldown',
        problem: `an autoscaler cannot wait ${cooldown}`,
        allowed: 'whole seconds, at most 1h',
        mend: 'shorten or round it',
      }),
    },
  ];
});
