import type { TenantPlan } from '../../planning/forecast/index.js';
import type { TicketTenantProps } from './ticket-tenant-props.js';

/** The props that a forecast decides; the host only where the event has one of its own. */
export type PlannedProps = Required<
  Pick<
    TicketTenantProps,
    | 'event'
    | 'name'
    | 'tenant'
    | 'provisionAt'
    | 'windows'
    | 'retireAt'
    | 'timeZone'
    | 'idleReplicas'
    | 'peakReplicas'
    | 'maxReplicas'
    | 'path'
  >
> &
  Partial<Pick<TicketTenantProps, 'host'>>;

/** What a forecast says of a tenant, as props: `new TicketTenant(chart, 'tenant', { ...defaults, ...ticketTenantProps(plan) })`. */
export function ticketTenantProps(plan: TenantPlan): PlannedProps {
  const { event, name, tenant, provisionAt, retireAt, timeZone, host, path, replicas } = plan;
  return {
    event,
    name,
    tenant,
    provisionAt,
    windows: plan.windows.map(({ scaleUpAt, opensAt, closesAt }) => ({ scaleUpAt, opensAt, closesAt })),
    retireAt,
    timeZone,
    idleReplicas: replicas.idle,
    peakReplicas: replicas.peak,
    maxReplicas: replicas.max,
    path,
    ...(host === undefined ? {} : { host }),
  };
}
