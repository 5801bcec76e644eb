import { indexProfiles } from '../followers/index.js';
import { type Issue, quote } from '../issues/index.js';
import { byCodePoint } from '../wording/index.js';
import type { ForecastInput } from './forecast-input.js';
import { conflictsOf } from './plan-conflicts.js';
import { type EventPlan, planEvent } from './plan-event.js';
import { FORECAST_VERSION, type ForecastFile, type TenantPlan } from './schema.js';

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
  const context = {
    input,
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
  const forecast: ForecastFile = {
    version: FORECAST_VERSION,
    asOf,
    horizon: horizon.toString(),
    sources: [...sources],
    model: model.description,
    policy,
    tenants: tenants.map(({ plan }) => plan),
    skipped: [...input.skipped, ...skipped].sort((a, b) => byCodePoint(a.event, b.event)),
    warnings: [...tenants.flatMap(({ warnings }) => warnings), ...vanished(input, tenants)].sort(),
  };
  return {
    forecast,
    issues: [...planned.flatMap(({ outcome }) => issuesOf(outcome)), ...conflictsOf(tenants)],
  };
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
