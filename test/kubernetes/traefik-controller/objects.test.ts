import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import type { IngressController, IngressShard } from '../../../lib/kubernetes/ingress-shard/index.js';
import { ingressControllerOf } from '../../../lib/kubernetes/tenant-route/index.js';
import { warningsOf } from '../../../lib/kubernetes/warnings/index.js';
import { danglingReferences, type Manifest, manifest, secretMaterial } from '../../../lib/testing/index.js';
import { controllerWith } from '../nginx-ingress-controller/controller-with.js';
import {
  EXPOSURES,
  HOST_PORTS,
  LOAD_BALANCER,
  NODE_PORTS,
  objectsWith,
  TARGET_GROUPS,
  traefikWith,
} from './traefik-with.js';

function kindsOf(manifests: readonly Manifest[]): string[] {
  return manifests.map(({ kind }) => kind);
}

describe('Traefik is, byte for byte, the one that was reviewed', () => {
  it.each([
    [
      'host-ports',
      objectsWith({
        defaultTlsSecret: 'default-tls',
        clientAddress: { kind: 'forwarded', trusted: ['10.64.0.0/16'] },
      }),
    ],
    ['load-balancer', objectsWith({ shards: [{ ...LOAD_BALANCER, ingressClass: 'edge', maxReplicas: 6 }] })],
  ])('on %s', (name, manifests) => {
    const golden = readFileSync(join(import.meta.dirname, 'golden', `${name}.yaml`), 'utf8');
    expect(manifests.map((one) => Yaml.stringify(one)).join('---\n')).toBe(golden);
  });
});

describe('Traefik', () => {
  it('is a DaemonSet on host ports, and otherwise a Deployment with a Service', () => {
    const shared = [
      ...['Namespace', 'ServiceAccount', 'ClusterRole', 'ClusterRoleBinding'],
      ...['NetworkPolicy', 'IngressClass', 'Service', 'Ingress'],
    ];
    const metrics = ['Service', 'ServiceMonitor'];
    const deployed = [...shared, 'Deployment', 'PodDisruptionBudget', 'Service'];
    expect(EXPOSURES.map((one) => kindsOf(objectsWith({ shards: [one] })))).toEqual([
      [...shared, 'DaemonSet', ...metrics],
      [...deployed, ...metrics],
      [...deployed, ...metrics],
      [...deployed, 'TargetGroupBinding', 'TargetGroupBinding', ...metrics],
    ]);
  });

  it.each(EXPOSURES)('refers to nothing that is not there, and holds no secret, with %j', (shard) => {
    const manifests = objectsWith({ shards: [shard], defaultTlsSecret: 'default-tls' });
    expect(danglingReferences(manifests, ['Secret traefik/default-tls'])).toEqual([]);
    expect(secretMaterial(manifests)).toEqual([]);
  });

  it('is the same each time', () => {
    expect(JSON.stringify(objectsWith())).toBe(JSON.stringify(objectsWith()));
  });

  it('is where tenants expect requests from', () => {
    const { namespace, podLabels } = ingressControllerOf({ kind: 'traefik' });
    expect(traefikWith().namespace).toBe(namespace);
    expect(manifest(objectsWith(), 'DaemonSet').spec).toMatchObject({
      template: { metadata: { labels: podLabels } },
    });
  });

  it('warns of nothing', () => {
    expect(EXPOSURES.flatMap((shard) => warningsOf(traefikWith({ shards: [shard] })))).toEqual([]);
  });

  it('has no right beside those of any program, and lives in a restricted namespace', () => {
    const manifests = objectsWith({ shards: [LOAD_BALANCER] });
    expect(containerOf(manifests, 'Deployment').securityContext).toEqual({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: true,
      runAsGroup: 65_532,
      runAsNonRoot: true,
      runAsUser: 65_532,
    });
    expect(levelOf(manifests)).toBe('restricted');
    expect(levelOf(objectsWith())).toBe('privileged');
  });

  it.each([
    [LOAD_BALANCER, 'LoadBalancer', [undefined, undefined]],
    [NODE_PORTS, 'NodePort', [30_080, 30_443]],
    [TARGET_GROUPS, 'ClusterIP', [undefined, undefined]],
  ])('is reached at 80 and 443, though it listens where it needs no right, with %j', (shard, type, ports) => {
    const [http, https] = ports;
    const { spec } = manifest(objectsWith({ shards: [shard] }), 'Service', 'traefik');
    expect(spec).toMatchObject({
      type,
      ports: [
        { name: 'http', port: 80, targetPort: 8000, ...(http && { nodePort: http }) },
        { name: 'https', port: 443, targetPort: 8443, ...(https && { nodePort: https }) },
      ],
    });
  });

  it('is reached at 80, 443 and 8081 of nodes with host ports', () => {
    expect(containerOf(objectsWith(), 'DaemonSet').ports).toEqual([
      { name: 'http', containerPort: 8000, hostPort: 80, protocol: 'TCP' },
      { name: 'https', containerPort: 8443, hostPort: 443, protocol: 'TCP' },
      { name: 'health', containerPort: 8081, hostPort: 8081, protocol: 'TCP' },
      { name: 'metrics', containerPort: 9100, protocol: 'TCP' },
      { name: 'ready', containerPort: 8082, protocol: 'TCP' },
    ]);
  });

  it('binds pods to target groups by the port of the Service', () => {
    const manifests = objectsWith({ shards: [TARGET_GROUPS] });
    expect(['live-a', 'pre-a'].map((name) => manifest(manifests, 'TargetGroupBinding', name).spec)).toEqual([
      { serviceRef: { name: 'traefik', port: 443 }, targetGroupName: 'live-a', targetType: 'ip' },
      { serviceRef: { name: 'traefik', port: 80 }, targetGroupName: 'pre-a', targetType: 'ip' },
    ]);
  });
});

