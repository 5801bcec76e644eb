import { describe, expect, it } from 'vitest';
import { type CostInput, planCosts } from '../../../lib/planning/costs/index.js';
import { at, BOOK, INPUT, load, POOL } from './cost-fixture.js';

/** What each event pays, and the platform. */
function amountsOf(input: CostInput) {
  const { costs, events } = planCosts(input);
  return [...events.map(({ amount }) => amount), costs.unallocated];
}

describe('the nodes of a pool', () => {
  it('cost their hours from the start of the season to its end', () => {
    const nodes = [
      { at: at(4), nodes: 5 },
      { at: at(6), nodes: 2 },
    ];
    expect(planCosts({ ...INPUT, pools: [{ ...POOL, nodes }] }).pools).toEqual([
      {
        name: 'standard',
        amount: 13,
        because: '26 node-hours x 0.5 EUR (m7i.2xlarge, prices of 2026-11-01)',
      },
    ]);
  });

  it('cost nothing before the season and after it', () => {
    const nodes = [
      { at: '2026-11-30T00:00:00Z', nodes: 4 },
      { at: at(5), nodes: 3 },
      { at: at(20), nodes: 9 },
    ];
    expect(planCosts({ ...INPUT, pools: [{ ...POOL, nodes }] }).costs.total).toBe(17.5);
  });

  it.each([
    ['are the platform when nobody uses them', [], [0, 0, 10]],
    ['are charged to the one who uses them', [load('b', 0, 10, 3)], [0, 10, 0]],
    ['are the platform when nobody uses them any more', [load('a', 0, 4, 3)], [4, 0, 6]],
    [
      'are shared by those who use them at the same time',
      [load('a', 0, 10, 1), load('b', 0, 10, 3)],
      [2.5, 7.5, 0],
    ],
    ['are shared only while they are', [load('a', 0, 8, 1), load('b', 6, 10, 1)], [7, 3, 0]],
    ['are charged to nobody before the season', [load('a', 0, 0, 1)], [0, 0, 10]],
    ['are charged once to an event with two loads', [load('a', 0, 5, 1), load('a', 5, 10, 2)], [10, 0, 0]],
    [
      'are charged rightly for a small load behind a large one',
      [load('a', 0, 5, 1e17), load('b', 0, 10, 1)],
      [5, 5, 0],
    ],
  ])('%s', (_title, shares, amounts) => {
    expect(amountsOf({ ...INPUT, pools: [{ ...POOL, shares }] })).toEqual(amounts);
  });

  it('are charged at the price of the hours that an event is there', () => {
    const nodes = [
      { at: at(4), nodes: 10 },
      { at: at(5), nodes: 2 },
    ];
    const shares = [load('a', 0, 10, 1), load('b', 4, 5, 4)];
    expect(amountsOf({ ...INPUT, pools: [{ ...POOL, nodes, shares }] })).toEqual([10, 4, 0]);
  });

  it('are divided to the cent, the first of equals paying what is left over', () => {
    const pools = [
      {
        ...POOL,
        instanceType: 'r7i.large',
        minSize: 1,
        shares: ['a', 'b', 'c'].map((e) => load(e, 0, 10, 1)),
      },
    ];
    const events = ['c', 'b', 'a'].map((event) => ({ event }));
    expect(amountsOf({ ...INPUT, events, pools })).toEqual([0.67, 0.67, 0.66, 0]);
  });
});

describe('the platform', () => {
  it('pays for the capacity that the load balancer reserves', () => {
    const loadBalancer = [
      { at: at(2), units: 500 },
      { at: at(6), units: 0 },
    ];
    expect(amountsOf({ ...INPUT, loadBalancer })).toEqual([0, 0, 16]);
  });

  it('pays for the tiers of the control plane, which is standard before its first step', () => {
    const controlPlane = [
      { at: at(2), tier: 'tier-xl' as const },
      { at: at(6), tier: 'standard' as const },
    ];
    expect(amountsOf({ ...INPUT, controlPlane })).toEqual([0, 0, 7.6]);
  });

  it('pays for a control plane that is always standard', () => {
    expect(amountsOf({ ...INPUT, controlPlane: [] })).toEqual([0, 0, 1]);
  });
});

