import type { EventRecord } from '../events/index.js';
import { formatPlace, type Issue, quote } from '../issues/index.js';
import { routeOf } from './forecast-rules.js';
import type { TenantPlan } from './schema.js';

/** A plan and the event that it is for. */
export interface PlannedTenant {
  readonly event: EventRecord;
  readonly plan: TenantPlan;
}

/** Events that cannot have a tenant side by side: two of one name, or two behind one host and path. */
export function conflictsOf(tenants: readonly PlannedTenant[]): Issue[] {
  return [
    ...pairs(tenants, ({ plan }) => plan.tenant).map(([event, other, tenant]) => ({
      ...conflict(event, other, `the same tenant name, ${quote(tenant)}`),
      allowed: 'every tenant name once',
      mend: 'give the events different ids; if they have, correct the previous forecast, which holds the names',
    })),
    ...pairs(tenants, ({ plan }) => routeOf(plan)).map(([event, other, route]) => ({
      ...conflict(event, other, `the same host and path, ${quote(route)}`),
      allowed: 'every host and path once',
      mend: 'give one of the events another host or path',
    })),
  ];
}

function conflict(event: EventRecord, other: EventRecord, what: string) {
  return {
    severity: 'error',
    place: event.place,
    problem: `event ${quote(event.id)} has ${what}, as event ${quote(other.id)} in ${formatPlace(other.place)}`,
  } as const;
}

/** Every event whose key an earlier one has too, with that one and the key. */
function pairs(
  tenants: readonly PlannedTenant[],
  keyOf: (tenant: PlannedTenant) => string,
): (readonly [event: EventRecord, other: EventRecord, key: string])[] {
  const first = new Map<string, EventRecord>();
  return tenants.flatMap((tenant) => {
    const key = keyOf(tenant);
    const other = first.get(key);
    if (other !== undefined) return [[tenant.event, other, key] as const];
    first.set(key, tenant.event);
    return [];
  });
}