describe('a pod', () => {
  it('counts as started when it has the route of its own, and says no as soon as it is told to stop', () => {
    const ping = (port: string) => ({ httpGet: { path: '/ping', port } });
    expect(containerOf(objectsWith(), 'DaemonSet')).toMatchObject({
      startupProbe: { ...ping('ready'), periodSeconds: 5, failureThreshold: 12 },
      readinessProbe: ping('health'),
      livenessProbe: ping('health'),
    });
  });

  it('has that route by an Ingress of its class to a port of its neighbours', () => {
    const manifests = objectsWith();
    expect(manifest(manifests, 'Ingress').spec).toEqual({
      ingressClassName: 'traefik',
      rules: [
        {
          http: {
            paths: [
              {
                path: '/ping',
                pathType: 'Exact',
                backend: { service: { name: 'traefik-ready', port: { number: 8081 } } },
              },
            ],
          },
        },
      ],
    });
    expect(manifest(manifests, 'Ingress').metadata.annotations).toEqual({
      'traefik.ingress.kubernetes.io/router.entrypoints': 'ready',
    });
    expect(manifest(manifests, 'Service', 'traefik-ready').spec).toEqual({
      type: 'ClusterIP',
      clusterIP: 'None',
      publishNotReadyAddresses: true,
      selector: { 'app.kubernetes.io/name': 'traefik', 'app.kubernetes.io/instance': 'traefik' },
      ports: [{ name: 'health', port: 8081, targetPort: 8081, protocol: 'TCP' }],
    });
  });

  it('may call its neighbours at that port, and be called by them', () => {
    const { ingress, egress } = manifest(objectsWith({ shards: [LOAD_BALANCER] }), 'NetworkPolicy').spec as {
      ingress: object[];
      egress: object[];
    };
    const peers = [
      {
        podSelector: {
          matchLabels: { 'app.kubernetes.io/name': 'traefik', 'app.kubernetes.io/instance': 'traefik' },
        },
      },
    ];
    const ports = [{ port: 8081, protocol: 'TCP' }];
    expect(ingress.at(-1)).toEqual({ from: peers, ports });
    expect(egress.at(-1)).toEqual({ to: peers, ports });
  });
});

describe('the shards of Traefik', () => {
  const shards: IngressShard[] = [
    { ...HOST_PORTS, ingressClass: 'traefik-0' },
    { ...LOAD_BALANCER, ingressClass: 'traefik-1' },
  ];

  it('are named as its classes', () => {
    expect(traefikWith({ shards }).ingressClasses).toEqual(['traefik-0', 'traefik-1']);
  });

  it('have each what one alone has, and the account in common', () => {
    const all = objectsWith({ shards });
    for (const shard of shards) {
      const own = objectsWith({ shards: [shard] }).filter(isOf(shard.ingressClass));
      expect(all.filter(isOf(shard.ingressClass))).toEqual(own);
    }
    expect(kindsOf(all).filter((kind) => kind === 'ServiceAccount')).toHaveLength(1);
  });
});

describe('a platform', () => {
  it.each<[string, () => IngressController, string, string[]]>([
    ['nginx', () => controllerWith(), 'nginx-ingress', ['nginx']],
    ['traefik', () => traefikWith(), 'traefik', ['traefik']],
  ])('can have %s behind one interface', (_kind, place, namespace, ingressClasses) => {
    const controller: IngressController = place();
    expect(controller.namespace).toBe(namespace);
    expect(controller.ingressClasses).toEqual(ingressClasses);
  });
});

interface Container {
  readonly securityContext: object;
  readonly ports: readonly object[];
}

function containerOf(manifests: readonly Manifest[], kind: string): Container {
  const { template } = manifest(manifests, kind).spec as {
    template: { spec: { containers: [Container] } };
  };
  return template.spec.containers[0];
}

function levelOf(manifests: readonly Manifest[]): string | undefined {
  return manifest(manifests, 'Namespace').metadata.labels?.['pod-security.kubernetes.io/enforce'];
}

function isOf(ingressClass: string): (one: Manifest) => boolean {
  return ({ metadata: { name, labels } }) =>
    name === ingressClass || labels?.['app.kubernetes.io/instance'] === ingressClass;
}
