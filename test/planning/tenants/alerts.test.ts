import { describe, expect, it } from 'vitest';
import { type AlertSubject, alertRules } from '../../../lib/planning/tenants/index.js';
import { Cpu } from '../../../lib/planning/units/index.js';

const SUBJECT: AlertSubject = {
  event: 'e-1',
  name: 'Talvi, Tampere',
  tenant: 'talvi',
  costCentre: 'live-music',
  workload: 'shop-talvi',
  container: 'ticket-seller',
  cpu: Cpu.parse('500m'),
  windows: [
    { scaleUpAt: '2026-12-03T09:50:00Z', opensAt: '2026-12-03T10:00:00Z', closesAt: '2026-12-03T14:00:00Z' },
    { scaleUpAt: '2026-12-04T09:50:00Z', opensAt: '2026-12-04T10:00:00Z', closesAt: '2026-12-04T14:00:00Z' },
  ],
  peakReplicas: 40,
  maxReplicas: 59,
  cpuUtilization: 60,
  requests: { name: 'http_requests_total', statusLabel: 'code', errorRatio: 0.05 },
};
const WANTED = 'kube_deployment_spec_replicas{namespace="talvi",deployment="shop-talvi"}';
const AVAILABLE = 'kube_deployment_status_replicas_available{namespace="talvi",deployment="shop-talvi"}';
const LABELS = { severity: 'page', tenant: 'talvi', event: 'e-1', cost_centre: 'live-music' };
const SETTLED = '(time() - kube_namespace_created{namespace="talvi"} > 1800)';

function rule(alert: string, subject: Partial<AlertSubject> = {}) {
  return alertRules({ ...SUBJECT, ...subject }).find((candidate) => candidate.alert === alert);
}

describe('the alerts of a tenant', () => {
  it('are these six', () => {
    expect(alertRules(SUBJECT).map(({ alert }) => alert)).toEqual([
      'TicketTenantDown',
      'TicketTenantInstanceDown',
      'TicketTenantShort',
      'TicketTenantNotScaled',
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
    expect(rule('TicketTenantSaturated')).toEqual({
      alert: 'TicketTenantSaturated',
      expr:
        `${WANTED} >= 59 and on (namespace) ` +
        `(100 * sum by (namespace) (rate(container_cpu_usage_seconds_total{${of}}[5m]))` +
        ` / on (namespace) (${AVAILABLE} * 0.5) > 60)`,
      for: '5m',
      labels: LABELS,
      annotations: {
        summary: 'shop-talvi needs more than its 59 pods',
        description:
          'Talvi, Tampere: All 59 pods are asked for, and those that are available use more than 60% of the processor time that they request; the autoscaler may add no more. Raise the maximum of replicas, or admit fewer people.',
      },
    });
  });

  it('call somebody when for five minutes pods that are asked for are not there, half an hour after its birth', () => {
    expect(rule('TicketTenantShort')).toEqual({
      alert: 'TicketTenantShort',
      expr: `${AVAILABLE} < ${WANTED} and on (namespace) ${SETTLED}`,
      for: '5m',
      labels: LABELS,
      annotations: {
        summary: 'shop-talvi has only {{ $value }} of its pods',
        description:
          'Talvi, Tampere: For 5 minutes fewer pods have been available in namespace talvi than are asked for. Look for pods that wait for a node, an image or the quota first, then for pods that are not ready.',
      },
    });
  });

  it('call somebody when five minutes into a window nothing has scaled to the peak', () => {
    expect(rule('TicketTenantNotScaled')).toEqual({
      alert: 'TicketTenantNotScaled',
      expr:
        `${WANTED} < 37 and on () ` +
        '(vector(time()) >= 1796291700 and vector(time()) < 1796306400' +
        ' or vector(time()) >= 1796378100 and vector(time()) < 1796392800)',
      for: '1m',
      labels: LABELS,
      annotations: {
        summary: 'shop-talvi is asked for {{ $value }} pods, fewer than its window has',
        description:
          "Talvi, Tampere: A window is open, and nothing has scaled shop-talvi to the pods of its schedule, at most 40. Scale the autoscaler's minimum to 40 by hand first, then look at KEDA and at the ScaledObject's conditions.",
      },
    });
  });

  it('take for too few what each step of a window has', () => {
    const window = {
      scaleUpAt: '2026-12-04T09:50:00Z',
      opensAt: '2026-12-04T10:00:00Z',
      closesAt: '2026-12-04T14:00:00Z',
      steps: [
        { at: '2026-12-04T09:50:00Z', pods: 40 },
        { at: '2026-12-04T10:30:00Z', pods: 20 },
        { at: '2026-12-04T11:30:00Z', pods: 40 },
      ],
    };
    const at = (time: string) => Date.parse(`2026-12-04T${time}:00Z`) / 1000;
    const within = (from: string, to: string) =>
      `vector(time()) >= ${at(from)} and vector(time()) < ${at(to)}`;
    expect(rule('TicketTenantNotScaled', { windows: [window] })?.expr).toBe(
      `${WANTED} < 37 and on () (${within('09:55', '10:30')} or ${within('11:35', '14:00')})` +
        ` or ${WANTED} < 19 and on () (${within('10:35', '11:30')})`,
    );
  });

  it.each([
    [1, 1],
    [10, 10],
    [11, 10],
    [100, 91],
  ])('take for a peak of %i pods %i, with which an autoscaler is content', (peakReplicas, fewest) => {
    expect(rule('TicketTenantNotScaled', { peakReplicas })?.expr).toContain(`${WANTED} < ${fewest} and`);
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
