import { indexProfiles } from '../followers/index.js';
import type { Issue } from '../issues/index.js';
import type { ForecastInput } from './forecast-input.js';
import { conflictsOf } from './plan-conflicts.js';
import { type EventPlan, planEvent } from './plan-event.js';
import { FORECAST_VERSION, type ForecastFile } from './schema.js';

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
    .sort((a, b) => compare(a.id, b.id))
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
    skipped: [...input.skipped, ...skipped].sort((a, b) => compare(a.event, b.event)),
    warnings: tenants.flatMap(({ warnings }) => warnings).sort(),
  };
  return {
    forecast,
    issues: [...planned.flatMap(({ outcome }) => issuesOf(outcome)), ...conflictsOf(tenants)],
  };
}

function issuesOf(outcome: EventPlan): readonly Issue[] {
  return outcome.kind === 'skipped' ? [] : outcome.issues;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
