import type { ForecastFile, ForecastPool, TenantPlan } from '../forecast/index.js';
import type { InstantText } from '../instants/index.js';
import { quote } from '../issues/index.js';
import { phaseAt } from '../lifecycle/index.js';
import { highestIn, maximumOf, type Step } from '../step-function/index.js';
import type { EventRow } from './event-row.js';
import { totalDemand, totalPods } from './event-steps.js';
import { poolSteps, totalNodes } from './pool-row.js';

/** A forecast as a person looks at it: the season's figures, its events and its pools. */
export interface PlanView {
  readonly asOf: InstantText;
  /** Of all costs; undefined where the forecast has no prices. */
  readonly currency?: string;
  /**
   * From the instant of the forecast, or the first pods of a window if that is sooner, to the last retirement; undefined
   * without events.
   */
  readonly span?: { readonly from: InstantText; readonly to: InstantText };
  /** The largest values of the season, and when each is first reached. */
  readonly peaks: { readonly demand?: Step; readonly pods?: Step; readonly nodes?: Step };
  /** In the order of the forecast. */
  readonly events: readonly EventRow[];
  /** Undefined where the forecast names no pools. */
  readonly pools?: readonly ForecastPool[];
}

/** Turns a forecast into what the page shows of it. */
export function planView(forecast: ForecastFile): PlanView {
  const { asOf, tenants, pools } = forecast;
  const warnings = warningsByEvent(forecast.warnings, tenants);
  const schedules = new Map(pools?.map((pool) => [pool.name, poolSteps(pool, asOf)]));
  const events = tenants.map((plan) => eventRow(plan, forecast, schedules, warnings.get(plan.event) ?? []));
  return {
    asOf,
    ...(forecast.cost === undefined ? {} : { currency: forecast.cost.currency }),
    ...(tenants.length === 0 ? {} : { span: spanOf(forecast) }),
    peaks: {
      demand: maximumOf(totalDemand(events)),
      pods: maximumOf(totalPods(events)),
      ...(pools === undefined ? {} : { nodes: maximumOf(totalNodes(pools, asOf)) }),
    },
    events,
    ...(pools === undefined ? {} : { pools }),
  };
}

function spanOf({ asOf, tenants }: ForecastFile): NonNullable<PlanView['span']> {
  const starts = tenants.flatMap(({ windows }) => windows.map(({ scaleUpAt }) => scaleUpAt));
  return {
    from: starts.reduce((first, at) => (at < first ? at : first), asOf),
    to: tenants.reduce((last, { retireAt }) => (retireAt > last ? retireAt : last), asOf),
  };
}

function eventRow(
  plan: TenantPlan,
  { asOf, policy }: ForecastFile,
  schedules: ReadonlyMap<string, readonly Step[]>,
  warnings: readonly string[],
): EventRow {
  const pool = plan.pool ?? policy.fleet?.pool;
  const database = plan.database === 'rds' ? undefined : policy.fleet?.database;
  const schedule = schedules.get(pool ?? '');
  return {
    ...plan,
    ...(pool === undefined ? {} : { pool }),
    phase: phaseAt(plan, asOf),
    ...(database === undefined ? {} : { databasePods: { pool: database.pool, pods: database.instances } }),
    ...(schedule === undefined || plan.windows.every(({ closesAt }) => closesAt <= asOf)
      ? {}
      : { nodes: mostInWindows(schedule, plan) }),
    warnings,
  };
}

function mostInWindows(schedule: readonly Step[], { windows }: TenantPlan): number {
  return Math.max(...windows.map(({ scaleUpAt, closesAt }) => highestIn(schedule, scaleUpAt, closesAt)));
}

/** Warnings begin with what they are about: `event "E1": ...`. */
function warningsByEvent(
  warnings: readonly string[],
  tenants: readonly TenantPlan[],
): ReadonlyMap<string, readonly string[]> {
  const events = new Map(tenants.map(({ event }) => [`event ${quote(event)}`, event]));
  const found = new Map<string, string[]>();
  for (const warning of warnings) {
    const event = beginnings(warning)
      .map((beginning) => events.get(beginning))
      .find((known) => known !== undefined);
    if (event !== undefined) found.set(event, [...(found.get(event) ?? []), warning]);
  }
  return found;
}

/** What stands before each colon: ids can have colons too. */
function beginnings(warning: string): string[] {
  return [...warning.matchAll(/:/g)].map(({ index }) => warning.slice(0, index));
}
