import type { InstantText } from '../instants/index.js';
import { highestOf, mapped, type Step, type StepFunction, sumOf, valueAt } from '../step-function/index.js';
import { surviveZoneLoss } from '../zones/index.js';
import { aggregateNodes } from './aggregate.js';
import { type FleetDemand, type FleetInput, type FleetLoad, podsOf, requestsOf } from './fleet-input.js';
import type { FleetPolicy, FleetPool } from './fleet-schema.js';
import { type NodeSize, nodeSizeOf, type Resources, type Room, roomOf } from './node.js';
import { packer } from './packing.js';

/** A pool whose nodes are known. */
export interface Pool {
  readonly policy: FleetPool;
  /** Its place in the policy. */
  readonly index: number;
  readonly node: NodeSize;
  readonly room: Room;
}

/** What the pods of a pool need at one instant. */
export interface PodNeed {
  readonly pods: number;
  /** Sums in millicores and bytes. */
  readonly cpu: number;
  readonly memory: number;
  readonly aggregate: number;
  readonly schedulable: number;
  readonly lowerBound: number;
}

/** The pools of a fleet by their names; one without a known size is left out. */
export function poolsOf({ pools, daemonSets }: FleetPolicy): Map<string, Pool> {
  return new Map(
    pools.flatMap((policy, index) => {
      const node = nodeSizeOf(policy);
      const room = node && roomOf(node, daemonSets);
      return node && room ? [[policy.name, { policy, index, node, room }] as const] : [];
    }),
  );
}

/** The nodes that pods and requests need in a pool, over time, whatever its `minSize`. */
export function nodesNeeded(pool: Pool, load: FleetLoad, input: FleetInput): Step[] {
  return highestOf([nodesForPods(pool, load, input), nodesForRate(pool, requestsOf(load), input)]);
}

/** The nodes that pass on the requests, with those that may be lost with a zone; none outside of the ingress' pool. */
export function nodesForRate({ policy }: Pool, requests: StepFunction, { fleet, zones }: FleetInput): Step[] {
  const { ingress } = fleet;
  if (ingress?.pool !== policy.name) return [];
  return mapped(requests, (value) => surviveZoneLoss(Math.ceil(value / ingress.rate), zones));
}

/** What the pods of a pool need at an instant. */
export function podNeedAt(at: InstantText, pool: Pool, load: FleetLoad, input: FleetInput): PodNeed {
  const demands = demandsOf(pool, load);
  const sizes = sizesOf(demands);
  const counts = sizes.map(() => 0);
  for (const demand of demands) {
    const size = sizes.findIndex((other) => keyOf(other) === keyOf(demand.pod));
    counts[size] = (counts[size] ?? 0) + valueAt(podsOf(demand), at);
  }
  return needer(pool, sizes, input)(counts);
}

/** The nodes that the pods of a pool need, over time. */
export function nodesForPods(pool: Pool, load: FleetLoad, input: FleetInput): Step[] {
  const demands = demandsOf(pool, load);
  const sizes = sizesOf(demands);
  const needOf = needer(pool, sizes, input);
  const podsBySize = sizes.map((size) => {
    const key = keyOf(size);
    return sumOf(demands.filter(({ pod }) => pod === size || keyOf(pod) === key).map(podsOf));
  });
  const positions = sizes.map(() => 0);
  const counts = sizes.map(() => 0);
  const nodes: Step[] = [];
  for (let at = nextOf(podsBySize, positions); at !== undefined; at = nextOf(podsBySize, positions)) {
    for (const [size, steps] of podsBySize.entries()) {
      const step = steps[positions[size] ?? 0];
      if (step?.at !== at) continue;
      counts[size] = step.value;
      positions[size] = (positions[size] ?? 0) + 1;
    }
    const { aggregate, schedulable } = needOf(counts);
    const value = Math.max(aggregate, schedulable);
    if (value !== (nodes.at(-1)?.value ?? 0)) nodes.push({ at, value });
  }
  return nodes;
}

/** The earliest of the next steps. */
function nextOf(functions: readonly StepFunction[], positions: readonly number[]): InstantText | undefined {
  let next: InstantText | undefined;
  for (let index = 0; index < functions.length; index += 1) {
    const at = functions[index]?.[positions[index] ?? 0]?.at;
    if (at !== undefined && (next === undefined || at < next)) next = at;
  }
  return next;
}

function needer(
  { node, room }: Pool,
  sizes: readonly Resources[],
  { fleet }: FleetInput,
): (counts: readonly number[]) => PodNeed {
  const packed = packer(sizes, room);
  const amounts = sizes.map((size) => ({ cpu: size.cpu.toMilli(), memory: size.memory.toBytes() }));
  const whole = { cpu: node.cpu.toMilli(), memory: node.memory.toBytes() };
  return (counts) => {
    let pods = 0;
    let cpu = 0;
    let memory = 0;
    amounts.forEach((size, index) => {
      const count = counts[index] ?? 0;
      pods += count;
      cpu += size.cpu * count;
      memory += size.memory * count;
    });
    const { nodes: schedulable, lowerBound } = packed(counts);
    const aggregate = aggregateNodes({ cpu, memory }, whole, fleet.targetUtilization);
    return { pods, cpu, memory, aggregate, schedulable, lowerBound };
  };
}

function demandsOf({ policy }: Pool, { demands }: FleetLoad): FleetDemand[] {
  return demands.filter(({ pool }) => pool === policy.name);
}

/** The pods that differ in size, each once. */
function sizesOf(demands: readonly FleetDemand[]): Resources[] {
  // Demands of one policy share their pod, so that few are written out to be compared.
  const pods = new Set(demands.map(({ pod }) => pod));
  return [...new Map([...pods].map((pod) => [keyOf(pod), pod])).values()];
}

function keyOf({ cpu, memory }: Resources): string {
  return `${cpu.toMilli()} ${memory.toBytes()}`;
}
