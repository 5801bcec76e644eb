import type { InstantText } from '../instants/index.js';
import { type Issue, quote } from '../issues/index.js';
import {
  mapped,
  maximumOf,
  type Step,
  type StepFunction,
  shifted,
  startingAt,
  sumOf,
} from '../step-function/index.js';
import { Duration } from '../units/index.js';
import { formatCount } from '../wording/index.js';
import { connectionIssues } from './connections.js';
import { allPodsOf, type FleetInput, type FleetLoad, podsOf, requestsOf } from './fleet-input.js';
import { type Limit, limitIssues, type Share, type Shares } from './limit.js';
import { nodesForRate, nodesNeeded } from './pool-nodes.js';
import type { PlannedPool } from './pool-plan.js';
import { type PoolSchedule, poolSchedule } from './pool-schedule.js';

/** https://docs.aws.amazon.com/eks/latest/best-practices/scale-workloads.html */
const MOST_SERVICES = 10_000;
/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html */
const MOST_TARGETS = 1000;

/** Every limit that the plan exceeds, each at its worst instant. */
export function fleetLimitIssues(
  pools: readonly PlannedPool[],
  allPods: StepFunction,
  input: FleetInput,
): Issue[] {
  const limits = [
    ...pools.map((planned) => sizeLimit(planned, input)),
    servicesLimit(input),
    ...targetsLimit(pools, input),
    ...podAddressesLimit(pools, allPods, input),
    ...vcpusLimit(pools, input),
  ];
  return [...limits.flatMap((limit) => limitIssues(limit, input)), ...connectionIssues(input)];
}

function sizeLimit(planned: PlannedPool, input: FleetInput): Limit {
  const { pool, needed } = planned;
  const { name, maxSize } = pool.policy;
  return {
    field: `fleet.pools[${pool.index}].maxSize`,
    most: maxSize,
    planned: needed,
    measure: (load) => startingAt(nodesNeeded(pool, load, input), input.asOf),
    shares: () => sharesOf(planned, input),
    words: {
      problem: (nodes) => `pool ${quote(name)} needs ${formatCount(nodes)} nodes`,
      allowed: `at most ${formatCount(maxSize)}, its maxSize`,
      raise: (nodes) => `raise maxSize to ${nodes}`,
      otherwise: 'plan fewer events at a time',
    },
  };
}

function servicesLimit(input: FleetInput): Limit {
  const most = input.fleet.limits?.services ?? MOST_SERVICES;
  const measure = (load: FleetLoad) =>
    startingAt(sumOf(serviceShares(load).map(({ steps }) => steps)), input.asOf);
  return {
    field: 'fleet.limits.services',
    most,
    planned: measure(input),
    measure,
    shares: () => ({
      of: serviceShares(input),
      unit: (count) => (count === 1 ? 'service' : 'services'),
      idles: true,
    }),
    words: {
      problem: (services) => `the tenants have ${formatCount(services)} services`,
      allowed: `at most ${formatCount(most)}`,
      raise: (services) => `raise services to ${services} where the cluster takes them`,
      otherwise: 'plan fewer events at a time',
    },
  };
}

function targetsLimit(pools: readonly PlannedPool[], input: FleetInput): Limit[] {
  const planned = pools.find(({ plan }) => plan.name === input.fleet.ingress?.pool);
  if (planned === undefined) return [];
  const most = input.fleet.limits?.targets ?? MOST_TARGETS;
  return [
    {
      field: 'fleet.limits.targets',
      most,
      planned: scheduledNodes(planned, input),
      measure: (load) => scheduledNodes(withLoad(planned, load, input), input),
      shares: () => sharesOf(planned, input),
      around: aroundOf(input),
      words: {
        problem: (nodes) => `the load balancer has ${formatCount(nodes)} nodes of the ingress as targets`,
        allowed: `at most ${formatCount(most)}`,
        raise: (nodes) => `raise the quota and targets to ${nodes}`,
        otherwise: 'plan fewer events at a time',
      },
    },
  ];
}

