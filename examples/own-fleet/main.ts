import { readFileSync } from 'node:fs';
import { type ApiObject, JsonPatch } from 'cdk8s';
import {
  Cpu,
  chartFile,
  InputError,
  LinearApp,
  Memory,
  PlacedChart,
  readForecast,
  TenantFleet,
  TicketTenant,
  ticketTenantProps,
} from 'greenroom';

// A chart of your own for every tenant of a forecast: made, written and dropped one after the other.
const file = 'examples/season/forecast.json';
const reading = readForecast({ file, text: readFileSync(file, 'utf8') });
if (!reading.ok) throw new InputError(reading.issues);
const { value: forecast } = reading;
const app = new LinearApp({ chartFile, inventory: { asOf: forecast.asOf } });
new TenantFleet(app, 'fleet', {
  forecast,
  chart: (scope, plan) => {
    const chart = new PlacedChart(scope, plan.tenant, `shows/${plan.tenant}`);
    const tenant = new TicketTenant(chart, 'tenant', {
      ...ticketTenantProps(plan),
      asOf: forecast.asOf,
      image: 'registry.example.com/ticket-seller:1.4.2',
      cpu: Cpu.parse('500m'),
      memory: Memory.parse('512Mi'),
      host: plan.host ?? 'tickets.example.com',
      costCentre: plan.costCentre ?? 'live-music',
    });
    const deployment = tenant.node.findChild('workload').node.findChild('deployment') as ApiObject;
    deployment.addJsonPatch(JsonPatch.add('/spec/revisionHistoryLimit', 1));
    return chart;
  },
});
app.synth();
