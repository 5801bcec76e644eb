import { describe, expect, it } from 'vitest';
import { type AlertSubject, alertRules } from '../../../lib/planning/tenants/index.js';

const SUBJECT: AlertSubject = {
  event: 'e-1',
  name: 'Talvi, Tampere',
  tenant: 'talvi',
  costCentre: 'live-music',
  workload: 'shop-talvi',
  container: 'ticket-seller',
  maxReplicas: 59,
  cpuUtilization: 60,
  requests: { name: 'http_requests_total', statusLabel: 'code', errorRatio: 0.05 },
};
const SETTLED = '(time() - kube_namespace_created{namespace="talvi"} > 1800)';

function rule(alert: string, subject: Partial<AlertSubject> = {}) {
  return alertRules({ ...SUBJECT, ...subject }).find((candidate) => candidate.alert === alert);
}

describe('the alerts of a tenant', () => {
  it('are these four', () => {
    expect(alertRules(SUBJECT).map(({ alert }) => alert)).toEqual([
      'TicketTenantDown',
      'TicketTenantInstanceDown',
      'TicketTenantSaturated',
      'TicketTenantErrors',
    ]);
  });

  it('call somebody when for four minutes no instance answers, or none is known, half an hour after its birth', () => {
    expect(rule('TicketTenantDown')).toEqual({
      alert: 'TicketTenantDown',
      expr: `absent(up{namespace="talvi",service="shop-talvi"} == 1) and on () ${SETTLED}`,
      for: '4m',
      labels: { severity: 'page', tenant: 'talvi', event: 'e-1', cost_centre: 'live-music' },
      annotations: {
        summary: 'Nobody can buy tickets: no instance of shop-talvi answers',
        description:
          'Talvi, Tampere: No instance in namespace talvi has answered a scrape for 4 minutes, or Prometheus knows of none. Look at the pods and their events first, then at the database, then at the network policies.',
      },
    });
  });

  it('warn of a single instance that does not answer', () => {
    expect(rule('TicketTenantInstanceDown')).toMatchObject({
      expr: `up{namespace="talvi",service="shop-talvi"} == 0 and on (namespace) ${SETTLED}`,
      for: '4m',
      labels: { severity: 'warning' },
      annotations: { summary: 'Instance {{ $labels.instance }} of shop-talvi is down' },
    });
  });

  it('call somebody when the most pods are there and are busier than the autoscaler wants them', () => {
    const of = 'namespace="talvi",container="ticket-seller"';
    expect(rule('TicketTenantSaturated')).toMatchObject({
      expr:
        'kube_deployment_spec_replicas{namespace="talvi",deployment="shop-talvi"} >= 59 and on (namespace) ' +
        `(100 * sum by (namespace) (rate(container_cpu_usage_seconds_total{${of}}[5m]))` +
        ` / sum by (namespace) (kube_pod_container_resource_requests{${of},resource="cpu"}) > 60)`,
      for: '5m',
      labels: { severity: 'page' },
    });
  });

  it('call somebody when too large a share of the responses is 5xx', () => {
    const requests = { name: 'shop:requests_total', statusLabel: 'status', errorRatio: 0.125 };
    expect(rule('TicketTenantErrors', { requests })).toMatchObject({
      expr:
        'sum(rate(shop:requests_total{namespace="talvi",service="shop-talvi",status=~"5.."}[5m]))' +
        ' / sum(rate(shop:requests_total{namespace="talvi",service="shop-talvi"}[5m])) > 0.125',
      for: '2m',
      labels: { severity: 'page' },
      annotations: {
        summary: 'shop-talvi answers {{ $value | humanizePercentage }} of all requests with an error',
      },
    });
  });

  it('say who answers for the tenant and who is called, where that is known', () => {
    for (const { labels } of alertRules({ ...SUBJECT, owner: 'ticketing', onCall: 'primary' })) {
      expect(labels).toMatchObject({ owner: 'ticketing', on_call: 'primary' });
    }
  });

  it('show a name that looks like a template as it is', () => {
    const [down] = alertRules({ ...SUBJECT, event: '{{ 1 }}', name: '{{{{' });
    expect(down?.labels.event).toBe('{{ "{{" }} 1 }}');
    expect(down?.annotations.description).toMatch(/^\{\{ "\{\{" \}\}\{\{ "\{\{" \}\}: No instance/);
  });
});
