import { describe, expect, it } from 'vitest';
import { planFleet } from '../../../lib/planning/fleet/index.js';
import { Cpu, Memory } from '../../../lib/planning/units/index.js';
import { AS_OF, inputOf, podsOn4December, poolOf, poolOfNodes, rateOn4December } from './fleet-fixture.js';

const WINDOW = podsOn4December('e1', '08:00 6', '09:50 60', '12:00 30', '14:00 6', '20:00 0');

describe('a pool', () => {
  it('has its nodes before the pods come and keeps them after they go, each number with its reason', () => {
    expect(planFleet(inputOf([WINDOW])).pools).toEqual([
      {
        name: 'standard',
        instanceType: 'm7i.xlarge',
        minSize: 2,
        peak: { at: '2026-12-04T09:50:00Z', pods: 60, nodes: 10 },
        sizing: { aggregate: 10, schedulable: 9, lowerBound: 9 },
        utilization: { cpu: 81.6, memory: 22.6 },
        schedule: [
          { at: '2026-12-04T09:40:00Z', nodes: 10 },
          { at: '2026-12-04T12:15:00Z', nodes: 5 },
          { at: '2026-12-04T14:15:00Z', nodes: 2 },
        ],
        because:
          '60 pods request 30 cores and 30 GiB: 10 nodes of 4 cores and 16 GiB at 75 %, 9 nodes when each pod must fit into the 3.72 cores, 14.64 GiB and 106 pods that kubelet and daemon sets leave, never fewer than 9',
      },
    ]);
  });

  it('has the sum of events that overlap', () => {
    const second = { ...WINDOW, event: 'e2', steps: WINDOW.steps.slice(1) };
    expect(planFleet(inputOf([WINDOW, second])).pools[0]?.peak).toEqual({
      at: '2026-12-04T09:50:00Z',
      pods: 120,
      nodes: 20,
    });
  });

  it('is planned the same whatever the order of the demands', () => {
    const others = [
      podsOn4December('e2', '10:00 31', '11:00 0'),
      podsOn4December('e3', '11:00 17', '13:00 0'),
    ];
    expect(planFleet(inputOf([WINDOW, ...others]))).toEqual(
      planFleet(inputOf([...others.toReversed(), WINDOW])),
    );
  });

  it('has no schedule when minSize is enough', () => {
    const [pool] = planFleet(inputOf([podsOn4December('e1', '08:00 12', '20:00 0')])).pools;
    expect(pool?.schedule).toEqual([]);
    expect(pool?.because).toMatch(/; minSize 2$/);
  });

  it('in which nothing runs says so', () => {
    expect(planFleet(inputOf([])).pools).toEqual([
      {
        name: 'standard',
        instanceType: 'm7i.xlarge',
        minSize: 2,
        peak: { at: AS_OF, pods: 0, nodes: 2 },
        sizing: { aggregate: 0, schedulable: 0, lowerBound: 0 },
        utilization: { cpu: 5.1, memory: 2.6 },
        schedule: [],
        because: 'nothing runs here: minSize 2',
      },
    ]);
  });

  it('begins with what is in force when the plan is made in a window', () => {
    const input = { ...inputOf([WINDOW]), asOf: '2026-12-04T10:00:00Z' };
    expect(planFleet(input).pools[0]?.schedule).toEqual([
      { at: '2026-12-04T10:00:00Z', nodes: 10 },
      { at: '2026-12-04T12:15:00Z', nodes: 5 },
      { at: '2026-12-04T14:15:00Z', nodes: 2 },
    ]);
  });

  it('has its peak in what is to come', () => {
    const input = { ...inputOf([WINDOW]), asOf: '2026-12-04T13:00:00Z' };
    expect(planFleet(input).pools[0]?.peak).toEqual({ at: '2026-12-04T13:00:00Z', pods: 30, nodes: 5 });
  });

  it('of which all lies in the past has no schedule', () => {
    expect(planFleet({ ...inputOf([WINDOW]), asOf: '2026-12-05T00:00:00Z' }).pools[0]?.schedule).toEqual([]);
  });

  it('takes the pods of all its sizes together', () => {
    const large = { ...WINDOW, event: 'e2', pod: { cpu: Cpu.parse('2'), memory: Memory.parse('8Gi') } };
    expect(planFleet(inputOf([WINDOW, large])).pools[0]?.sizing).toEqual({
      aggregate: 50,
      schedulable: 60,
      lowerBound: 60,
    });
  });

  it('comes in the order of its name, not of the policy', () => {
    const pools = [poolOf({ name: 'standard' }), poolOf({ name: 'data' })];
    expect(planFleet(inputOf([], { pools })).pools.map(({ name }) => name)).toEqual(['data', 'standard']);
  });
});

it.each([
  ['standard', poolOfNodes('4', '4Gi', 29), '2', '2Gi'],
  ['high-memory', poolOfNodes('1', '8Gi', 8), '500m', '4Gi'],
])(
  'the %s pool that fits in the sum alone gets the nodes that can be scheduled, and a warning',
  (_title, pool, cpu, memory) => {
    const pod = { cpu: Cpu.parse(cpu), memory: Memory.parse(memory) };
    const modules = { ...podsOn4December('e1', '08:00 3', '20:00 0'), pod };
    const daemonSets = { pods: 0, cpu: '0', memory: '0Mi' };
    const plan = planFleet(inputOf([modules], { pools: [pool], pod: { cpu, memory }, daemonSets }));
    expect(plan.pools[0]?.sizing).toEqual({ aggregate: 2, schedulable: 3, lowerBound: 3 });
    expect(plan.pools[0]?.peak.nodes).toBe(3);
    expect(plan.warnings).toEqual([
      'pool "standard": its 3 pods fit 2 nodes in the sum, but not one by one; 3 are planned, and larger nodes may waste less',
    ]);
  },
);