describe('an event', () => {
  it('pays for its database, in the season', () => {
    const databases = [
      { event: 'a', kind: 'rds' as const, from: at(2), to: at(20) },
      { event: 'b', kind: 'cluster' as const, from: at(0), to: at(10) },
    ];
    expect(amountsOf({ ...INPUT, databases })).toEqual([2.4, 0.1, 0]);
  });

  it('pays nothing for a database in the cluster that has no price', () => {
    const databases = [{ event: 'b', kind: 'cluster' as const, from: at(0), to: at(10) }];
    const plan = planCosts({ ...INPUT, prices: { ...BOOK, databases: {} }, databases });
    expect([plan.costs.total, plan.issues]).toEqual([0, []]);
  });

  it('pays what each event costs', () => {
    expect(amountsOf({ ...INPUT, prices: { ...BOOK, perEvent: 0.05 } })).toEqual([0.05, 0.05, 0]);
  });

  it('is told the arithmetic of what it pays', () => {
    const plan = planCosts({
      ...INPUT,
      prices: { ...BOOK, perEvent: 0.05 },
      pools: [{ ...POOL, shares: [load('a', 0, 5, 1)] }],
      databases: [{ event: 'a', kind: 'rds', from: at(0), to: at(10) }],
    });
    expect(plan.events).toEqual([
      {
        event: 'a',
        amount: 8.05,
        because:
          '10 of 20 node-hours of standard (5.00 EUR) + 10 hours of a database on Amazon RDS x 0.3 EUR (3.00 EUR) + 0.05 EUR for each event, prices of 2026-11-01',
      },
      { event: 'b', amount: 0.05, because: '0.05 EUR for each event, prices of 2026-11-01' },
    ]);
  });

  it('that uses nothing is told so', () => {
    expect(planCosts(INPUT).events[0]).toEqual({
      event: 'a',
      amount: 0,
      because: 'it uses nothing that has a price',
    });
  });
});

describe('the costs of a season', () => {
  it('name their sum, what stands unused and what a standing platform would cost', () => {
    const nodes = [
      { at: at(4), nodes: 5 },
      { at: at(6), nodes: 2 },
    ];
    const plan = planCosts({
      ...INPUT,
      pools: [{ ...POOL, peakNodes: 5, nodes, shares: [load('a', 4, 6, 1)] }],
      loadBalancer: [
        { at: at(4), units: 500 },
        { at: at(6), units: 0 },
      ],
      controlPlane: [
        { at: at(4), tier: 'tier-xl' },
        { at: at(6), tier: 'standard' },
      ],
      databases: [{ event: 'a', kind: 'rds', from: at(0), to: at(10) }],
    });
    expect(plan.costs).toEqual({
      currency: 'EUR',
      prices: { source: 'our contract', date: '2026-11-01' },
      total: 28.3,
      unallocated: 20.3,
      standing: 85.5,
      saving: 66.9,
      because:
        '13.00 EUR for nodes + 8.00 EUR for load balancer (1,000 unit-hours x 0.008 EUR) + 4.30 EUR for control plane (8 hours of standard x 0.1 EUR + 2 hours of tier-xl x 1.75 EUR) + 3.00 EUR for databases (10 hours of a database on Amazon RDS x 0.3 EUR), from 2026-12-01T00:00:00Z to 2026-12-01T10:00:00Z; 85.50 EUR if all of it stood at its peak',
    });
  });

  it('of nothing are zero', () => {
    expect(planCosts(INPUT).costs).toMatchObject({
      total: 0,
      standing: 0,
      saving: 0,
      because:
        'nothing is used that has a price, from 2026-12-01T00:00:00Z to 2026-12-01T10:00:00Z; 0.00 EUR if all of it stood at its peak',
    });
  });

  it('save nothing by a pool whose least size is more than its peak', () => {
    const { standing, saving } = planCosts({ ...INPUT, pools: [{ ...POOL, peakNodes: 1 }] }).costs;
    expect([standing, saving]).toEqual([10, 0]);
  });
});

describe('what cannot be computed', () => {
  it.each([
    [
      'a season that ends before it begins',
      { ...INPUT, from: at(10), to: at(0), pools: [POOL] },
      'a season from 2026-12-01T10:00:00Z to 2026-12-01T00:00:00Z ends before it begins',
    ],
    ['a load below zero', { ...INPUT, pools: [{ ...POOL, shares: [load('a', 0, 1, -1)] }] }, '-1 is no load'],
    [
      'a load of nobody',
      { ...INPUT, pools: [{ ...POOL, shares: [load('z', 0, 1, 1)] }] },
      'pool "standard" has a load of "z", which is no event',
    ],
    [
      'a database of nobody',
      { ...INPUT, databases: [{ event: 'z', kind: 'rds' as const, from: at(0), to: at(1) }] },
      'a database is of "z", which is no event',
    ],
  ])('%s is refused', (_title, input, message) => {
    expect(() => planCosts(input)).toThrow(new RangeError(message));
  });
});
