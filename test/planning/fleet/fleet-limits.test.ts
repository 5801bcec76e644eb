import { describe, expect, it } from 'vitest';
import {
  type FleetDemand,
  type FleetPolicy,
  type FleetRate,
  planFleet,
} from '../../../lib/planning/fleet/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';
import { Cpu, Memory } from '../../../lib/planning/units/index.js';
import { inputOf, podsOn4December, poolOf, rateOn4December } from './fleet-fixture.js';

/** A small one, and a large one with a window in the middle of the small one's. */
const SMALL = podsOn4December('small', '08:00 6', '09:00 24', '16:00 6', '20:00 0');
const LARGE = podsOn4December('large', '08:00 6', '10:00 60', '12:00 6', '20:00 0');

function issuesOf(
  demands: readonly FleetDemand[],
  fleet: Partial<FleetPolicy>,
  rate: readonly FleetRate[] = [],
): string[] {
  return planFleet(inputOf(demands, fleet, rate)).issues.map(formatIssue);
}

describe('the largest size of a pool', () => {
  const ofSize = (maxSize: number) => ({ pools: [poolOf({ maxSize })] });

  it('holds the sum of all windows', () => {
    expect(issuesOf([SMALL, LARGE], ofSize(14))).toEqual([]);
  });

  it('that is exceeded by little asks to move the smaller event', () => {
    expect(issuesOf([SMALL, LARGE], ofSize(13))).toEqual([
      'policy, fleet.pools[0].maxSize: pool "standard" needs 14 nodes at 2026-12-04T10:00:00Z, of events "large" (60 pods) and "small" (24 pods). Allowed: at most 13, its maxSize. To mend: raise maxSize to 14, or move the windows of event "small" to another hour.',
    ]);
  });

  it('asks to move the larger event when the smaller is not enough', () => {
    const fifty = podsOn4December('large', '08:00 6', '10:00 50', '12:00 6', '20:00 0');
    const forty = podsOn4December('other', '08:00 6', '10:00 40', '12:00 6', '20:00 0');
    expect(issuesOf([SMALL, fifty, forty], ofSize(13))).toEqual([
      'policy, fleet.pools[0].maxSize: pool "standard" needs 19 nodes at 2026-12-04T10:00:00Z, of events "large" (50 pods), "other" (40 pods) and "small" (24 pods). Allowed: at most 13, its maxSize. To mend: raise maxSize to 19, or move the windows of event "large" to another hour.',
    ]);
  });

  describe('that only moving the event "e5" keeps', () => {
    // Both peaks, at 10 and at 12, need 27 nodes, and "e5", the second largest at 10, is the only one in both.
    const small = ['e2', 'e3', 'e4'].map((event) =>
      podsOn4December(event, '08:00 6', '10:00 24', '11:00 6', '20:00 0'),
    );
    const e5 = podsOn4December('e5', '08:00 6', '10:00 30', '11:00 6', '12:00 139', '13:00 6', '20:00 0');
    const e6 = podsOn4December('e6', '08:00 6', '10:00 36', '11:00 6', '11:30 0');
    const problem =
      'policy, fleet.pools[0].maxSize: pool "standard" needs 27 nodes at 2026-12-04T10:00:00Z, of events "e6" (36 pods), "e5" (30 pods), "e1" (24 pods) and 3 others. Allowed: at most 26, its maxSize. To mend: raise maxSize to 27, or';

    it('asks to move it when it is one of five with windows, which are all tried', () => {
      const e1 = podsOn4December('e1', '08:00 24', '11:30 0');
      expect(issuesOf([e1, ...small, e5, e6], ofSize(26))).toEqual([
        `${problem} move the windows of event "e5" to another hour.`,
      ]);
    });

    it('asks for fewer events when it is the fifth of six, of which the four smallest and the largest are tried', () => {
      const e1 = podsOn4December('e1', '08:00 6', '10:00 24', '11:00 6', '11:30 0');
      expect(issuesOf([e1, ...small, e5, e6], ofSize(26))).toEqual([
        `${problem} plan fewer events at a time.`,
      ]);
    });
  });

  it('asks for fewer events when one alone is too many', () => {
    expect(issuesOf([LARGE], ofSize(9))).toEqual([
      'policy, fleet.pools[0].maxSize: pool "standard" needs 10 nodes at 2026-12-04T10:00:00Z, of event "large" (60 pods). Allowed: at most 9, its maxSize. To mend: raise maxSize to 10, or plan fewer events at a time.',
    ]);
  });

  it('asks for fewer events when only idle pods meet', () => {
    const idle = Array.from({ length: 5 }, (_, index) => podsOn4December(`e${index}`, '08:00 6', '20:00 0'));
    expect(issuesOf(idle, ofSize(4))).toEqual([
      'policy, fleet.pools[0].maxSize: pool "standard" needs 5 nodes at 2026-12-04T08:00:00Z, of events "e0" (6 pods), "e1" (6 pods), "e2" (6 pods) and 2 others. Allowed: at most 4, its maxSize. To mend: raise maxSize to 5, or plan fewer events at a time.',
    ]);
  });

  it('is held against the requests in the pool of the ingress', () => {
    const rate = [
      rateOn4December('e1', '10:00 8000', '12:00 0'),
      rateOn4December('e2', '11:00 16000', '13:00 0'),
    ];
    const fleet = {
      ingress: { pool: 'edge', rate: 8000 },
      pools: [poolOf({}), poolOf({ name: 'edge', maxSize: 4 })],
    };
    expect(issuesOf([], fleet, rate)).toEqual([
      'policy, fleet.pools[1].maxSize: pool "edge" needs 5 nodes at 2026-12-04T11:00:00Z, of events "e2" (16,000 req/s) and "e1" (8,000 req/s). Allowed: at most 4, its maxSize. To mend: raise maxSize to 5, or move the windows of event "e1" to another hour.',
    ]);
  });

  it('is not held against what has been', () => {
    const input = inputOf([LARGE], ofSize(9));
    expect(planFleet({ ...input, asOf: '2026-12-04T12:00:00Z' }).issues).toEqual([]);
  });
});

