import type { EventRecord, SkipCode, SkippedEvent } from '../events/index.js';
import { secondsBetween } from '../instants/index.js';
import { type Issue, quote } from '../issues/index.js';
import { fitsCron, type Lifecycle, LONGEST_CRON_WINDOW, lifecycleOf } from '../lifecycle/index.js';
import type { Policy } from '../policy/index.js';
import { type PlanContext, planTenant, type TenantReading } from './plan-tenant.js';

/** What an event comes to. */
export type EventPlan =
  /** With issues, the plan shows what it would be without them. */
  | ({ readonly kind: 'tenant'; readonly issues: readonly Issue[] } & TenantReading)
  | { readonly kind: 'skipped'; readonly skipped: SkippedEvent }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

export function planEvent(event: EventRecord, context: PlanContext): EventPlan {
  const { asOf, horizon, policy } = context.input;
  const [opensAt = asOf] = event.sales.map((sale) => sale.opensAt).sort();
  if (secondsBetween(asOf, opensAt) > horizon.toSeconds()) {
    const reason = `the first sale opens at ${opensAt}, more than ${horizon} after ${asOf}`;
    return skip(event, 'beyond-horizon', reason);
  }
  const lifecycle = lifecycleIn(event, policy);
  if (lifecycle === undefined) return { kind: 'refused', issues: [outOfCalendar(event)] };
  const { retireAt, windows } = lifecycle;
  if (retireAt <= asOf) {
    const reason = `the last window closed at ${windows.at(-1)?.closesAt}, and the tenant retired at ${retireAt}`;
    return skip(event, 'sale-over', reason);
  }
  return {
    kind: 'tenant',
    ...planTenant(event, lifecycle, context),
    issues: [...tierIssues(event, policy), ...windowIssues(event, lifecycle)],
  };
}

function skip({ id, name }: EventRecord, code: SkipCode, reason: string): EventPlan {
  return { kind: 'skipped', skipped: { event: id, name, code, reason } };
}

/** @returns undefined when a part of the life is not of the years 0000 to 9999 */
function lifecycleIn({ sales }: EventRecord, policy: Policy): Lifecycle | undefined {
  try {
    return lifecycleOf(sales, policy);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function outOfCalendar({ id, place }: EventRecord): Issue {
  return {
    severity: 'error',
    place,
    problem: `the life of the tenant of event ${quote(id)} is not within the years 0000 to 9999`,
    allowed: 'sales and durations that are',
    mend: 'correct the times of the sales, or hold, drain and leadTimes of the policy',
  };
}

function tierIssues({ id, tier, place }: EventRecord, { tiers }: Policy): Issue[] {
  if (tier === undefined || Object.hasOwn(tiers, tier)) return [];
  return [
    {
      severity: 'error',
      place: { field: 'tier', ...place },
      problem: `event ${quote(id)} is of tier ${quote(tier)}, which the policy does not have`,
      allowed: Object.keys(tiers).sort().join(', '),
      mend: 'name one of these, or add the tier to the policy',
    },
  ];
}

function windowIssues({ id, place }: EventRecord, { windows }: Lifecycle): Issue[] {
  const long = windows.find((window) => !fitsCron(window));
  if (long === undefined) return [];
  return [
    {
      severity: 'error',
      place,
      problem: `a window of event ${quote(id)} is open from ${long.opensAt} to ${long.closesAt}`,
      allowed: `windows of at most ${LONGEST_CRON_WINDOW}, because a schedule in cron has no year`,
      mend: 'correct the end of the sale, or make hold in the policy shorter',
    },
  ];
}
