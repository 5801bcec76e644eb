import {
  highestOf,
  maximumOf,
  type Step,
  type StepFunction,
  startingAt,
  valueAt,
} from '../step-function/index.js';
import { Cpu, Memory } from '../units/index.js';
import { formatCount } from '../wording/index.js';
import { percentOf } from './aggregate.js';
import type { FleetInput } from './fleet-input.js';
import { allocatable } from './node.js';
import type { PoolPlan } from './plan-schema.js';
import { nodesForPods, nodesForRate, type PodNeed, type Pool, podNeedAt } from './pool-nodes.js';
import { MOST_ACTIONS, type PoolSchedule, poolSchedule } from './pool-schedule.js';

/** A pool's plan, with the functions that limits are held against. */
export interface PlannedPool {
  readonly pool: Pool;
  readonly plan: PoolPlan;
  /** Nodes that are needed from `asOf` on, whatever `minSize`. */
  readonly needed: readonly Step[];
  readonly schedule: PoolSchedule;
  readonly warnings: readonly string[];
}

export function planPool(pool: Pool, requests: StepFunction, input: FleetInput): PlannedPool {
  const { asOf } = input;
  const passOn = nodesForRate(pool, requests, input);
  const all = highestOf([nodesForPods(pool, input, input), passOn]);
  const needed = startingAt(all, asOf);
  const schedule = poolSchedule(pool, all, input);
  const at = maximumOf(needed)?.at ?? asOf;
  const need = podNeedAt(at, pool, input, input);
  const forRate = valueAt(passOn, at);
  const { name, instanceType, minSize } = pool.policy;
  const nodes = Math.max(minSize, need.aggregate, need.schedulable, forRate);
  const { pods, aggregate, schedulable, lowerBound } = need;
  return {
    pool,
    needed,
    schedule,
    plan: {
      name,
      instanceType,
      minSize,
      peak: { at, pods, nodes },
      sizing: { aggregate, schedulable, lowerBound },
      utilization: utilizationOf(pool, need, nodes, input),
      schedule: [...schedule.steps],
      because: becauseOf(pool, need, forRate, nodes, input),
    },
    warnings: [
      ...(schedulable > aggregate ? [notSchedulable(pool, need)] : []),
      ...(schedule.exact > MOST_ACTIONS ? [tooManySteps(pool, schedule)] : []),
    ],
  };
}

/** Requests, with those of the daemon sets on every node, in per cent of what the nodes have for pods. */
function utilizationOf(
  { node }: Pool,
  { cpu, memory }: PodNeed,
  nodes: number,
  { fleet: { daemonSets } }: FleetInput,
): PoolPlan['utilization'] {
  const whole = allocatable(node);
  return {
    cpu: percentOf(cpu + nodes * Cpu.parse(daemonSets.cpu).toMilli(), nodes * (whole?.cpu.toMilli() ?? 0)),
    memory: percentOf(
      memory + nodes * Memory.parse(daemonSets.memory).toBytes(),
      nodes * (whole?.memory.toBytes() ?? 0),
    ),
  };
}

function becauseOf(
  { policy, node, room }: Pool,
  need: PodNeed,
  forRate: number,
  nodes: number,
  { fleet, zones }: FleetInput,
): string {
  const { pods, cpu, memory, aggregate, schedulable, lowerBound } = need;
  const reasons = [
    ...(pods === 0
      ? []
      : [
          `${formatCount(pods)} ${pods === 1 ? 'pod requests' : 'pods request'} ${coresOf(cpu)} and ${gibibytesOf(memory)}: ${nodesOf(aggregate)} of ${coresOf(node.cpu.toMilli())} and ${gibibytesOf(node.memory.toBytes())} at ${fleet.targetUtilization} %, ${nodesOf(schedulable)} when each pod must fit into the ${coresOf(room.cpu.toMilli())}, ${gibibytesOf(room.memory.toBytes())} and ${room.pods} pods that kubelet and daemon sets leave, never fewer than ${formatCount(lowerBound)}`,
        ]),
    ...(forRate === 0
      ? []
      : [
          `${nodesOf(forRate)} to pass on the requests at ${formatCount(fleet.ingress?.rate ?? 0)} req/s each${zones === 1 ? '' : ` and survive one of ${zones} zones`}`,
        ]),
  ];
  if (reasons.length === 0) return `nothing runs here: minSize ${formatCount(policy.minSize)}`;
  const floor = nodes === policy.minSize ? [`minSize ${formatCount(policy.minSize)}`] : [];
  return [...reasons, ...floor].join('; ');
}

function notSchedulable({ policy }: Pool, { pods, aggregate, schedulable }: PodNeed): string {
  return `pool "${policy.name}": its ${formatCount(pods)} pods fit ${nodesOf(aggregate)} in the sum, but not one by one; ${formatCount(schedulable)} are planned, and larger nodes may waste less`;
}

function tooManySteps({ policy }: Pool, { exact, steps }: PoolSchedule): string {
  return `pool "${policy.name}": its size would change ${formatCount(exact)} times, and an Auto Scaling group takes ${MOST_ACTIONS} changes; nodes stay between windows, in ${formatCount(steps.length)} steps`;
}

function nodesOf(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'node' : 'nodes'}`;
}

function coresOf(milli: number): string {
  return `${formatCount(milli / 1000)} ${milli === 1000 ? 'core' : 'cores'}`;
}

function gibibytesOf(bytes: number): string {
  return `${formatCount(Math.round((bytes / 2 ** 30) * 100) / 100)} GiB`;
}
