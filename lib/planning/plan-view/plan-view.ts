import type { ForecastFile, TenantPlan } from '../forecast/index.js';
import type { InstantText } from '../instants/index.js';
import { quote } from '../issues/index.js';
import { phaseAt } from '../lifecycle/index.js';
import { highestIn, maximumOf, type Step } from '../step-function/index.js';
import type { EventRow } from './event-row.js';
import { totalDemand, totalPods } from './event-steps.js';
import { type PoolRow, poolSteps, totalNodes } from './pool-row.js';

/** A forecast as a person looks at it: the season's figures, its events and its pools. */
export interface PlanView {
  readonly asOf: InstantText;
  /** Of all costs; undefined where the forecast has no prices. */
  readonly currency?: string;
  /** From the first provisioning to the last retirement; undefined without events. */
  readonly span?: { readonly from: InstantText; readonly to: InstantText };
  /** The largest values of the season, and when each is first reached. */
  readonly peaks: { readonly demand?: Step; readonly pods?: Step; readonly nodes?: Step };
  /** In the order of the forecast. */
  readonly events: readonly EventRow[];
  /** Undefined where the forecast names no pools. */
  readonly pools?: readonly PoolRow[];
}

/** Turns a forecast into what the page shows of it. */
export function planView(forecast: ForecastFile): PlanView {
  const { tenants, pools } = forecast;
  const warnings = warningsByEvent(forecast.warnings, tenants);
  const schedules = new Map(pools?.map((pool) => [pool.name, poolSteps(pool)]));
  const events = tenants.map((plan) => eventRow(plan, forecast, schedules, warnings.get(plan.event) ?? []));
  const [from] = tenants.map(({ provisionAt }) => provisionAt).sort();
  const to = tenants
    .map(({ retireAt }) => retireAt)
    .sort()
    .at(-1);
  return {
    asOf: forecast.asOf,
    ...(forecast.cost === undefined ? {} : { currency: forecast.cost.currency }),
    ...(from === undefined || to === undefined ? {} : { span: { from, to } }),
    peaks: {
      demand: maximumOf(totalDemand(events)),
      pods: maximumOf(totalPods(events)),
      ...(pools === undefined ? {} : { nodes: maximumOf(totalNodes(pools)) }),
    },
    events,
    ...(pools === undefined ? {} : { pools }),
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
    ...(schedule === undefined ? {} : { nodes: mostInWindows(schedule, plan) }),
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
