import { type Arrival, STATED_ARRIVAL } from '../arrival/index.js';
import { randomSplitWarning } from '../capacity/index.js';
import type { Cost, CostPlan } from '../costs/index.js';
import { type FleetPlan, planFleet } from '../fleet/index.js';
import { indexProfiles } from '../followers/index.js';
import { type Issue, quote } from '../issues/index.js';
import { nodeLead } from '../lifecycle/index.js';
import { loadOf } from '../load/index.js';
import { demandOverTime, requestsOverTime } from '../plan-steps/index.js';
import { byCodePoint } from '../wording/index.js';
import { fleetDemands } from './fleet-demands.js';
import { forecastCosts } from './forecast-costs.js';
import type { ForecastInput } from './forecast-input.js';
import { conflictsOf } from './plan-conflicts.js';
import { type EventPlan, planEvent } from './plan-event.js';
import { sameCrowdWarnings } from './same-crowd.js';
import { FORECAST_VERSION, type ForecastFile, type ForecastPool, type TenantPlan } from './schema.js';

/** A forecast and what forbids to use it. */
export interface ForecastPlan {
  /** Complete and valid when there is no issue. */
  readonly forecast: ForecastFile;
  /** Errors: events that cannot be planned, or not together. Warnings stand in the forecast. */
  readonly issues: readonly Issue[];
}

/**
 * Decides every number of a forecast, with its reason. Every event becomes a tenant or is skipped; the order of
 * the events changes nothing.
 */
export function planForecast(input: ForecastInput): ForecastPlan {
  const { asOf, horizon, events, sources, model, policy, previous } = input;
  const arrival = arrivalOf(input);
  const context = {
    input,
    arrival,
    followers: indexProfiles(input.profiles),
    before: new Map(previous?.tenants.map((plan) => [plan.event, plan])),
  };
  const planned = [...events]
    .sort((a, b) => byCodePoint(a.id, b.id))
    .map((event) => ({ event, outcome: planEvent(event, context) }));
  const tenants = planned.flatMap(({ event, outcome }) =>
    outcome.kind === 'tenant' ? [{ event, ...outcome }] : [],
  );
  const skipped = planned.flatMap(({ outcome }) => (outcome.kind === 'skipped' ? [outcome.skipped] : []));
  const plans = tenants.map(({ plan }) => plan);
  const load = loadOf(plans.map(requestsOverTime), asOf);
  const fleet = planTenantsFleet(input, plans);
  const costs = forecastCosts(input, plans, fleet);
  const forecast: ForecastFile = {
    version: FORECAST_VERSION,
    asOf,
    horizon: horizon.toString(),
    sources: [...sources],
    model: model.description,
    arrival,
    policy,
    tenants: withCosts(plans, costs),
    ...(load === undefined ? {} : { load }),
    ...(fleet === undefined ? {} : nodesOf(fleet, costs)),
    ...(costs === undefined ? {} : { cost: costs.costs }),
    skipped: [...input.skipped, ...skipped].sort((a, b) => byCodePoint(a.event, b.event)),
    warnings: [
      ...tenants.flatMap(({ warnings }) => warnings),
      ...vanished(input, tenants),
      ...sameCrowdWarnings(plans, policy),
      ...[randomSplitWarning(policy.service) ?? []].flat(),
      ...(fleet?.warnings ?? []),
      ...(costs?.warnings ?? []),
    ].sort(),
  };
  return {
    forecast,
    issues: [
      ...planned.flatMap(({ outcome }) => issuesOf(outcome)),
      ...conflictsOf(tenants),
      ...unusedIssues(input),
      ...(fleet?.issues ?? []),
      ...(costs?.issues ?? []),
    ],
  };
}

/** What would be ignored in silence: prices of nothing, and a budget that nothing is held against. */
function unusedIssues({ prices, policy }: ForecastInput): Issue[] {
  const { fleet, budget } = policy;
  return [
    ...(prices !== undefined && fleet === undefined
      ? [
          {
            severity: 'error',
            place: { file: 'policy', field: 'fleet' },
            problem: 'there are prices, and no fleet that could cost anything',
            allowed: 'prices with a fleet',
            mend: 'add the fleet to the policy, or leave the prices out',
          } as const,
        ]
      : []),
    ...(budget !== undefined && prices === undefined
      ? [
          {
            severity: 'error',
            place: { file: 'policy', field: 'budget' },
            problem: 'there are no prices that it could be held against',
            allowed: 'a budget with prices',
            mend: 'name a price book with --prices, or take the budget out of the policy',
          } as const,
        ]
      : []),
  ];
}

/** The policy's word counts before that of a history. */
function arrivalOf({ policy, arrival = STATED_ARRIVAL }: ForecastInput): Arrival {
  return policy.arrival === undefined ? arrival : { ...policy.arrival, because: 'the policy says so' };
}

/** @returns undefined where the policy has no fleet */
function planTenantsFleet(
  { asOf, policy }: ForecastInput,
  tenants: readonly TenantPlan[],
): FleetPlan | undefined {
  const { fleet, leadTimes, service } = policy;
  if (fleet === undefined) return undefined;
  return planFleet({
    fleet,
    asOf,
    lead: nodeLead(leadTimes),
    zones: service.zones,
    demands: fleetDemands(tenants, fleet),
    rate: tenants.map((plan) => ({ event: plan.event, steps: demandOverTime(plan) })),
  });
}

function nodesOf({ pools, loadBalancer, controlPlane }: FleetPlan, costs: CostPlan | undefined) {
  const byPool = new Map(costs?.pools.map(({ name, ...cost }) => [name, cost]));
  return {
    pools: pools.map((pool) => withCost<ForecastPool>(pool, byPool.get(pool.name))),
    ...(loadBalancer === undefined ? {} : { loadBalancer }),
    ...(controlPlane === undefined ? {} : { controlPlane }),
  };
}

function withCosts(plans: readonly TenantPlan[], costs: CostPlan | undefined): TenantPlan[] {
  const byEvent = new Map(costs?.events.map(({ event, ...cost }) => [event, cost]));
  return plans.map((plan) => withCost(plan, byEvent.get(plan.event)));
}

function withCost<T extends { readonly cost?: Cost }>(part: T, cost: Cost | undefined): T {
  return cost === undefined ? part : { ...part, cost };
}

function issuesOf(outcome: EventPlan): readonly Issue[] {
  return outcome.kind === 'skipped' ? [] : outcome.issues;
}

/** Tenants of the previous forecast that would be gone before their time, with their databases. */
function vanished(
  { asOf, previous, events }: ForecastInput,
  tenants: readonly { readonly plan: TenantPlan }[],
): string[] {
  const kept = new Set(tenants.map(({ plan }) => plan.event));
  const known = new Set(events.map(({ id }) => id));
  return (previous?.tenants ?? [])
    .filter(({ event, retireAt }) => !kept.has(event) && retireAt > asOf)
    .map(({ event, tenant, retireAt }) => {
      const why = known.has(event) ? 'is skipped now' : 'is in no feed as an event to sell';
      return `event ${quote(event)}: it ${why}; tenant ${tenant}, which was to stay until ${retireAt}, goes with its database`;
    });
}
