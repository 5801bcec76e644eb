import { App, Chart } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import {
  TenantIsolation,
  type TenantIsolationProps,
  TenantNamespace,
} from '../../../lib/kubernetes/tenant-isolation/index.js';
import { Cpu, Memory } from '../../../lib/planning/units/index.js';
import { manifest, manifestsOf } from '../../../lib/testing/index.js';

const METADATA = {
  tenant: 'talvi',
  labels: { 'greenroom.dev/tenant': 'talvi' },
  annotations: { note: 'snow' },
};
const DATABASE = {
  pods: 3,
  cpu: Cpu.parse('2'),
  memory: Memory.parse('4Gi'),
  storage: Memory.parse('20Gi'),
  volumeClaims: 2,
  services: 3,
};
const PROPS: TenantIsolationProps = {
  metadata: METADATA,
  serviceAccount: 'shop-talvi',
  appSelector: { app: 'shop-talvi' },
  port: 8080,
  cpu: Cpu.parse('250m'),
  memory: Memory.parse('256Mi'),
  memoryLimit: Memory.parse('512Mi'),
  footprint: { ...DATABASE, pods: 8, cpu: Cpu.parse('3250m'), memory: Memory.parse('5Gi'), services: 4 },
  databaseFootprint: DATABASE,
  databaseEgress: [
    { to: [{ podSelector: { matchLabels: { db: 'talvi' } } }], ports: [{ port: 5432, protocol: 'TCP' }] },
  ],
  ingressController: { namespace: 'nginx-ingress', podLabels: { app: 'nginx-ingress' } },
  metricsScraper: { namespace: 'monitoring' },
  allowEgress: [],
  dnsCidrs: ['10.96.0.10/32', 'fd00::a/128'],
};

function isolation(props: Partial<TenantIsolationProps> = {}) {
  const chart = new Chart(new App(), 'chart');
  new TenantIsolation(chart, 'isolation', { ...PROPS, ...props });
  return manifestsOf(chart);
}

function specOf(kind: string, name: string, props: Partial<TenantIsolationProps> = {}) {
  return manifest(isolation(props), kind, name).spec;
}

describe("a tenant's namespace", () => {
  it('is under the restricted Pod Security Standard, and alone says the phase', () => {
    const chart = new Chart(new App(), 'chart');
    new TenantNamespace(chart, 'namespace', { metadata: METADATA, phase: 'on-sale' });
    expect(manifestsOf(chart)).toEqual([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: {
          name: 'talvi',
          labels: {
            'greenroom.dev/tenant': 'talvi',
            'app.kubernetes.io/component': 'isolation',
            'greenroom.dev/phase': 'on-sale',
            'pod-security.kubernetes.io/enforce': 'restricted',
            'pod-security.kubernetes.io/audit': 'restricted',
            'pod-security.kubernetes.io/warn': 'restricted',
          },
          annotations: { note: 'snow' },
        },
      },
    ]);
  });
});