describe('the pool of the ingress', () => {
  const fleet = {
    ingress: { pool: 'ingress', rate: 8000 },
    pools: [poolOf({}), poolOf({ name: 'ingress' })],
  };
  const rate = [
    rateOn4December('e1', '10:00 18000', '12:00 0'),
    rateOn4December('e2', '11:00 6001', '13:00 0'),
  ];

  it('passes on the sum of the requests, also when a zone is lost', () => {
    const [pool] = planFleet(inputOf([], fleet, rate)).pools;
    expect(pool?.schedule).toEqual([
      { at: '2026-12-04T09:50:00Z', nodes: 5 },
      { at: '2026-12-04T10:50:00Z', nodes: 6 },
      { at: '2026-12-04T12:15:00Z', nodes: 2 },
    ]);
    expect(pool?.because).toBe(
      '6 nodes to pass on the requests at 8,000 req/s each and survive one of 3 zones',
    );
  });

  it('in one zone has no nodes to spare', () => {
    const [pool] = planFleet({ ...inputOf([], fleet, rate), zones: 1 }).pools;
    expect(pool?.peak.nodes).toBe(4);
    expect(pool?.because).toBe('4 nodes to pass on the requests at 8,000 req/s each');
  });

  it('has nodes for the pods when those need more', () => {
    const shared = { ingress: { pool: 'standard', rate: 8000 } };
    expect(planFleet(inputOf([WINDOW], shared, rate)).pools[0]?.peak.nodes).toBe(10);
  });
});

it('a pool whose size changes more often than a group takes keeps nodes between windows', () => {
  const often = Array.from({ length: 100 }, (_, day) => ({
    ...podsOn4December(`e${day}`),
    steps: [
      {
        at: new Date(Date.UTC(2026, 11, 4 + day, 9)).toISOString().replace('.000Z', 'Z'),
        pods: 60 + (day % 3),
      },
      { at: new Date(Date.UTC(2026, 11, 4 + day, 10)).toISOString().replace('.000Z', 'Z'), pods: 0 },
    ],
  }));
  const plan = planFleet(inputOf(often));
  expect(plan.pools[0]?.schedule).toHaveLength(124);
  expect(plan.warnings).toEqual([
    'pool "standard": its size would change 200 times, and an Auto Scaling group takes 125 changes; nodes stay between windows, in 124 steps',
  ]);
});

describe('the load balancer', () => {
  const fleet = { loadBalancer: { rate: 100, least: 100 } };
  const planned = (...steps: string[]) =>
    planFleet(inputOf([], fleet, [rateOn4December('e1', ...steps)])).loadBalancer;

  it('has its capacity an hour ahead, and never less than the least', () => {
    expect(planned('10:00 20001', '12:00 9000', '14:00 0')).toEqual({
      steps: [
        { at: AS_OF, units: 100 },
        { at: '2026-12-04T09:00:00Z', units: 201 },
        { at: '2026-12-04T12:00:00Z', units: 100 },
      ],
      because:
        'room for 20,001 req/s from 2026-12-04T10:00:00Z on, 100 for a unit, at least 100 units; each rise 1h ahead, at most 2 falls a day (UTC)',
    });
  });

  it('falls twice a day at most', () => {
    expect(planned('10:00 50000', '12:00 40000', '14:00 30000', '15:00 0')?.steps).toEqual([
      { at: AS_OF, units: 100 },
      { at: '2026-12-04T09:00:00Z', units: 500 },
      { at: '2026-12-04T12:00:00Z', units: 400 },
      { at: '2026-12-04T15:00:00Z', units: 100 },
    ]);
  });

  it('without requests keeps the least', () => {
    expect(planned()).toEqual({
      steps: [{ at: AS_OF, units: 100 }],
      because: 'no requests are planned: 100 units, the least',
    });
  });

  it('is not planned without a policy for it', () => {
    expect(planFleet(inputOf([])).loadBalancer).toBeUndefined();
  });
});

describe('the control plane', () => {
  const controlPlane = [
    { tier: 'tier-xl' as const, pods: 20 },
    { tier: 'tier-4xl' as const, pods: 60 },
  ];

  it('has the tier for the pods an hour ahead', () => {
    expect(planFleet(inputOf([WINDOW], { controlPlane })).controlPlane).toEqual({
      steps: [
        { at: AS_OF, tier: 'standard' },
        { at: '2026-12-04T08:50:00Z', tier: 'tier-4xl' },
        { at: '2026-12-04T12:00:00Z', tier: 'tier-xl' },
        { at: '2026-12-04T14:00:00Z', tier: 'standard' },
      ],
      because: '60 pods at 2026-12-04T09:50:00Z are for tier-4xl; each rise 1h ahead',
    });
  });

  it('never falls below a tier that is for no pods at all', () => {
    const ladder = [
      { tier: 'tier-xl' as const, pods: 0 },
      { tier: 'tier-2xl' as const, pods: 61 },
    ];
    expect(planFleet(inputOf([WINDOW], { controlPlane: ladder })).controlPlane).toEqual({
      steps: [{ at: AS_OF, tier: 'tier-xl' }],
      because: '60 pods at 2026-12-04T09:50:00Z are for tier-xl; each rise 1h ahead',
    });
  });

  it('is not planned without a ladder', () => {
    expect(planFleet(inputOf([WINDOW])).controlPlane).toBeUndefined();
  });
});
