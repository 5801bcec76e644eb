import { Chart } from 'cdk8s';
import { Cpu, LinearApp, Memory, TicketTenant } from 'greenroom';

const app = new LinearApp();
new TicketTenant(new Chart(app, 'paper-lanterns'), 'tenant', {
  event: 'paper-lanterns-london-2027',
  name: 'Paper Lanterns, London',
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
});
app.synth();
