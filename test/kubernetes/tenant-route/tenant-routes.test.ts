import { describe, expect, it } from 'vitest';
import type { RouteFlavor, TenantRoutesProps } from '../../../lib/kubernetes/tenant-route/index.js';
import { warningsOf } from '../../../lib/kubernetes/warnings/index.js';
import { manifestsOf } from '../../../lib/testing/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { FLAVORS, HOST, HOST_LABELS, hostWith, routesWith } from './route-with.js';

const GATEWAY: RouteFlavor = { kind: 'gateway', gateway: { namespace: 'edge' }, className: 'istio' };
const KINDS = [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' }];
const TENANTS = {
  from: 'Selector',
  selector: { matchExpressions: [{ key: 'greenroom.dev/tenant', operator: 'Exists' }] },
};

function ingress(more: object, ingressClassName: string): object {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: HOST, namespace: 'edge', labels: HOST_LABELS, ...more },
    spec: {
      ingressClassName,
      tls: [{ hosts: [HOST], secretName: 'tickets-tls' }],
      rules: [{ host: HOST }],
    },
  };
}

describe("a host's own objects", () => {
  const tlsSecretName = 'tickets-tls';

  it('are a master without paths for F5 NGINX', () => {
    expect(hostWith({ tlsSecretName })).toEqual([
      ingress({ annotations: { 'nginx.org/mergeable-ingress-type': 'master' } }, 'nginx'),
    ]);
  });

  it('are an Ingress with the certificate for ingress-nginx', () => {
    expect(hostWith({ tlsSecretName, flavor: { kind: 'community' } })).toEqual([ingress({}, 'nginx')]);
  });

  it('are an Ingress with the certificate for Traefik', () => {
    expect(hostWith({ tlsSecretName, flavor: { kind: 'traefik' } })).toEqual([ingress({}, 'traefik')]);
  });

  it('have no certificate where TLS ends in front', () => {
    expect(hostWith()[0]?.spec).toEqual({ ingressClassName: 'nginx', rules: [{ host: HOST }] });
  });

  it('are a Gateway that takes routes from tenants alone, and a redirection to HTTPS', () => {
    expect(hostWith({ tlsSecretName, flavor: GATEWAY })).toEqual([
      {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'Gateway',
        metadata: { name: 'tickets-example-com', namespace: 'edge', labels: HOST_LABELS },
        spec: {
          gatewayClassName: 'istio',
          listeners: [
            {
              name: 'https',
              hostname: HOST,
              port: 443,
              protocol: 'HTTPS',
              tls: {
                mode: 'Terminate',
                certificateRefs: [{ group: '', kind: 'Secret', name: 'tickets-tls' }],
              },
              allowedRoutes: { kinds: KINDS, namespaces: TENANTS },
            },
            {
              name: 'http',
              hostname: HOST,
              port: 80,
              protocol: 'HTTP',
              allowedRoutes: { kinds: KINDS, namespaces: { from: 'Same' } },
            },
          ],
        },
      },
      {
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'HTTPRoute',
        metadata: { name: HOST, namespace: 'edge', labels: HOST_LABELS },
        spec: {
          parentRefs: [
            {
              group: 'gateway.networking.k8s.io',
              kind: 'Gateway',
              name: 'tickets-example-com',
              namespace: 'edge',
              sectionName: 'http',
            },
          ],
          hostnames: [HOST],
          rules: [
            {
              matches: [{ path: { type: 'PathPrefix', value: '/' } }],
              filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }],
            },
          ],
        },
      },
    ]);
  });

  it('are a Gateway that takes tenants by HTTP where TLS ends in front', () => {
    const manifests = hostWith({ flavor: { ...GATEWAY, listener: 'http' } });
    expect(manifests.map(({ kind }) => kind)).toEqual(['Gateway']);
    expect(manifests[0]?.spec).toEqual({
      gatewayClassName: 'istio',
      listeners: [
        {
          name: 'http',
          hostname: HOST,
          port: 80,
          protocol: 'HTTP',
          allowedRoutes: { kinds: KINDS, namespaces: TENANTS },
        },
      ],
    });
  });

  it('are the redirection alone where the Gateway is there already', () => {
    const flavor: RouteFlavor = { kind: 'gateway', gateway: { name: 'public', namespace: 'edge' } };
    expect(hostWith({ flavor }).map(({ kind }) => kind)).toEqual(['HTTPRoute']);
    expect(hostWith({ flavor: { ...flavor, listener: 'http' } })).toEqual([]);
  });

  it.each(FLAVORS)('stay as they are whatever tenants come, with %j', (flavor) => {
    const { routes } = routesWith({ flavor, tlsSecretName });
    for (const path of ['/a', '/b']) routes.add({ tenant: path.slice(1), host: HOST, path });
    expect(manifestsOf(routes)).toEqual(hostWith({ flavor, tlsSecretName }));
  });
});