describe('the services of a cluster', () => {
  const two = [{ ...SMALL, services: 2 }, LARGE];

  it('can be as many as the limit', () => {
    expect(issuesOf(two, { limits: { services: 3 } })).toEqual([]);
  });

  it('cannot be more', () => {
    expect(issuesOf(two, { limits: { services: 2 } })).toEqual([
      'policy, fleet.limits.services: the tenants have 3 services at 2026-12-04T08:00:00Z, of events "small" (2 services) and "large" (1 service). Allowed: at most 2. To mend: raise services to 3 where the cluster takes them, or plan fewer events at a time.',
    ]);
  });

  it.each([
    [10_000, 0],
    [10_001, 1],
  ])('without a limit are 10,000 at most: %i give %i issues', (services, issues) => {
    expect(issuesOf([{ ...SMALL, services }], {})).toHaveLength(issues);
  });
});

describe('the targets of the load balancer', () => {
  const rate = [
    rateOn4December('e1', '10:00 8000', '12:00 0'),
    rateOn4December('e2', '12:05 8000', '13:00 0'),
  ];
  const fleet = (targets?: number) => ({
    ingress: { pool: 'edge', rate: 4000 },
    pools: [poolOf({}), poolOf({ name: 'edge', minSize: 0, maxSize: 2000 })],
    ...(targets === undefined ? {} : { limits: { targets } }),
  });

  it('can be as many as the limit', () => {
    expect(issuesOf([], fleet(3), rate)).toEqual([]);
  });

  it('cannot be more', () => {
    expect(issuesOf([], fleet(2), [...rate, rateOn4December('e3', '10:00 1', '12:00 0')])).toEqual([
      'policy, fleet.limits.targets: the load balancer has 5 nodes of the ingress as targets at 2026-12-04T09:50:00Z, of events "e1" (8,000 req/s) and "e3" (1 req/s). Allowed: at most 2. To mend: raise the quota and targets to 5, or plan fewer events at a time.',
    ]);
  });

  it.each([
    [2_664_000, 0],
    [2_668_000, 1],
  ])('without a limit are 1,000 at most: %i req/s give %i issues', (value, issues) => {
    expect(issuesOf([], fleet(), [rateOn4December('e1', `10:00 ${value}`, '12:00 0')])).toHaveLength(issues);
  });
});

describe('the addresses of pods', () => {
  it('hold the pods and those of the daemon sets on every node', () => {
    expect(issuesOf([LARGE], { limits: { podAddresses: 100 } })).toEqual([]);
  });

  it('are not enough for more', () => {
    expect(issuesOf([LARGE], { limits: { podAddresses: 99 } })).toEqual([
      'policy, fleet.limits.podAddresses: pods and daemon sets need 100 addresses at 2026-12-04T10:00:00Z, of event "large" (60 pods). Allowed: at most 99. To mend: add a range for pods and raise podAddresses to 100, or plan fewer events at a time.',
    ]);
  });
});

