import type { ForecastFile, ForecastPool, TenantPlan } from '../../../lib/planning/forecast/index.js';
import { nodeOf, podSizes } from './naive-nodes.js';

export type Fleet = NonNullable<ForecastFile['policy']['fleet']>;
export type Pool = ForecastPool;

/** The whole minutes of a season: minute 0 is `asOf`, the last ends when the last tenant goes. */
export class Minutes {
  readonly count: number;

  constructor(private readonly forecast: ForecastFile) {
    this.count = Math.max(...forecast.tenants.map(({ retireAt }) => this.at(retireAt)));
  }

  at(instant: string): number {
    return (Date.parse(instant) - Date.parse(this.forecast.asOf)) / 60_000;
  }

  /** A value for each minute, written out. */
  line(first: number, steps: readonly { readonly at: string; readonly value: number }[]): number[] {
    const line = Array.from({ length: this.count }, () => first);
    for (const { at, value } of steps) line.fill(value, Math.min(Math.max(0, this.at(at)), this.count));
    return line;
  }
}

/** Everything that one event puts onto the platform, minute by minute. */
export interface Load {
  readonly event: string;
  readonly appPool: string;
  readonly databasePool: string | undefined;
  readonly pods: readonly number[];
  readonly databasePods: readonly number[];
  readonly rate: readonly number[];
}

export function loadsOf({ policy, tenants }: ForecastFile, minutes: Minutes): Load[] {
  const fleet = fleetOf(policy.fleet);
  return tenants.map((plan) => {
    const inCluster = plan.database !== 'rds' && fleet.database !== undefined;
    return {
      event: plan.event,
      appPool: plan.pool ?? fleet.pool,
      databasePool: inCluster ? fleet.database?.pool : undefined,
      pods: minutes.line(0, podSteps(plan)),
      databasePods: minutes.line(0, [
        { at: plan.provisionAt, value: inCluster ? (fleet.database?.instances ?? 0) : 0 },
        { at: plan.retireAt, value: 0 },
      ]),
      rate: minutes.line(0, rateSteps(plan)),
    };
  });
}

function podSteps({ provisionAt, windows, retireAt, replicas }: TenantPlan) {
  return [
    { at: provisionAt, value: replicas.idle },
    ...windows.flatMap(({ steps, closesAt }) => [
      ...steps.map(({ at, pods }) => ({ at, value: pods })),
      { at: closesAt, value: replicas.idle },
    ]),
    { at: retireAt, value: 0 },
  ];
}

function rateSteps({ windows }: TenantPlan) {
  return windows.flatMap(({ steps, closesAt }) => [
    ...steps.map(({ at, rate }) => ({ at, value: rate })),
    { at: closesAt, value: 0 },
  ]);
}

/** Pods of the apps and of the databases in one pool at one minute. */
export function podsIn(pool: string, loads: readonly Load[], minute: number): readonly [number, number] {
  let [app, database] = [0, 0];
  for (const load of loads) {
    if (load.appPool === pool) app += load.pods[minute] ?? 0;
    if (load.databasePool === pool) database += load.databasePods[minute] ?? 0;
  }
  return [app, database];
}

export function totalRate(loads: readonly Load[], minute: number): number {
  return loads.reduce((sum, { rate }) => sum + (rate[minute] ?? 0), 0);
}

/** The least size of a pool at every minute. */
export function nodesByMinute({ minSize, schedule }: Pool, minutes: Minutes): number[] {
  return minutes.line(
    minSize,
    schedule.map(({ at, nodes }) => ({ at, value: nodes })),
  );
}

/** Node-hours of a pool that each event uses, and of nobody (`undefined`), in proportion at each minute. */
export function nodeHours(
  nodes: readonly number[],
  shares: readonly { readonly event: string; readonly load: (minute: number) => number }[],
): Map<string | undefined, number> {
  const hours = new Map<string | undefined, number>();
  const add = (event: string | undefined, more: number) => hours.set(event, (hours.get(event) ?? 0) + more);
  for (const [minute, count] of nodes.entries()) {
    const loads = shares.map(({ load }) => load(minute));
    const all = loads.reduce((sum, load) => sum + load, 0);
    if (all === 0) add(undefined, count / 60);
    else
      for (const [index, { event }] of shares.entries())
        add(event, ((loads[index] ?? 0) / all) * (count / 60));
  }
  return hours;
}

/** The node-hours of one pool by event: by the cores that pods ask for, and those that requests take of the ingress. */
export function nodeHoursByEvent(
  forecast: ForecastFile,
  pool: Pool,
  loads: readonly Load[],
  minutes: Minutes,
): Map<string | undefined, number> {
  const fleet = fleetOf(forecast.policy.fleet);
  const [app, database] = podSizes(fleet);
  const perRequest =
    fleet.ingress?.pool === pool.name ? nodeOf(pool.instanceType).cpu / fleet.ingress.rate : 0;
  return nodeHours(
    nodesByMinute(pool, minutes),
    loads.map((load) => ({
      event: load.event,
      load: (minute) =>
        (load.rate[minute] ?? 0) * perRequest +
        (load.appPool === pool.name ? (load.pods[minute] ?? 0) * app.cpu : 0) +
        (load.databasePool === pool.name ? (load.databasePods[minute] ?? 0) * database.cpu : 0),
    })),
  );
}

export function fleetOf(fleet: Fleet | undefined): Fleet {
  if (fleet === undefined) throw new Error('the policy of the season has a fleet');
  return fleet;
}
