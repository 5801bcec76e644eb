import { describe, expect, it } from 'vitest';
import type { DatabaseBackend } from '../../../lib/kubernetes/tenant-database/index.js';
import type { RouteFlavor } from '../../../lib/kubernetes/tenant-route/index.js';
import { DEFAULT_TELEMETRY } from '../../../lib/kubernetes/tenant-telemetry/index.js';
import type { TicketTenantProps } from '../../../lib/kubernetes/ticket-tenant/index.js';
import { manifest } from '../../../lib/testing/index.js';
import { manifestsWith } from './tenant-props.js';

/** Who may call the app, by the namespace and the pods' labels. */
function controllerOf(props: Partial<TicketTenantProps>): unknown {
  const { spec } = manifest(manifestsWith(props), 'NetworkPolicy', 'app-ingress');
  return (spec as { ingress: { from: unknown }[] }).ingress[0]?.from;
}

function peer(namespace: string) {
  return { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } };
}

function pods(name: string) {
  return { podSelector: { matchLabels: { 'app.kubernetes.io/name': name } } };
}

function monitorLabels(props: Partial<TicketTenantProps>) {
  const labels = manifest(manifestsWith(props), 'PodMonitor').metadata.labels ?? {};
  return Object.fromEntries(Object.entries(labels).filter(([key]) => !key.includes('/')));
}

describe('who may call the app when nobody says it', () => {
  it.each<[RouteFlavor, object]>([
    [{ kind: 'nginx' }, { ...peer('nginx-ingress'), ...pods('nginx-ingress') }],
    [{ kind: 'community' }, { ...peer('ingress-nginx'), ...pods('ingress-nginx') }],
    [{ kind: 'traefik' }, { ...peer('traefik'), ...pods('traefik') }],
    [{ kind: 'gateway', gateway: { namespace: 'gateways' } }, peer('gateways')],
  ])('is, with the route %j, its controller', (route, from) => {
    expect(controllerOf({ route })).toEqual([from]);
  });

  it('is no longer asked of the route when somebody does', () => {
    expect(controllerOf({ route: { kind: 'traefik' }, ingressController: { namespace: 'edge' } })).toEqual([
      peer('edge'),
    ]);
  });
});

describe("the database's PodMonitor", () => {
  const telemetry = { ...DEFAULT_TELEMETRY, prometheusLabels: { release: 'main' } };

  it.each<[DatabaseBackend]>([
    [{ kind: 'cluster' }],
    [{ kind: 'cluster', monitoring: { kind: 'pod-monitor' } }],
  ])('has the labels of the other monitors with %j', (database) => {
    expect(monitorLabels({ telemetry, database })).toEqual({ release: 'main' });
  });

  it.each<[Record<string, string>]>([[{ release: 'databases' }], [{}]])(
    'has its own where they are %j',
    (labels) => {
      const database: DatabaseBackend = { kind: 'cluster', monitoring: { kind: 'pod-monitor', labels } };
      expect(monitorLabels({ telemetry, database })).toEqual(labels);
    },
  );

  it.each(['annotations', 'none'] as const)('is not there with %s', (kind) => {
    const database: DatabaseBackend = { kind: 'cluster', monitoring: { kind } };
    expect(manifestsWith({ telemetry, database }).map((one) => one.kind)).not.toContain('PodMonitor');
  });
});
