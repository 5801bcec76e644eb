import { App, Chart } from 'cdk8s';
import { TicketTenant, type TicketTenantProps } from '../../../lib/kubernetes/ticket-tenant/index.js';
import { Cpu, Memory } from '../../../lib/planning/units/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';

/** A tenant with every default: it goes on sale four hours after the synth. */
export const PROPS: TicketTenantProps = {
  event: 'paper-lanterns-london-2027',
  name: 'Paper Lanterns, London',
  tenant: 'lanterns',
  image: 'registry.example.com/ticket-seller:1.4.2',
  cpu: Cpu.parse('500m'),
  memory: Memory.parse('512Mi'),
  host: 'tickets.example.com',
  costCentre: 'live-music',
  asOf: '2026-12-04T06:00:00Z',
  timeZone: 'Europe/London',
  windows: [
    { scaleUpAt: '2026-12-04T09:50:00Z', opensAt: '2026-12-04T10:00:00Z', closesAt: '2026-12-04T14:00:00Z' },
  ],
  peakReplicas: 59,
};

/** A tenant with props of its own, in a chart of its own: its path is `chart/tenant`. */
export function tenantWith(props: Partial<TicketTenantProps> = {}): TicketTenant {
  return new TicketTenant(new Chart(new App(), 'chart'), 'tenant', { ...PROPS, ...props });
}

export function manifestsWith(props: Partial<TicketTenantProps> = {}): Manifest[] {
  return manifestsOf(tenantWith(props));
}
