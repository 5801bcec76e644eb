import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ForecastFile, TenantPlan } from '../../../lib/planning/forecast/index.js';
import { type Amount, aggregateBound, lowerBound, nodeOf, roomOf, withZoneLost } from './naive-nodes.js';
import {
  fleetOf,
  loadsOf,
  Minutes,
  nodeHoursByEvent,
  nodesByMinute,
  type Pool,
  podsIn,
  totalRate,
} from './naive-season.js';
import { sum } from './textbook.js';

/**
 * The nodes and the costs of the example season, recomputed minute by minute from the pods in the file: nothing here
 * calls what made the forecast. docs/fleet.md and docs/costs.md have the rules.
 */
const SEASON = join(import.meta.dirname, '../../../examples/season');
const forecast: ForecastFile = JSON.parse(textOf('forecast.json'));
const prices = JSON.parse(textOf('prices.json'));

/** Of the season's policy: what pods of apps and of databases request, and the minutes around them. */
const APP: Amount = { cpu: 500, memory: 512, pods: 1 };
const DATABASE: Amount = { cpu: 1000, memory: 2048, pods: 1 };
const LEAD = 5 + 5;
const DELAY = 15;

const minutes = new Minutes(forecast);
const loads = loadsOf(forecast, minutes);
const every = Array.from({ length: minutes.count }, (_, minute) => minute);
const standard = poolOf('standard');
const ingress = poolOf('ingress');
/** Nodes by the numbers of pods, as most minutes are like the one before. */
const known = new Map<string, number>();
const hours = new Map(
  [standard, ingress].map((pool) => [pool.name, nodeHoursByEvent(forecast, pool, loads, minutes)]),
);

describe('the standard pool by hand', () => {
  const room = roomOf('m7i.2xlarge', fleetOf(forecast.policy.fleet));
  const needs = every.map((minute) => neededFor(podsIn('standard', loads, minute), room));
  const peak = Math.max(...needs);
  const at = needs.indexOf(peak);

  it('has nodes with room for 7.46 cores, 31,075 MiB and 104 pods', () => {
    // 60 + 10 + 2 x 5 + 4 x 2.5 millicores and 11 x 58 + 255 + 100 MiB are kept, and 450 and 700 for the daemon sets.
    expect(room).toEqual({ cpu: 8000 - 90 - 450, memory: 32_768 - 993 - 700, pods: 110 - 6 });
  });

  it('has the nodes of its peak by the sum at 75 per cent, by placing, and by what no placing goes below', () => {
    const [app, database] = podsIn('standard', loads, at);
    const placed = placeOneByOne([DATABASE, database], [APP, app], room);
    expect({ ...standard.peak, at: minutes.at(standard.peak.at) }).toEqual({
      at,
      pods: app + database,
      nodes: peak,
    });
    expect(standard.sizing).toEqual({
      aggregate: Math.ceil(
        Math.max((app * 0.5 + database) / (8 * 0.75), (app * 0.5 + database * 2) / (32 * 0.75)),
      ),
      schedulable: placed,
      lowerBound: lowerBound([app, database], [APP, DATABASE], room),
    });
  });

  it('uses at its peak what pods and daemon sets ask of what is allocatable', () => {
    const [app, database] = podsIn('standard', loads, at);
    const cpu = (app * 500 + database * 1000 + peak * 450) / (peak * (8000 - 90));
    const memory = (app * 512 + database * 2048 + peak * 700) / (peak * (32_768 - 993));
    expect(standard.utilization).toEqual({ cpu: tenths(cpu * 100), memory: tenths(memory * 100) });
  });

  it('has at every minute the nodes of the pods from a quarter of an hour before to ten minutes after', () => {
    expect(nodesByMinute(standard, minutes)).toEqual(around(needs, standard));
  });
});

describe('the pool of the ingress by hand', () => {
  const needs = every.map((minute) => withZoneLost(Math.ceil(totalRate(loads, minute) / 20_000), 3));

  it('has the nodes of its peak for all requests, and those that go with a zone', () => {
    const peak = Math.max(...needs);
    expect(ingress.peak.nodes).toBe(peak);
    expect(minutes.at(ingress.peak.at)).toBe(needs.indexOf(peak));
  });

  it('has at every minute the nodes of the requests around it', () => {
    expect(nodesByMinute(ingress, minutes)).toEqual(around(needs, ingress));
  });
});