describe('every prop of the routes of a host', () => {
  it.each<[string, Partial<TenantRoutesProps>, Partial<TenantRoutesProps>, string[]]>([
    ['host', {}, { host: 'a.example.com' }, ['Ingress/a.example.com', `Ingress/${HOST}`]],
    ['namespace', {}, { namespace: 'other' }, ['Ingress/metadata/namespace']],
    ['tlsSecretName', {}, { tlsSecretName: 'tls' }, ['Ingress/spec/tls']],
    ['labels', {}, { labels: { team: 'edge' } }, ['Ingress/metadata/labels/team']],
    [
      'annotations',
      {},
      { annotations: { 'cert-manager.io/cluster-issuer': 'acme' } },
      ['Ingress/metadata/annotations/cert-manager.io~1cluster-issuer'],
    ],
    [
      'ingressClass',
      {},
      { flavor: { kind: 'nginx', ingressClass: 'f5' } },
      ['Ingress/spec/ingressClassName'],
    ],
    [
      'className',
      { flavor: GATEWAY, tlsSecretName: 'tls' },
      { flavor: { ...GATEWAY, className: 'cilium' } },
      ['Gateway/spec/gatewayClassName'],
    ],
    [
      'gateway.name',
      { flavor: GATEWAY, tlsSecretName: 'tls' },
      { flavor: { ...GATEWAY, gateway: { name: 'public', namespace: 'edge' } } },
      ['Gateway/public', 'Gateway/tickets-example-com', 'HTTPRoute/spec/parentRefs/0/name'],
    ],
    [
      'gateway.namespace',
      { flavor: GATEWAY, tlsSecretName: 'tls' },
      { flavor: { ...GATEWAY, gateway: { namespace: 'other' } }, namespace: 'other' },
      ['Gateway/metadata/namespace', 'HTTPRoute/metadata/namespace', 'HTTPRoute/spec/parentRefs/0/namespace'],
    ],
    [
      'tlsSecretName',
      { flavor: GATEWAY, tlsSecretName: 'tls' },
      { tlsSecretName: 'other' },
      ['Gateway/spec/listeners/0/tls/certificateRefs/0/name'],
    ],
  ])('%s changes what it is for, and nothing else', (_prop, before, change, changed) => {
    expect(differences(hostWith(before), hostWith({ ...before, ...change }))).toEqual(changed);
  });
});

describe('the retired ingress-nginx', () => {
  it('is warned of', () => {
    expect(warningsOf(routesWith({ flavor: { kind: 'community' } }).app)).toEqual([
      'ingress-nginx was retired in March 2026 and gets no more security fixes. ' +
        'Allowed: F5 NGINX, an implementation of the Gateway API, or Traefik. ' +
        "To mend: choose kind 'nginx', 'gateway' or 'traefik'.",
    ]);
  });

  it.each(FLAVORS.filter(({ kind }) => kind !== 'community'))(
    'is all that is warned of, not %j',
    (flavor) => {
      expect(warningsOf(routesWith({ flavor, tlsSecretName: 'tls' }).app)).toEqual([]);
    },
  );
});
