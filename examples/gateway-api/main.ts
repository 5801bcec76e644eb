import { Chart } from 'cdk8s';
import { Cpu, LinearApp, Memory, type RouteFlavor, TenantRoutes, TicketTenant } from 'greenroom';

// Requests come through a Gateway instead of an Ingress: one HTTPRoute per tenant, one Gateway per host.
const app = new LinearApp();
const host = 'tickets.example.com';
const namespace = 'gateways';
const route: RouteFlavor = { kind: 'gateway', gateway: { name: 'tickets', namespace }, className: 'istio' };
const routes = new TenantRoutes(new Chart(app, 'tickets'), 'routes', {
  host,
  flavor: route,
  namespace,
  tlsSecretName: 'tickets-tls',
});

for (const night of ['first', 'second']) {
  const tenant = new TicketTenant(new Chart(app, `${night}-night`), 'tenant', {
    event: `paper-lanterns-${night}`,
    name: `Paper Lanterns, the ${night} night`,
    image: 'registry.example.com/ticket-seller:1.4.2',
    cpu: Cpu.parse('500m'),
    memory: Memory.parse('512Mi'),
    host,
    route,
    ingressController: { namespace },
    costCentre: 'live-music',
    asOf: '2026-12-04T06:00:00Z',
    windows: [
      {
        scaleUpAt: '2026-12-04T09:50:00Z',
        opensAt: '2026-12-04T10:00:00Z',
        closesAt: '2026-12-04T14:00:00Z',
      },
    ],
    peakReplicas: 59,
  });
  routes.add(tenant);
}
app.synth();
