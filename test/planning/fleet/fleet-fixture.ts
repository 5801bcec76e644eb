import {
  type FleetDemand,
  type FleetInput,
  type FleetPolicy,
  type FleetRate,
  nodeSizeOf,
} from '../../../lib/planning/fleet/index.js';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';

export const AS_OF = '2026-12-01T00:00:00Z';

/** Nodes of 4 cores and 16 GiB: 7 pods beside kubelet and daemon sets, 6 at 75 % of the sum. */
export const FLEET: FleetPolicy = {
  pod: { cpu: '500m', memory: '512Mi' },
  pool: 'standard',
  targetUtilization: 75,
  daemonSets: { pods: 4, cpu: '200m', memory: '400Mi' },
  scaleDownDelay: '15m',
  pools: [{ name: 'standard', instanceType: 'm7i.xlarge', minSize: 2, maxSize: 100 }],
};

/** Without nodes of its own for anything; the requests are passed on by three zones. */
export function inputOf(
  demands: readonly FleetDemand[],
  fleet: Partial<FleetPolicy> = {},
  rate: readonly FleetRate[] = [],
): FleetInput {
  return { fleet: { ...FLEET, ...fleet }, asOf: AS_OF, lead: Duration.minutes(10), zones: 3, demands, rate };
}

/** The pods of an event on 4 December, each written `hh:mm pods`. */
export function podsOn4December(event: string, ...steps: readonly string[]): FleetDemand {
  return {
    event,
    tenant: `t-${event}`,
    pool: 'standard',
    pod: { cpu: Cpu.parse('500m'), memory: Memory.parse('512Mi') },
    steps: valuesOf(steps).map(({ at, value }) => ({ at, pods: value })),
    services: 1,
  };
}

/** The requests of an event on 4 December, each written `hh:mm rate`. */
export function rateOn4December(event: string, ...steps: readonly string[]): FleetRate {
  return { event, steps: valuesOf(steps) };
}

/** A pool of the fixture, with changes. */
export function poolOf(changes: Partial<FleetPolicy['pools'][number]>): FleetPolicy['pools'][number] {
  return { name: 'standard', instanceType: 'm7i.xlarge', minSize: 2, maxSize: 100, ...changes };
}

/** Of a type without a rule, whose nodes are given by hand. */
export function poolOfNodes(cpu: string, memory: string, podsPerNode: number): FleetPolicy['pools'][number] {
  const pool = poolOf({ instanceType: 'i4i.xlarge', cpu, memory, podsPerNode, minSize: 0 });
  if (nodeSizeOf(pool) === undefined) throw new Error('the fixture gives the nodes by hand');
  return pool;
}

function valuesOf(steps: readonly string[]) {
  return steps.map((step) => {
    const [time, value] = step.split(' ');
    return { at: `2026-12-04T${time}:00Z`, value: Number(value) };
  });
}
