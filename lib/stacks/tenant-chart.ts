import type { Construct } from 'constructs';
import { TicketTenant, type TicketTenantProps } from '../kubernetes/ticket-tenant/index.js';
import { PlacedChart } from './placed-chart.js';

/** The chart of one tenant in one cluster: `<cluster>/tenants/<tenant>/tenant.k8s.yaml`. */
export class TenantChart extends PlacedChart {
  readonly tenant: TicketTenant;

  constructor(scope: Construct, cluster: string, props: TicketTenantProps & { readonly tenant: string }) {
    super(scope, props.tenant, `${cluster}/tenants/${props.tenant}/tenant`);
    this.tenant = new TicketTenant(this, 'tenant', props);
  }
}
