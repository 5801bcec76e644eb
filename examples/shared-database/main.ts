import { Chart } from 'cdk8s';
import { Cpu, LinearApp, Memory, TicketTenant } from 'greenroom';

// Small events share one PostgreSQL cluster: a database and a role each, and a password that only the cluster knows.
const app = new LinearApp();
for (const city of ['Leeds', 'Cardiff', 'Belfast']) {
  new TicketTenant(new Chart(app, city.toLowerCase()), 'tenant', {
    event: `quiet-fiddles-${city.toLowerCase()}-2027`,
    name: `The Quiet Fiddles, ${city}`,
    image: 'registry.example.com/ticket-seller:1.4.2',
    cpu: Cpu.parse('250m'),
    memory: Memory.parse('256Mi'),
    host: 'tickets.example.com',
    costCentre: 'live-music',
    asOf: '2026-12-04T06:00:00Z',
    windows: [
      {
        scaleUpAt: '2026-12-04T09:50:00Z',
        opensAt: '2026-12-04T10:00:00Z',
        closesAt: '2026-12-04T14:00:00Z',
      },
    ],
    peakReplicas: 4,
    database: {
      kind: 'shared',
      cluster: 'small-events',
      clusterNamespace: 'databases',
      secretStore: { kind: 'ClusterSecretStore', name: 'databases' },
      connectionLimit: 40,
    },
  });
}
app.synth();
