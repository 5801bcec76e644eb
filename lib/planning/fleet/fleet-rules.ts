import { CONTROL_PLANE_TIERS } from '../control-plane/index.js';
import { type Finding, type JsonPath, when } from '../documents/index.js';
import { quote } from '../issues/index.js';
import { Cpu, Memory } from '../units/index.js';
import type { FleetPolicy, FleetPool } from './fleet-schema.js';
import { instanceShape } from './instance-shape.js';
import { fits, nodeSizeOf, type Resources, roomOf } from './node.js';

/** What the parts of a fleet must be to each other. */
export function fleetFindings(fleet: FleetPolicy): Finding[] {
  const { pools, database, ingress } = fleet;
  return [
    ...pools.flatMap((pool, index) => poolFindings(fleet, pool, index)),
    ...nameFindings(fleet, fleet.pool, ['pool']),
    ...fitFindings(fleet, fleet.pool, resourcesOf(fleet.pod), ['pod']),
    ...(database === undefined
      ? []
      : [
          ...nameFindings(fleet, database.pool, ['database', 'pool']),
          ...fitFindings(fleet, database.pool, resourcesOf(database), ['database']),
        ]),
    ...(ingress === undefined ? [] : nameFindings(fleet, ingress.pool, ['ingress', 'pool'])),
    ...ladderFindings(fleet),
  ];
}

/** Whether tenants can run in the pool that a tier names. */
export function tenantPoolFindings(fleet: FleetPolicy, pool: string, path: JsonPath): Finding[] {
  return [...nameFindings(fleet, pool, path), ...fitFindings(fleet, pool, resourcesOf(fleet.pod), path)];
}

/** What a pod requests, as the policy writes it. */
export function resourcesOf({ cpu, memory }: { readonly cpu: string; readonly memory: string }): Resources {
  return { cpu: Cpu.parse(cpu), memory: Memory.parse(memory) };
}

function poolFindings({ pools, daemonSets }: FleetPolicy, pool: FleetPool, index: number): Finding[] {
  const { name, minSize, maxSize } = pool;
  const first = pools.findIndex((other) => other.name === name);
  const size = nodeSizeOf(pool);
  return [
    ...when(first < index, {
      path: ['pools', index, 'name'],
      problem: `${quote(name)} is also the name of pools[${first}]`,
      allowed: 'every name once',
      mend: 'rename or remove one of the two',
    }),
    ...when(minSize > maxSize, {
      path: ['pools', index, 'minSize'],
      problem: `${minSize} nodes at least are more than ${maxSize} at most`,
      allowed: `a whole number from 0 to ${maxSize}, the pool's maxSize`,
      mend: 'exchange the two, or raise maxSize',
    }),
    ...shapeFindings(pool, index),
    ...when(size !== undefined && roomOf(size, daemonSets) === undefined, {
      path: ['pools', index],
      problem: `a node of ${size?.cpu} CPU, ${size?.memory} and ${size?.podsPerNode} pods has nothing left beside the kubelet and the daemon sets, ${daemonSets.pods} pods of ${daemonSets.cpu} CPU and ${daemonSets.memory} together`,
      allowed: 'nodes on which a pod has room',
      mend: 'use a larger instance type, or correct what the daemon sets request',
    }),
  ];
}

function shapeFindings(pool: FleetPool, index: number): Finding[] {
  const shape = instanceShape(pool.instanceType);
  const missing = [
    ...(shape === undefined && pool.cpu === undefined ? ['cpu'] : []),
    ...(shape === undefined && pool.memory === undefined ? ['memory'] : []),
    ...(shape?.podsPerNode === undefined && pool.podsPerNode === undefined ? ['podsPerNode'] : []),
  ];
  return when(missing.length > 0, {
    path: ['pools', index, 'instanceType'],
    problem: `what a node of ${quote(pool.instanceType)} has follows from no rule`,
    allowed:
      'types whose cpu, memory and podsPerNode are given, or c, m, r, t3 and t4g of the common generations',
    mend: `add ${missing.join(', ')} to the pool, from the data sheet of the type`,
  });
}

function nameFindings({ pools }: FleetPolicy, pool: string, path: JsonPath): Finding[] {
  return when(!pools.some(({ name }) => name === pool), {
    path,
    problem: `there is no pool ${quote(pool)}`,
    allowed: pools.map(({ name }) => name).join(', '),
    mend: 'name one of these, or add the pool to fleet.pools',
  });
}

/** Silent about a pool whose nodes are not known. */
function fitFindings(fleet: FleetPolicy, poolName: string, pod: Resources, path: JsonPath): Finding[] {
  const pool = fleet.pools.find(({ name }) => name === poolName);
  const size = pool && nodeSizeOf(pool);
  const room = size && roomOf(size, fleet.daemonSets);
  if (room === undefined) return [];
  return when(!fits(pod, room), {
    path,
    problem: `a pod of ${pod.cpu} CPU and ${pod.memory} does not fit an empty node of pool ${quote(poolName)}`,
    allowed: `at most ${room.cpu} CPU and ${room.memory}, what kubelet and daemon sets leave of a node`,
    mend: 'use a larger instance type, or let the pod request less',
  });
}

function ladderFindings({ controlPlane = [] }: FleetPolicy): Finding[] {
  return controlPlane.flatMap(({ tier, pods }, index) => {
    const before = controlPlane[index - 1];
    if (before === undefined) return [];
    return [
      ...when(CONTROL_PLANE_TIERS.indexOf(tier) <= CONTROL_PLANE_TIERS.indexOf(before.tier), {
        path: ['controlPlane', index, 'tier'],
        problem: `${quote(tier)} is not larger than ${quote(before.tier)} before it`,
        allowed: `tiers in the order ${CONTROL_PLANE_TIERS.join(', ')}, each once`,
        mend: 'sort the ladder',
      }),
      ...when(pods <= before.pods, {
        path: ['controlPlane', index, 'pods'],
        problem: `${pods} pods are not more than the ${before.pods} of the tier before it`,
        allowed: `more than ${before.pods}`,
        mend: 'sort the ladder, or correct the number',
      }),
    ];
  });
}