describe("a tenant's isolation", () => {
  it('is an account, a quota, limits and four policies', () => {
    expect(isolation().map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual(
      [
        'ServiceAccount talvi/shop-talvi',
        'ResourceQuota talvi/tenant',
        'LimitRange talvi/tenant',
        'NetworkPolicy talvi/deny-all',
        'NetworkPolicy talvi/allow-dns',
        'NetworkPolicy talvi/app-ingress',
        'NetworkPolicy talvi/app-egress',
      ],
    );
  });

  it('gives the account no token', () => {
    expect(manifest(isolation(), 'ServiceAccount')).toEqual({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: {
        name: 'shop-talvi',
        namespace: 'talvi',
        labels: { ...METADATA.labels, 'app.kubernetes.io/component': 'isolation' },
        annotations: METADATA.annotations,
      },
      automountServiceAccountToken: false,
    });
  });

  it('limits the namespace to what it asks for at its largest, without a way around the route', () => {
    expect(specOf('ResourceQuota', 'tenant')).toEqual({
      hard: {
        pods: '8',
        'requests.cpu': '3250m',
        'requests.memory': '5Gi',
        'requests.storage': '20Gi',
        persistentvolumeclaims: '2',
        services: '4',
        'services.loadbalancers': '0',
        'services.nodeports': '0',
      },
    });
  });

  it('lets a container have as much memory as the whole database, and no limit of processor time', () => {
    expect(specOf('LimitRange', 'tenant')).toEqual({
      limits: [
        {
          type: 'Container',
          defaultRequest: { cpu: '250m', memory: '256Mi' },
          default: { memory: '4Gi' },
          max: { memory: '4Gi' },
        },
      ],
    });
  });

  it("lets a container have as much memory as the app's limit, where the database has less", () => {
    expect(specOf('LimitRange', 'tenant', { memoryLimit: Memory.parse('8Gi') })).toMatchObject({
      limits: [{ default: { memory: '8Gi' }, max: { memory: '8Gi' } }],
    });
  });

  it('denies all traffic of all pods, both ways', () => {
    expect(specOf('NetworkPolicy', 'deny-all')).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    });
  });

  it('lets every pod ask DNS, in the cluster and at the addresses of its caches', () => {
    expect(specOf('NetworkPolicy', 'allow-dns')).toEqual({
      podSelector: {},
      policyTypes: ['Egress'],
      egress: [
        {
          to: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
              podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
            },
            { ipBlock: { cidr: '10.96.0.10/32' } },
            { ipBlock: { cidr: 'fd00::a/128' } },
          ],
          ports: [
            { port: 53, protocol: 'UDP' },
            { port: 53, protocol: 'TCP' },
          ],
        },
      ],
    });
  });

  it('lets in the ingress controller and the metrics scraper alone, at the port of the app', () => {
    expect(specOf('NetworkPolicy', 'app-ingress')).toEqual({
      podSelector: { matchLabels: { app: 'shop-talvi' } },
      policyTypes: ['Ingress'],
      ingress: [
        {
          from: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'nginx-ingress' } },
              podSelector: { matchLabels: { app: 'nginx-ingress' } },
            },
          ],
          ports: [{ port: 8080, protocol: 'TCP' }],
        },
        {
          from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }],
          ports: [{ port: 8080, protocol: 'TCP' }],
        },
      ],
    });
  });

  it('lets the app out to its database alone', () => {
    expect(specOf('NetworkPolicy', 'app-egress')).toEqual({
      podSelector: { matchLabels: { app: 'shop-talvi' } },
      policyTypes: ['Egress'],
      egress: [
        {
          to: [{ podSelector: { matchLabels: { db: 'talvi' } } }],
          ports: [{ port: 5432, protocol: 'TCP' }],
        },
      ],
    });
  });

  it('lets the app out to what is on the list, too', () => {
    const allowEgress: TenantIsolationProps['allowEgress'] = [
      { cidr: '203.0.113.0/24', ports: [{ port: 443 }] },
      {
        namespace: 'queue',
        podLabels: { app: 'redis' },
        ports: [{ port: 6379 }, { port: 53, protocol: 'UDP' }],
      },
    ];
    expect(specOf('NetworkPolicy', 'app-egress', { databaseEgress: [], allowEgress })).toMatchObject({
      egress: [
        { to: [{ ipBlock: { cidr: '203.0.113.0/24' } }], ports: [{ port: 443, protocol: 'TCP' }] },
        {
          to: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'queue' } },
              podSelector: { matchLabels: { app: 'redis' } },
            },
          ],
          ports: [
            { port: 6379, protocol: 'TCP' },
            { port: 53, protocol: 'UDP' },
          ],
        },
      ],
    });
  });

  it('lets the app out to nowhere, where it needs nothing', () => {
    expect(specOf('NetworkPolicy', 'app-egress', { databaseEgress: [] })).toMatchObject({ egress: [] });
  });
});
