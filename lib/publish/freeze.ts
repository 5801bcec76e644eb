import type { InstantText } from '../planning/instants/index.js';
import type { Issue } from '../planning/issues/index.js';
import { counted, formatList } from '../planning/wording/index.js';
import { disruptions } from './disruptions.js';
import { clusterOf, type Inventory, type InventoryTenant, openAt, placeOf, podsAt } from './inventory.js';
import { isNamed, issueAt, type Permissions } from './permissions.js';
import type { Entry } from './publication.js';

const ALLOWED =
  'its phase, its schedule, its alerts and monitors, the way of a rollout and more pods; anything else before or after the window';

/** What people who are buying would notice is refused while they are. */
export function freezeIssues(
  entries: readonly Entry[],
  published: Inventory,
  next: Inventory,
  asOf: InstantText,
  permissions: Permissions,
): Issue[] {
  const before = new Map(published.tenants.map((tenant) => [placeOf(tenant), tenant]));
  const after = new Map(next.tenants.map((tenant) => [placeOf(tenant), tenant]));
  const selling = published.tenants.filter((tenant) => openAt(tenant, asOf) !== undefined);
  return entries.flatMap((entry) => {
    if (entry.kind === 'new') return [];
    if (entry.tenant === undefined) return sharedIssues(entry, selling, asOf, permissions);
    return tenantIssues(entry, before.get(entry.subject), after.get(entry.subject), asOf, permissions);
  });
}

function tenantIssues(
  { subject, kind, tenant, objects }: Entry,
  before: InventoryTenant | undefined,
  after: InventoryTenant | undefined,
  asOf: InstantText,
  { retire, allow }: Permissions,
): Issue[] {
  const open = before && openAt(before, asOf);
  // A window that is moved here is as open as one that is moved away.
  const end = open?.to ?? (after && openAt(after, asOf)?.to);
  if (end === undefined) return [];
  if (kind === 'retired') {
    if (isNamed(retire, tenant)) return [];
    return [
      issueAt(subject, {
        problem: `the tenant would go while its tickets are sold, until ${end}`,
        allowed: 'tenants whose windows are over, or have not begun',
        mend: `find out why the synth does not have it; if it is to go, name it: --retire ${subject}`,
      }),
    ];
  }
  const noticed = [...windowChanges(before, after, asOf), ...disruptions(objects)];
  if (noticed.length === 0 || isNamed(allow, tenant)) return [];
  return [
    issueAt(subject, {
      problem: `it would change while its tickets are sold, until ${end}: ${formatList(noticed)}`,
      allowed: ALLOWED,
      mend: `publish it later; if it cannot wait, name it: --allow ${subject}`,
    }),
  ];
}

/** A window that would end before its time, and pods that a crowd has now and would not have. */
function windowChanges(
  before: InventoryTenant | undefined,
  after: InventoryTenant | undefined,
  asOf: InstantText,
): string[] {
  const [old, next] = [before && openAt(before, asOf), after && openAt(after, asOf)];
  if (old === undefined) return [];
  if (next === undefined) return ['its window would be over at once'];
  const [had, has] = [podsAt(old, asOf), podsAt(next, asOf)];
  return [
    ...(next.to < old.to ? [`its window would end at ${next.to}`] : []),
    ...(has < had ? [`it would have ${counted(has, 'pod')} at once, and has ${had}`] : []),
  ];
}

/** A file that tenants have in common is of all tenants of its cluster. */
function sharedIssues(
  { subject, kind, objects }: Entry,
  selling: readonly InventoryTenant[],
  asOf: InstantText,
  { allow }: Permissions,
): Issue[] {
  const beside = selling.filter(({ cluster }) => cluster === clusterOf(subject));
  const [end] = beside
    .map((tenant) => openAt(tenant, asOf)?.to ?? asOf)
    .sort()
    .reverse();
  if (end === undefined || allow.includes(subject)) return [];
  const noticed = kind === 'retired' ? ['it goes'] : disruptions(objects);
  if (noticed.length === 0) return [];
  return [
    issueAt(subject, {
      problem: `it would change while tickets of ${counted(beside.length, 'tenant')} are sold, until ${end}: ${formatList(noticed)}`,
      allowed: 'what nobody who buys would notice; anything else before or after the windows',
      mend: `publish it later; if it cannot wait, name it: --allow ${subject}`,
    }),
  ];
}
