import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { ingressControllerOf } from '../../../lib/kubernetes/tenant-route/index.js';
import { HEALTH_PATH, HOST_HEALTH_PORT } from '../../../lib/planning/ingress/index.js';
import { NGINX_READY } from '../../../lib/stacks/vpc-shell/index.js';
import { danglingReferences, type Manifest, manifest, secretMaterial } from '../../../lib/testing/index.js';
import {
  controllerWith,
  EXPOSURES,
  HOST_PORTS,
  LOAD_BALANCER,
  objectsWith,
  shardWith,
  TARGET_GROUPS,
  warningsWith,
} from './controller-with.js';

const FLAVORS = ['f5', 'community'] as const;

function kindsOf(manifests: readonly Manifest[]): string[] {
  return manifests.map(({ kind }) => kind);
}

describe('a controller is, byte for byte, the one that was reviewed', () => {
  it.each([
    [
      'f5-host-ports',
      objectsWith({
        defaultTlsSecret: 'default-tls',
        clientAddress: { kind: 'forwarded', trusted: ['10.64.0.0/16'] },
      }),
    ],
    [
      'community-load-balancer',
      shardWith({ ...LOAD_BALANCER, ingressClass: 'legacy', maxReplicas: 6 }, { flavor: 'community' }),
    ],
  ])('as %s', (name, manifests) => {
    const golden = readFileSync(join(import.meta.dirname, 'golden', `${name}.yaml`), 'utf8');
    expect(manifests.map((one) => Yaml.stringify(one)).join('---\n')).toBe(golden);
  });
});

