import type { ArrivalShape } from '../arrival/index.js';
import { replicasFor } from '../capacity/index.js';
import type { EventRecord } from '../events/index.js';
import { audienceOf, type FollowerIndex } from '../followers/index.js';
import { quote } from '../issues/index.js';
import { type Lifecycle, leadTimeWarning } from '../lifecycle/index.js';
import { tenantName } from '../names/index.js';
import type { Policy, TierPolicy } from '../policy/index.js';
import type { ForecastInput } from './forecast-input.js';
import { largestOf, saleDemands, windowWithSteps } from './plan-demand.js';
import type { PreviousForecast } from './previous-forecast.js';
import { readyAt } from './ready-at.js';
import type { TenantPlan } from './schema.js';

/** What the events of a forecast have in common. */
export interface PlanContext {
  readonly input: ForecastInput;
  /** How a crowd comes. */
  readonly arrival: ArrivalShape;
  readonly followers: FollowerIndex;
  /** The plans of the previous forecast, by event. */
  readonly before: ReadonlyMap<string, PreviousTenant>;
}

type PreviousTenant = PreviousForecast['tenants'][number];

export interface TenantReading {
  readonly plan: TenantPlan;
  /** What a person should look at; each names the event. */
  readonly warnings: readonly string[];
}

/** The numbers of one event whose time has come; an event of a tier that is not there is planned for the default. */
export function planTenant(event: EventRecord, lifecycle: Lifecycle, context: PlanContext): TenantReading {
  const { input, followers } = context;
  const before = context.before.get(event.id);
  const name = tenantName(event.id, event.name);
  const tenant = before?.tenant ?? name;
  const [tierName, tier] = tierOf(event, input.policy);
  const { audience, warnings: gaps } = audienceOf(event, followers, input.policy);
  const timeZone = event.timeZone ?? input.timeZone ?? 'UTC';
  const sizing = { tier, tierName, service: input.policy.service };
  const demands = saleDemands(
    event,
    { followers: audience.followers, tier: tierName, timeZone },
    input.model,
  );
  const { warning: doubt, ...demand } = largestOf(demands, tier.quantile);
  const { replicas, admission, warnings: limits } = replicasFor(demand, sizing);
  const pool = tier.pool ?? input.policy.fleet?.pool;
  const costCentre = event.costCentre ?? input.policy.costCentre;
  const host = event.host ?? input.host;
  const plan: TenantPlan = {
    event: event.id,
    name: event.name,
    tenant,
    tier: tierName,
    ...(tier.database === undefined ? {} : { database: tier.database }),
    ...(pool === undefined ? {} : { pool }),
    ...(costCentre === undefined ? {} : { costCentre }),
    ...(host === undefined ? {} : { host }),
    path: event.path ?? before?.path ?? `/${tenant}`,
    timeZone,
    audience,
    demand: { ...demand, quantile: tier.quantile },
    replicas,
    admission,
    provisionAt: lifecycle.provisionAt,
    windows: lifecycle.windows.map((window) => ({
      ...windowWithSteps(window, demands, context.arrival, input.policy, sizing),
      readyAt: readyAt(window, input.policy, input.asOf, before),
    })),
    retireAt: lifecycle.retireAt,
  };
  const warnings = [
    ...gaps,
    ...(doubt === undefined ? [] : [doubt]),
    ...limits,
    ...leadTimeWarnings(event, lifecycle, before, input),
    ...(tenant === name ? [] : [keptName(tenant, name)]),
  ];
  return { plan, warnings: warnings.map((warning) => ofEvent(event.id, warning)) };
}

function tierOf({ tier }: EventRecord, { tiers, defaultTier }: Policy): readonly [string, TierPolicy] {
  const name = tier !== undefined && Object.hasOwn(tiers, tier) ? tier : defaultTier;
  const policy = tiers[name];
  if (policy === undefined) throw new RangeError(`the policy has no tier ${quote(name)}`);
  return [name, policy];
}

/**
 * Windows of the previous forecast have had their time, and are said nothing of. A forecast that is made again
 * for the same instant says again what it said.
 */
function leadTimeWarnings(
  { id }: EventRecord,
  { windows }: Lifecycle,
  before: PreviousTenant | undefined,
  { policy, asOf, previous }: ForecastInput,
): string[] {
  const added = windows.filter(({ opensAt }) => !before?.windows.some((known) => known.opensAt === opensAt));
  const warning = leadTimeWarning({ windows: added }, policy, asOf);
  if (warning !== undefined) return [warning];
  const again = leadTimeWarning({ windows }, policy, asOf);
  return again !== undefined && previous?.warnings.includes(ofEvent(id, again)) ? [again] : [];
}

function ofEvent(id: string, warning: string): string {
  return `event ${quote(id)}: ${warning}`;
}

function keptName(tenant: string, name: string): string {
  return `the tenant keeps its name ${tenant}, though the event is now called otherwise; ${name} would be another namespace with another database`;
}