describe('the quota of vCPUs', () => {
  const other = podsOn4December('other', '08:00 6', '12:10 60', '13:00 6', '20:00 0');

  it('holds all nodes, in the time too that they come earlier and go later', () => {
    expect(issuesOf([LARGE, other], { limits: { vcpus: 44 } })).toEqual([]);
  });

  it('that is exceeded names the events around the instant, and the one to move', () => {
    const data = { ...other, event: 'data', pool: 'data' };
    const pools = [poolOf({}), poolOf({ name: 'data' })];
    expect(issuesOf([LARGE, data], { pools, limits: { vcpus: 79 } })).toEqual([
      'policy, fleet.limits.vcpus: the nodes of all pools have 80 vCPUs at 2026-12-04T12:00:00Z, of events "data" (60 pods) and "large" (60 pods). Allowed: at most 79, the quota of the account. To mend: raise the quota and vcpus to 80, or move the windows of event "data" to another hour.',
    ]);
  });

  it('counts the nodes that are there without any pod', () => {
    expect(issuesOf([], { limits: { vcpus: 7 } })).toEqual([
      'policy, fleet.limits.vcpus: the nodes of all pools have 8 vCPUs at 2026-12-01T00:00:00Z. Allowed: at most 7, the quota of the account. To mend: raise the quota and vcpus to 8, or plan fewer events at a time.',
    ]);
  });
});

describe('the connections of a database', () => {
  const limits = (perPod: number, most: number) => ({ limits: { connections: { perPod, most } } });

  it('can be as many as it takes', () => {
    expect(issuesOf([SMALL, LARGE], limits(10, 600))).toEqual([]);
  });

  it('cannot be more, from any one tenant', () => {
    expect(issuesOf([SMALL, LARGE], limits(10, 599))).toEqual([
      'policy, fleet.limits.connections.most: tenant t-large of event "large" may have 60 pods in its window, at 2026-12-04T10:00:00Z, which hold 600 connections to its database. Allowed: at most 599. To mend: raise most to 600, let a pod hold at most 9, or put a pooler in front of the database.',
    ]);
  });

  it('are told of the worst tenant, with the number of others', () => {
    expect(issuesOf([SMALL, LARGE], limits(10, 50))).toEqual([
      'policy, fleet.limits.connections.most: tenant t-large of event "large" may have 60 pods in its window, at 2026-12-04T10:00:00Z, which hold 600 connections to its database, and 1 other tenant holds too many. Allowed: at most 50. To mend: raise most to 600, or put a pooler in front of the database.',
    ]);
  });

  it('are those of the most pods that an autoscaler may make', () => {
    expect(issuesOf([{ ...LARGE, mostPods: 60 }], limits(10, 600))).toEqual([]);
    expect(issuesOf([{ ...LARGE, mostPods: 61 }], limits(10, 600))).toEqual([
      'policy, fleet.limits.connections.most: tenant t-large of event "large" may have 61 pods in its window, at 2026-12-04T10:00:00Z, which hold 610 connections to its database. Allowed: at most 600. To mend: raise most to 610, let a pod hold at most 9, or put a pooler in front of the database.',
    ]);
  });

  it('are not those of pods that hold none', () => {
    expect(issuesOf([{ ...LARGE, connects: false }], limits(10, 50))).toEqual([]);
  });
});

describe('pods without a place', () => {
  const large = { ...LARGE, pod: { cpu: Cpu.parse('3721m'), memory: Memory.parse('1Gi') } };

  it('are told once for their pool', () => {
    expect(issuesOf([large, { ...large, event: 'other' }], {})).toEqual([
      'policy, fleet.pools[0].instanceType: pods of 3721m CPU and 1Gi of events "large" and "other" do not fit an empty node of pool "standard". Allowed: at most 3720m CPU and 14991Mi, what kubelet and daemon sets leave of a node. To mend: use a larger instance type, or let the pods request less.',
    ]);
  });

  it('are told when there is no such pool', () => {
    expect(issuesOf([{ ...LARGE, pool: 'data' }], {})).toEqual([
      'policy, fleet.pools: there is no pool "data" for the pods of event "large". Allowed: standard. To mend: add the pool, or name one of these.',
    ]);
  });

  it('do not keep the others from theirs', () => {
    expect(planFleet(inputOf([large, SMALL])).pools[0]?.peak.pods).toBe(24);
  });
});
