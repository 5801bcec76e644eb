import type { TenantPlan } from '../forecast/index.js';
import type { InstantText } from '../instants/index.js';
import { quote } from '../issues/index.js';
import { type Phase, phaseAt } from '../lifecycle/index.js';
import { instantRule, type Rule, refuseViolations } from '../rules/index.js';
import { byCodePoint } from '../wording/index.js';
import { beginningRules } from './name-rules.js';

/** How databases are shared out to stacks: each event's by itself, or those whose sales begin on one day, in UTC. */
export const STACK_POLICIES = ['per-event', 'per-day'] as const;
export type StackPolicy = (typeof STACK_POLICIES)[number];

/** An event that has a database. */
export interface DatabaseEvent {
  readonly tenant: string;
  /** Its id in the feed. */
  readonly event: string;
  /** Who pays, where the forecast says it. */
  readonly costCentre?: string;
  /** Whether its time is over, and the database may be destroyed. */
  readonly isRetired: boolean;
}

/** The events of one stack. */
export interface EventDatabaseGroup {
  /** The name of the stack. */
  readonly name: string;
  readonly events: readonly DatabaseEvent[];
}

/**
 * The stacks of all databases that are there at an instant: those of every event that is no longer planned. The
 * databases of retired events stay for as long as the forecast lists them, without protection, so that Terraform can
 * destroy them and takes their final snapshots.
 *
 * @returns sorted by name, and their events by tenant
 * @throws InputError with every name of a tenant that begins with another's
 */
export function eventDatabaseStacks(
  plans: readonly TenantPlan[],
  policy: StackPolicy,
  asOf: InstantText,
): EventDatabaseGroup[] {
  refuseViolations({ node: { path: 'eventDatabaseStacks' } }, stacksRules(plans, policy, asOf));
  const groups = new Map<string, DatabaseEvent[]>();
  for (const { plan, phase } of standing(plans, asOf)) {
    const name = stackName(plan, policy);
    const events = groups.get(name) ?? [];
    events.push(eventOf(plan, phase === 'retired'));
    groups.set(name, events);
  }
  return [...groups]
    .map(([name, events]) => ({ name, events }))
    .sort((one, other) => byCodePoint(one.name, other.name));
}

function eventOf({ tenant, event, costCentre }: TenantPlan, isRetired: boolean): DatabaseEvent {
  return { tenant, event, isRetired, ...(costCentre === undefined ? {} : { costCentre }) };
}

/** The name of the stack that holds the database of one event alone. */
export function eventStackName(tenant: string): string {
  return `event-${tenant}`;
}

function stacksRules(plans: readonly TenantPlan[], policy: StackPolicy, asOf: InstantText): Rule[] {
  return [
    {
      violatedWhen: !STACK_POLICIES.includes(policy),
      message: () => ({
        field: 'policy',
        problem: `${quote(policy)} is not known here`,
        allowed: STACK_POLICIES.join(', '),
        mend: 'use one of these',
      }),
    },
    instantRule(asOf),
    ...beginningRules(
      plans.map(({ tenant }) => tenant),
      (index) => `plans[${index}].tenant`,
    ),
  ];
}

interface Standing {
  readonly plan: TenantPlan;
  readonly phase: Phase;
}

function standing(plans: readonly TenantPlan[], asOf: InstantText): Standing[] {
  return plans
    .map((plan) => ({ plan, phase: phaseAt(plan, asOf) }))
    .filter(({ phase }) => phase !== 'planned')
    .sort((one, other) => byCodePoint(one.plan.tenant, other.plan.tenant));
}

function stackName({ tenant, windows, provisionAt }: TenantPlan, policy: StackPolicy): string {
  if (policy === 'per-event') return eventStackName(tenant);
  const [first] = windows;
  return `events-${dayOf(first?.opensAt ?? provisionAt)}`;
}

/** `2026-12-05` of `2026-12-05T10:00:00Z`. */
function dayOf(instant: InstantText): string {
  return instant.slice(0, instant.indexOf('T'));
}
