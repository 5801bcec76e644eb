import { App, Chart } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_TELEMETRY,
  scrapeAnnotations,
  type Telemetry,
  TenantTelemetry,
} from '../../../lib/kubernetes/tenant-telemetry/index.js';
import { alertRules } from '../../../lib/planning/tenants/index.js';
import { Cpu, Duration } from '../../../lib/planning/units/index.js';
import { manifest, manifestsOf } from '../../../lib/testing/index.js';

const METADATA = { tenant: 'talvi', labels: { 'greenroom.dev/tenant': 'talvi' }, annotations: {} };
const LABELS = { ...METADATA.labels, 'app.kubernetes.io/component': 'telemetry' };
const SUBJECT = {
  event: 'e-1',
  name: 'Talvi, Tampere',
  tenant: 'talvi',
  costCentre: 'live-music',
  workload: 'shop-talvi',
  container: 'ticket-seller',
  cpu: Cpu.parse('500m'),
  windows: [
    { scaleUpAt: '2026-12-04T09:50:00Z', opensAt: '2026-12-04T10:00:00Z', closesAt: '2026-12-04T14:00:00Z' },
  ],
  peakReplicas: 59,
  maxReplicas: 59,
  cpuUtilization: 60,
};
const REQUESTS = { name: 'requests_total', statusLabel: 'status', errorRatio: 0.01 };

function telemetryOf(telemetry: Telemetry) {
  const chart = new Chart(new App(), 'chart');
  new TenantTelemetry(chart, 'telemetry', {
    metadata: METADATA,
    name: 'shop-talvi',
    appSelector: { app: 'shop-talvi' },
    telemetry,
    metricsPath: '/metrics',
    subject: SUBJECT,
  });
  return manifestsOf(chart);
}

describe("a tenant's telemetry", () => {
  it('is a ServiceMonitor, by which every metric says whose it is', () => {
    const telemetry: Telemetry = {
      kind: 'service-monitor',
      interval: Duration.seconds(90),
      prometheusLabels: { release: 'main' },
    };
    expect(telemetryOf(telemetry)).toEqual([
      {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'ServiceMonitor',
        metadata: { name: 'shop-talvi', namespace: 'talvi', labels: { ...LABELS, release: 'main' } },
        spec: {
          selector: { matchLabels: { app: 'shop-talvi' } },
          targetLabels: ['greenroom.dev/event', 'greenroom.dev/tenant', 'greenroom.dev/cost-centre'],
          endpoints: [{ port: 'http', path: '/metrics', interval: '1m30s' }],
        },
      },
    ]);
  });

  it('is a PrometheusRule with alerts of its own', () => {
    const telemetry: Telemetry = {
      kind: 'annotations',
      prometheusLabels: { release: 'main' },
      alerts: REQUESTS,
    };
    expect(telemetryOf(telemetry)).toEqual([
      {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PrometheusRule',
        metadata: { name: 'shop-talvi', namespace: 'talvi', labels: { ...LABELS, release: 'main' } },
        spec: { groups: [{ name: 'shop-talvi', rules: alertRules({ ...SUBJECT, requests: REQUESTS }) }] },
      },
    ]);
  });

  it('is by default both', () => {
    const manifests = telemetryOf(DEFAULT_TELEMETRY);
    expect(manifests.map(({ kind }) => kind)).toEqual(['ServiceMonitor', 'PrometheusRule']);
    expect(manifest(manifests, 'ServiceMonitor').spec).toMatchObject({ endpoints: [{ interval: '15s' }] });
  });

  it('is annotations of the Service alone for a Prometheus without an operator', () => {
    const telemetry: Telemetry = { kind: 'annotations', prometheusLabels: {} };
    expect(telemetryOf(telemetry)).toEqual([]);
    expect(scrapeAnnotations({ telemetry, port: 8080, metricsPath: '/metrics' })).toEqual({
      'prometheus.io/scrape': 'true',
      'prometheus.io/scheme': 'http',
      'prometheus.io/path': '/metrics',
      'prometheus.io/port': '8080',
    });
  });

  it('annotates nothing for the operator, which would scrape twice', () => {
    expect(scrapeAnnotations({ telemetry: DEFAULT_TELEMETRY, port: 80, metricsPath: '/metrics' })).toEqual(
      {},
    );
  });
});