function podAddressesLimit(pools: readonly PlannedPool[], allPods: StepFunction, input: FleetInput): Limit[] {
  const most = input.fleet.limits?.podAddresses;
  if (most === undefined) return [];
  const onEach = input.fleet.daemonSets.pods;
  const measure = (pods: StepFunction, scheduled: readonly PlannedPool[]) =>
    startingAt(
      sumOf([pods, ...scheduled.map((planned) => scheduledNodes(planned, input, onEach))]),
      input.asOf,
    );
  return [
    {
      field: 'fleet.limits.podAddresses',
      most,
      planned: measure(allPods, pools),
      measure: (load) =>
        measure(
          allPodsOf(load),
          pools.map((planned) => withLoad(planned, load, input)),
        ),
      shares: () => ({ of: podShares(input), unit: podsCalled, idles: true }),
      around: aroundOf(input),
      words: {
        problem: (addresses) => `pods and daemon sets need ${formatCount(addresses)} addresses`,
        allowed: `at most ${formatCount(most)}`,
        raise: (addresses) => `add a range for pods and raise podAddresses to ${addresses}`,
        otherwise: 'plan fewer events at a time',
      },
    },
  ];
}

function vcpusLimit(pools: readonly PlannedPool[], input: FleetInput): Limit[] {
  const most = input.fleet.limits?.vcpus;
  if (most === undefined) return [];
  const measure = (scheduled: readonly PlannedPool[]) =>
    sumOf(
      scheduled.map((planned) =>
        scheduledNodes(planned, input, Math.ceil(planned.pool.node.cpu.toMilli() / 1000)),
      ),
    );
  return [
    {
      field: 'fleet.limits.vcpus',
      most,
      planned: measure(pools),
      measure: (load) => measure(pools.map((planned) => withLoad(planned, load, input))),
      shares: () => ({ of: podShares(input), unit: podsCalled, idles: true }),
      around: aroundOf(input),
      words: {
        problem: (vcpus) => `the nodes of all pools have ${formatCount(vcpus)} vCPUs`,
        allowed: `at most ${formatCount(most)}, the quota of the account`,
        raise: (vcpus) => `raise the quota and vcpus to ${vcpus}`,
        otherwise: 'plan fewer events at a time',
      },
    },
  ];
}

/** The requests where they are what the pool needs its nodes for, otherwise the pods. */
function sharesOf({ pool, needed }: PlannedPool, input: FleetInput): Shares {
  const { name } = pool.policy;
  const forRate = maximumOf(startingAt(nodesForRate(pool, requestsOf(input), input), input.asOf))?.value ?? 0;
  if (forRate > 0 && forRate === maximumOf(needed)?.value)
    return { of: input.rate, unit: () => 'req/s', idles: false };
  const demands = input.demands.filter((demand) => demand.pool === name);
  return { of: podShares({ ...input, demands }), unit: podsCalled, idles: true };
}

function podShares({ demands }: FleetLoad): Share[] {
  return demands.map((demand) => ({ event: demand.event, steps: podsOf(demand) }));
}

function serviceShares({ demands }: FleetLoad): Share[] {
  return demands.map((demand) => ({
    event: demand.event,
    steps: mapped(podsOf(demand), (pods) => (pods > 0 ? demand.services : 0)),
  }));
}

type Scheduled = Pick<PlannedPool, 'pool'> & { readonly schedule: PoolSchedule };

function withLoad<T extends Scheduled>(planned: T, load: FleetLoad, input: FleetInput): T {
  const { pool } = planned;
  return { ...planned, schedule: poolSchedule(pool, nodesNeeded(pool, load, input), input) };
}

/** The nodes of a pool over time, each counted so many times. */
function scheduledNodes({ pool, schedule }: Scheduled, { asOf }: FleetInput, each = 1): Step[] {
  const floor: StepFunction = [{ at: asOf, value: pool.policy.minSize }];
  return mapped(sumOf([floor, schedule.above]), (nodes) => nodes * each);
}

/** Nodes come before their pods and go after them. */
function aroundOf({ fleet, lead }: FleetInput): (at: InstantText) => readonly [InstantText, InstantText] {
  const delay = Duration.parse(fleet.scaleDownDelay);
  const shift = (at: InstantText, by: Duration, way: 'earlier' | 'later') =>
    shifted([{ at, value: 1 }], by, way)[0]?.at ?? at;
  return (at) => [shift(at, delay, 'earlier'), shift(at, lead, 'later')];
}

function podsCalled(count: number): string {
  return count === 1 ? 'pod' : 'pods';
}
