import { DEFAULT_TELEMETRY } from '../../lib/kubernetes/tenant-telemetry/index.js';
import { Cpu, Memory } from '../../lib/planning/units/index.js';
import type { KubernetesConfig } from './synthesize.js';

/** The shipped season in one cluster: copy this file, and make it yours. */
export const config: KubernetesConfig = {
  forecast: 'examples/season/forecast.json',
  clusters: [{ name: 'paas-a' }],
  tenant: {
    image: 'registry.example.com/ticket-seller:1.4.2',
    cpu: Cpu.parse('500m'),
    memory: Memory.parse('512Mi'),
    host: 'tickets.example.com',
    costCentre: 'live-music',
    owner: 'ticketing',
    onCall: 'ticketing-primary',
    telemetry: { ...DEFAULT_TELEMETRY, prometheusLabels: { release: 'kube-prometheus-stack' } },
  },
  routes: { namespace: 'nginx-ingress', tlsSecretName: 'tickets-tls' },
};
