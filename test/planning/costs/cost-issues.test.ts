import { describe, expect, it } from 'vitest';
import { type CostInput, planCosts } from '../../../lib/planning/costs/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';
import { at, BOOK, INPUT, load, POOL } from './cost-fixture.js';

const ALLOWED = 'Allowed: a price per hour of all that the forecast uses.';
const { version, currency, date, source } = BOOK;
const PRICELESS = { version, currency, date, source, instances: {} } as const;

function issuesOf(input: CostInput) {
  return planCosts(input).issues.map(formatIssue);
}

describe('what has no price', () => {
  it('is told all at once, each with its field of the price book', () => {
    const input: CostInput = {
      ...INPUT,
      prices: PRICELESS,
      pools: [POOL, { ...POOL, name: 'ingress' }, { ...POOL, name: 'db', instanceType: 'toString' }],
      loadBalancer: [{ at: at(9), units: 1 }],
      controlPlane: [{ at: at(9), tier: 'tier-4xl' }],
      databases: [{ event: 'a', kind: 'rds', from: at(0), to: at(1) }],
    };
    expect(issuesOf(input)).toEqual([
      `prices, instances["m7i.2xlarge"]: there is no price of "m7i.2xlarge", the instance type of pools standard and ingress. ${ALLOWED} To mend: add instances["m7i.2xlarge"] to the price book.`,
      `prices, instances.toString: there is no price of "toString", the instance type of pool db. ${ALLOWED} To mend: add instances.toString to the price book.`,
      `prices, loadBalancerUnit: there is no price of a capacity unit, and the load balancer has some. ${ALLOWED} To mend: add loadBalancerUnit to the price book.`,
      `prices, controlPlane.standard: there is no price of the tier "standard", which is planned. ${ALLOWED} To mend: add controlPlane.standard to the price book.`,
      `prices, controlPlane["tier-4xl"]: there is no price of the tier "tier-4xl", which is planned. ${ALLOWED} To mend: add controlPlane["tier-4xl"] to the price book.`,
      `prices, databases.rds: there is no price of a database on Amazon RDS, planned for "a". ${ALLOWED} To mend: add databases.rds to the price book.`,
    ]);
  });

  it.each([
    ['a load balancer that never reserves', { loadBalancer: [{ at: at(1), units: 0 }] }],
    ['a load balancer that reserves after the season', { loadBalancer: [{ at: at(11), units: 5 }] }],
    [
      'a database in the cluster',
      { databases: [{ event: 'a', kind: 'cluster' as const, from: at(0), to: at(1) }] },
    ],
  ])('is of no concern for %s', (_title, part) => {
    expect(issuesOf({ ...INPUT, prices: PRICELESS, ...part })).toEqual([]);
  });
});

describe('a budget', () => {
  const pools = [{ ...POOL, shares: [load('a', 0, 10, 3), load('b', 0, 10, 1)] }];

  it.each([
    ['an event up to its limit', { event: 7.5 }],
    ['a total up to its limit', { total: 10 }],
    ['any costs when it sets no limit', {}],
  ])('allows %s', (_title, budget) => {
    expect(issuesOf({ ...INPUT, pools, budget })).toEqual([]);
  });

  it('refuses every event and the total above their limits', () => {
    const budget = { event: 2.49, total: 9.99 };
    const mend = 'To mend: raise budget.event, or give the event a tier with a lower quantile or fewer pods.';
    expect(issuesOf({ ...INPUT, pools, budget })).toEqual([
      `policy, budget.event: event "a" costs 7.50 EUR. Allowed: at most 2.49 EUR for an event. ${mend}`,
      `policy, budget.event: event "b" costs 2.50 EUR. Allowed: at most 2.49 EUR for an event. ${mend}`,
      'policy, budget.total: all events and the platform together cost 10.00 EUR. Allowed: at most 9.99 EUR. To mend: raise budget.total, or plan fewer nodes: lower tiers, a shorter hold, smaller minSize of pools.',
    ]);
  });

  it('is held against the costs also when a price is missing', () => {
    const input = {
      ...INPUT,
      pools: [...pools, { ...POOL, instanceType: 'c7i.large' }],
      budget: { total: 9 },
    };
    expect(planCosts(input).issues.map(({ place }) => place.field)).toEqual([
      'instances["c7i.large"]',
      'budget.total',
    ]);
  });
});