describe('a controller', () => {
  it('is a DaemonSet on host ports, and otherwise a Deployment with a Service', () => {
    const common = [
      ...['Namespace', 'ServiceAccount', 'ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
      ...['NetworkPolicy', 'IngressClass', 'ConfigMap'],
    ];
    const deployed = [...common, 'Deployment', 'PodDisruptionBudget', 'Service'];
    expect(EXPOSURES.map((shard) => kindsOf(shardWith(shard)))).toEqual([
      [...common, 'DaemonSet', 'Service', 'Service', 'ServiceMonitor'],
      [...deployed, 'Service', 'ServiceMonitor'],
      [...deployed, 'Service', 'ServiceMonitor'],
      [...deployed, 'TargetGroupBinding', 'TargetGroupBinding', 'Service', 'ServiceMonitor'],
    ]);
  });

  it.each(
    FLAVORS.flatMap((flavor) => EXPOSURES.map((shard) => [flavor, shard.exposure.kind, shard] as const)),
  )('of %s with %s refers to nothing that is not there, and holds no secret', (flavor, _kind, shard) => {
    const manifests = shardWith(shard, { flavor });
    expect(danglingReferences(manifests)).toEqual([]);
    expect(secretMaterial(manifests)).toEqual([]);
  });

  it.each(FLAVORS)('of %s is the same each time', (flavor) => {
    expect(JSON.stringify(objectsWith({ flavor }))).toBe(JSON.stringify(objectsWith({ flavor })));
  });

  it.each([
    ['f5', 'nginx'],
    ['community', 'community'],
  ] as const)('of %s is where tenants expect requests from', (flavor, kind) => {
    const manifests = shardWith(LOAD_BALANCER, { flavor });
    const { namespace, podLabels } = ingressControllerOf({ kind });
    expect(controllerWith({ flavor }).namespace).toBe(namespace);
    expect(manifest(manifests, 'Deployment').spec).toMatchObject({
      template: { metadata: { labels: podLabels } },
    });
  });

  it.each(FLAVORS)('of %s answers where the load balancers of the shell ask', (flavor) => {
    expect({ path: HEALTH_PATH, port: HOST_HEALTH_PORT }).toEqual(NGINX_READY);
    const ports = containerOf(objectsWith({ flavor }), 'DaemonSet').ports.filter(({ hostPort }) => hostPort);
    expect(ports.map(({ name, hostPort }) => [name, hostPort])).toEqual([
      ['http', 80],
      ['https', 443],
      ['health', 8081],
    ]);
  });

  it.each(EXPOSURES)('of F5 counts its pods by a Service of theirs, with %j', (shard) => {
    const manifests = shardWith(shard);
    const { args } = containerOf(manifests, shard.pool === undefined ? 'Deployment' : 'DaemonSet');
    expect(args).toContain('-external-service=nginx');
    expect(manifest(manifests, 'Service', 'nginx').spec).toMatchObject({
      selector: { 'app.kubernetes.io/name': 'nginx-ingress', 'app.kubernetes.io/instance': 'nginx' },
    });
  });

  it('has its pods wait for the target groups before they count as ready', () => {
    const gate = 'elbv2.k8s.aws/pod-readiness-gate-inject';
    expect(manifest(shardWith(TARGET_GROUPS), 'Namespace').metadata.labels?.[gate]).toBe('enabled');
    expect(manifest(shardWith(LOAD_BALANCER), 'Namespace').metadata.labels?.[gate]).toBeUndefined();
  });

  it('binds pods to a target group by its name', () => {
    expect(manifest(shardWith(TARGET_GROUPS), 'TargetGroupBinding', 'tickets-live-a').spec).toEqual({
      serviceRef: { name: 'nginx', port: 443 },
      targetGroupName: 'tickets-live-a',
      targetType: 'ip',
    });
  });
});

describe('the shards of a controller', () => {
  const shards = [
    { ...HOST_PORTS, ingressClass: 'nginx-0' },
    { ...LOAD_BALANCER, ingressClass: 'nginx-1' },
    { ...TARGET_GROUPS, ingressClass: 'nginx-2' },
  ];

  it('are named as its classes', () => {
    expect(controllerWith({ shards }).ingressClasses).toEqual(['nginx-0', 'nginx-1', 'nginx-2']);
  });

  it('have each what one alone has, and the account in common', () => {
    const all = objectsWith({ shards });
    for (const shard of shards) {
      const own = shardWith(shard).filter(isOf(shard.ingressClass));
      expect(all.filter(isOf(shard.ingressClass))).toEqual(own);
    }
    expect(kindsOf(all).filter((kind) => kind === 'ServiceAccount')).toHaveLength(1);
  });

  it('change nothing of each other as they come and go', () => {
    const [first, ...others] = shards;
    const before = objectsWith({ shards: others });
    const after = objectsWith({ shards });
    for (const { ingressClass } of others) {
      expect(after.filter(isOf(ingressClass))).toEqual(before.filter(isOf(ingressClass)));
    }
    expect(before.some(isOf(first?.ingressClass ?? ''))).toBe(false);
  });
});

describe('what is warned of', () => {
  const WITHOUT_NAME =
    'nginx: load balancers that speak TLS to NGINX need not name a host, and NGINX has no certificate for such connections. ' +
    'Allowed: a Secret of type kubernetes.io/tls, which load balancers do not verify. To mend: give defaultTlsSecret.';

  it.each([
    ['host ports without a certificate', HOST_PORTS, {}, [WITHOUT_NAME]],
    ['target groups without a certificate', TARGET_GROUPS, {}, [WITHOUT_NAME]],
    ['nothing with a certificate', HOST_PORTS, { defaultTlsSecret: 'tls' }, []],
    ['nothing with a load balancer of the cloud', LOAD_BALANCER, {}, []],
    [
      "the community's controller",
      HOST_PORTS,
      { flavor: 'community' },
      [
        "ingress-nginx was retired in March 2026 and gets no more security fixes. Allowed: F5's controller. " +
          "To mend: leave flavor out, and give tenants the route kind 'nginx'.",
      ],
    ],
  ] as const)('is %s', (_what, shard, change, warnings) => {
    expect(warningsWith({ shards: [shard], ...change })).toEqual(warnings);
  });
});

interface Container {
  readonly args: readonly string[];
  readonly ports: readonly { readonly name: string; readonly hostPort?: number }[];
}

function containerOf(manifests: readonly Manifest[], kind: string): Container {
  const { template } = manifest(manifests, kind).spec as {
    template: { spec: { containers: [Container] } };
  };
  return template.spec.containers[0];
}

function isOf(ingressClass: string): (one: Manifest) => boolean {
  return ({ metadata: { name, labels } }) =>
    name === ingressClass || labels?.['app.kubernetes.io/instance'] === ingressClass;
}