describe('the costs by hand', () => {
  it.each([
    [standard, 0.483],
    [ingress, 0.2037],
  ])('of a pool are its node-hours at the price of its type', (pool, price) => {
    const nodeHours = sum(nodesByMinute(pool, minutes)) / 60;
    expect(prices.instances[pool.instanceType]).toBe(price);
    expect(pool.cost?.amount).toBe(cents(nodeHours * price));
  });

  it('of every event are its part of the nodes at every minute, and its database on RDS', () => {
    const parts = forecast.tenants.map((plan) => ({ event: plan.event, apart: apartOf(plan) }));
    // What each of the two pools is charged with is rounded to the cent.
    expect(parts.filter(({ apart }) => apart > 0.02)).toEqual([]);
  });

  it('of nobody are the load balancer and the nodes of the ingress while nothing is asked for', () => {
    const idle = 0.2037 * (hours.get('ingress')?.get(undefined) ?? 0);
    expect(hours.get('standard')?.get(undefined)).toBeUndefined();
    expect(Math.abs((forecast.cost?.unallocated ?? 0) - idle - loadBalancer())).toBeLessThan(0.01);
  });

  it('add up to the total', () => {
    const databases = sum(forecast.tenants.map(rdsHours)) * prices.databases.rds;
    const pools = cents(costOf(standard)) + cents(costOf(ingress));
    expect(forecast.cost?.total).toBe(cents(pools + cents(loadBalancer()) + cents(databases)));
    const events = sum(forecast.tenants.map(({ cost }) => cost?.amount ?? 0));
    expect(cents(events + (forecast.cost?.unallocated ?? 0))).toBe(forecast.cost?.total);
  });

  it('would be those of the peak at every minute, if the season stood at it', () => {
    const units = Math.max(...(forecast.loadBalancer?.steps ?? []).map((step) => step.units));
    const length = minutes.count / 60;
    const standing =
      cents(standard.peak.nodes * length * 0.483) +
      cents(ingress.peak.nodes * length * 0.2037) +
      cents(units * length * prices.loadBalancerUnit) +
      cents(sum(forecast.tenants.map(rdsHours)) * prices.databases.rds);
    expect(forecast.cost?.standing).toBe(cents(standing));
    expect(forecast.cost?.saving).toBe(tenths(100 * (1 - (forecast.cost?.total ?? 0) / standing)));
  });
});

/** What the pods of a minute need: by the sum or by the placing, whichever is more. */
function neededFor([app, database]: readonly [number, number], room: Amount): number {
  const key = `${app} ${database}`;
  const nodes =
    known.get(key) ??
    Math.max(
      aggregateBound([app, database], [APP, DATABASE], nodeOf('m7i.2xlarge'), 75),
      placeOneByOne([DATABASE, database], [APP, app], room),
    );
  known.set(key, nodes);
  return nodes;
}

type Alike = readonly [size: Amount, count: number];

/** First fit: each pod onto the first node with room for it, the larger pods first. */
function placeOneByOne(larger: Alike, smaller: Alike, room: Amount): number {
  const nodes: { cpu: number; memory: number; pods: number }[] = [];
  for (const [size, count] of [larger, smaller]) {
    for (let pod = 0; pod < count; pod += 1) {
      let node = nodes.find(
        (free) => free.cpu >= size.cpu && free.memory >= size.memory && free.pods >= size.pods,
      );
      if (node === undefined) {
        node = { ...room };
        nodes.push(node);
      }
      node.cpu -= size.cpu;
      node.memory -= size.memory;
      node.pods -= size.pods;
    }
  }
  return nodes.length;
}

/** Nodes are there `LEAD` before they are needed and stay `DELAY` after, and never fewer than `minSize`. */
function around(needs: readonly number[], { minSize }: Pool): number[] {
  return needs.map((_, minute) =>
    Math.max(minSize, ...needs.slice(Math.max(0, minute - DELAY), minute + LEAD + 1)),
  );
}

/** How far an event's cost is from what it used, in the currency. */
function apartOf(plan: TenantPlan): number {
  const nodes =
    0.483 * (hours.get('standard')?.get(plan.event) ?? 0) +
    0.2037 * (hours.get('ingress')?.get(plan.event) ?? 0);
  return Math.abs((plan.cost?.amount ?? 0) - nodes - rdsHours(plan) * prices.databases.rds);
}

function rdsHours({ database, provisionAt, retireAt }: TenantPlan): number {
  return database === 'rds' ? (minutes.at(retireAt) - Math.max(0, minutes.at(provisionAt))) / 60 : 0;
}

function loadBalancer(): number {
  const steps = (forecast.loadBalancer?.steps ?? []).map(({ at, units }) => ({ at, value: units }));
  return (sum(minutes.line(0, steps)) / 60) * prices.loadBalancerUnit;
}

function costOf(pool: Pool): number {
  return (sum(nodesByMinute(pool, minutes)) / 60) * prices.instances[pool.instanceType];
}

function poolOf(name: string): Pool {
  const pool = forecast.pools?.find((other) => other.name === name);
  if (pool === undefined) throw new Error(`the season has no pool ${name}`);
  return pool;
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function textOf(file: string): string {
  return readFileSync(join(SEASON, file), 'utf8');
}
