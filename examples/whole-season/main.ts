import { readFileSync } from 'node:fs';
import { Cpu, chartFile, EventStacks, InputError, LinearApp, Memory, readForecast } from 'greenroom';

// An app of your own: every tenant of a forecast, in two clusters of which the second tries a new version.
const [file = 'examples/season/forecast.json'] = process.argv.slice(2);
const reading = readForecast({ file, text: readFileSync(file, 'utf8') });
if (!reading.ok) throw new InputError(reading.issues);

const app = new LinearApp({ chartFile, inventory: { asOf: reading.value.asOf } });
new EventStacks(app, 'stacks', {
  forecast: reading.value,
  clusters: [
    { name: 'paas-a' },
    { name: 'paas-b', tenant: { image: 'registry.example.com/ticket-seller:1.5.0' } },
  ],
  tenant: {
    image: 'registry.example.com/ticket-seller:1.4.2',
    cpu: Cpu.parse('500m'),
    memory: Memory.parse('512Mi'),
    host: 'tickets.example.com',
    costCentre: 'live-music',
  },
  rds: {
    platform: 'tickets',
    region: 'eu-central-1',
    account: '111122223333',
    engine: 'aurora',
    cidr: '10.64.0.0/16',
    secretStore: { name: 'aws-secrets-manager', kind: 'ClusterSecretStore' },
  },
  routes: { namespace: 'nginx-ingress', tlsSecretName: 'tickets-tls' },
});
app.synth();
