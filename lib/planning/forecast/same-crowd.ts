import { secondsBetween } from '../instants/index.js';
import { quote } from '../issues/index.js';
import type { Policy } from '../policy/index.js';
import { Duration } from '../units/index.js';
import { byCodePoint, formatCount, formatList } from '../wording/index.js';
import type { TenantPlan } from './schema.js';

/**
 * The dates of a tour have the same performers, and each is forecast as if all of their followers came to it. One audience
 * cannot be at all of them at once: a person should look at the sum.
 */
export function sameCrowdWarnings(tenants: readonly TenantPlan[], { hold }: Policy): string[] {
  const byAudience = new Map<string, TenantPlan[]>();
  for (const plan of tenants) {
    if (plan.audience.basis !== 'performers') continue;
    const group = byAudience.get(plan.audience.because);
    if (group === undefined) byAudience.set(plan.audience.because, [plan]);
    else group.push(plan);
  }
  return [...byAudience.values()].flatMap((plans) => together(plans, Duration.parse(hold).toSeconds()));
}

/** One warning for each run of openings between which there is less time than a window is held. */
function together(plans: readonly TenantPlan[], hold: number): string[] {
  const ordered = plans.toSorted(
    (a, b) => byCodePoint(openingOf(a), openingOf(b)) || byCodePoint(a.event, b.event),
  );
  const runs: TenantPlan[][] = [];
  for (const plan of ordered) {
    const before = runs.at(-1)?.at(-1);
    const isNear = before !== undefined && secondsBetween(openingOf(before), openingOf(plan)) < hold;
    if (isNear) runs.at(-1)?.push(plan);
    else runs.push([plan]);
  }
  return runs.filter(({ length }) => length > 1).map(warningOf);
}

function warningOf(plans: readonly TenantPlan[]): string {
  const followers = formatCount(plans[0]?.audience.followers ?? 0);
  const events = formatList(plans.map(({ event }) => quote(event)));
  return `events ${events}: the same ${followers} followers are counted once for each, and all open from ${plans[0] && openingOf(plans[0])} on; if they are one crowd, give each event the followers that it will have`;
}

function openingOf({ windows }: TenantPlan): string {
  return windows[0]?.opensAt ?? '';
}
