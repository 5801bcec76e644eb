import type { TenantPlan } from '../../planning/forecast/index.js';
import type { TicketTenantProps } from './ticket-tenant-props.js';

/** The props that a forecast decides; what an event need not have is left out. */
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
  Partial<Pick<TicketTenantProps, 'host' | 'nodePool' | 'costCentre'>>;

/** What a forecast says of a tenant, as props: `new TicketTenant(chart, 'tenant', { ...defaults, ...ticketTenantProps(plan) })`. */
export function ticketTenantProps(plan: TenantPlan): PlannedProps {
  const { event, name, tenant, provisionAt, retireAt, timeZone, path, replicas, host, pool, costCentre } =
    plan;
  return {
    event,
    name,
    tenant,
    provisionAt,
    windows: plan.windows.map(({ scaleUpAt, opensAt, closesAt, steps }) => ({
      scaleUpAt,
      opensAt,
      closesAt,
      steps: steps.map(({ at, pods }) => ({ at, pods })),
    })),
    retireAt,
    timeZone,
    idleReplicas: replicas.idle,
    peakReplicas: replicas.peak,
    maxReplicas: replicas.max,
    path,
    ...(host === undefined ? {} : { host }),
    ...(pool === undefined ? {} : { nodePool: { name: pool } }),
    ...(costCentre === undefined ? {} : { costCentre }),
  };
}
