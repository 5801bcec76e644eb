import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { inside } from '../../../apps/kubernetes/platform.js';
import { operatorsFor } from '../../../lib/planning/operators/index.js';
import { danglingReferences, type Manifest, secretMaterial } from '../../../lib/testing/index.js';
import { CONFIG, eventOf, forecastOf } from '../rendered.js';
import { CLUSTER, platformWith, rendering } from './platform-with.js';

const PARTS = ['auth-server', 'consul', 'ingress', 'operators', 'scheduling', 'secrets', 'storage'];

function manifestsIn(files: Readonly<Record<string, string>>): Manifest[] {
  return Object.values(files).flatMap((text) =>
    parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS() as Manifest),
  );
}

/** The lines in which two files differ, from the first and from the second. */
function differingLines(one = '', other = ''): [string, string][] {
  const [left, right] = [one.split('\n'), other.split('\n')];
  return left.flatMap((line, index): [string, string][] =>
    line === right[index] ? [] : [[line.trim(), (right[index] ?? '').trim()]],
  );
}

describe('the platform of a cluster', () => {
  it('is a file for each part', () => {
    expect(Object.keys(platformWith())).toEqual(PARTS.map((part) => `paas-a/platform/${part}.k8s.yaml`));
  });

  it.each<[string, Parameters<typeof rendering>[0], string[]]>([
    ['nothing', { clusters: [CLUSTER] }, []],
    ['priorities', { clusters: [CLUSTER], priorityClasses: {} }, ['scheduling']],
    ['volumes', { clusters: [CLUSTER], storageClasses: {} }, ['storage']],
    ['a store', { clusters: [CLUSTER], secretStores: inside.secretStores ?? [] }, ['secrets']],
    ['an ingress', { clusters: [CLUSTER], ingress: inside.ingress }, ['ingress']],
  ])('has of %s alone those files', (_what, props, parts) => {
    expect(Object.keys(rendering(props).files)).toEqual(
      parts.map((part) => `paas-a/platform/${part}.k8s.yaml`),
    );
  });

  it('resolves its references and holds no secret material', () => {
    const manifests = manifestsIn(platformWith());
    const given = ['nginx-ingress', 'consul', 'keycloak'].map((namespace) => `Secret ${namespace}/vault-ca`);
    expect(danglingReferences(manifests, given)).toEqual([]);
    expect(secretMaterial(manifests)).toEqual([]);
  });

  it('has the certificate that its ingress shows', () => {
    const manifests = manifestsIn(platformWith());
    const certificates = manifests.filter(({ kind }) => kind === 'Certificate');
    expect(
      certificates.map(
        ({ metadata, spec }) => `${metadata.namespace}/${Reflect.get(spec as object, 'secretName')}`,
      ),
    ).toEqual(
      ['consul/consul-tls', 'nginx-ingress/tickets-tls', 'keycloak/login-tls'].sort((one, other) =>
        one.startsWith('consul') ? -1 : other.startsWith('consul') ? 1 : 0,
      ),
    );
  });

  it('gives its parts the priority of the platform, unless they say another', () => {
    const classes = (props: Parameters<typeof platformWith>[0]) =>
      Object.entries(platformWith(props))
        .filter(([path]) => /consul|ingress|auth-server/.test(path))
        .map(([, text]) => [...new Set(text.match(/priorityClassName: .*/g))]);
    const usual = ['priorityClassName: platform-critical'];
    expect(classes({})).toEqual([usual, usual, usual]);
    const consul = inside.consul && { ...inside.consul, priorityClass: 'other' };
    expect(classes({ consul })).toEqual([usual, ['priorityClassName: other'], usual]);
    expect(classes({ priorityClasses: undefined })).toEqual([[], [], []]);
  });

  it('has only kinds that Kubernetes or its operators know', () => {
    const manifests = manifestsIn(platformWith()).filter(
      ({ apiVersion }) => !apiVersion.startsWith('argoproj.io'),
    );
    expect(operatorsFor(manifests).unknown).toEqual([]);
  });

  it('lets Argo CD apply what its operators have yet to define, and nothing else', () => {
    const options = (props: Parameters<typeof platformWith>[0]) =>
      manifestsIn(platformWith(props))
        .filter(({ metadata }) =>
          String(metadata.annotations?.['argocd.argoproj.io/sync-options']).includes(
            'SkipDryRunOnMissingResource',
          ),
        )
        .map(({ apiVersion }) => apiVersion.split('/')[0]);
    expect([...new Set(options({}))].sort()).toEqual([
      'cert-manager.io',
      'external-secrets.io',
      'monitoring.coreos.com',
    ]);
    expect(options({ operators: undefined })).toEqual([]);
  });

  it('has what the pods of operators name before the operators', () => {
    const waves = manifestsIn(platformWith())
      .filter(({ kind }) => /^(PriorityClass|StorageClass|Application)$/.test(kind))
      .map(
        ({ kind, metadata }) =>
          [kind, Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'])] as const,
      );
    const first = waves.filter(([kind]) => kind !== 'Application').map(([, wave]) => wave);
    const operators = waves.filter(([kind]) => kind === 'Application').map(([, wave]) => wave);
    expect(Math.max(...first)).toBeLessThan(Math.min(...operators));
  });

  it('has no priority where its classes are others', () => {
    const priorityClasses = { classes: [{ name: 'high', value: 1000, description: 'x' }] } as never;
    expect(platformWith({ priorityClasses })['paas-a/platform/consul.k8s.yaml']).not.toContain(
      'priorityClassName',
    );
  });

  it('leaves a part out of one cluster', () => {
    const clusters = [{ ...CLUSTER, overrides: { consul: undefined } }];
    expect(Object.keys(platformWith({ clusters }))).not.toContain('paas-a/platform/consul.k8s.yaml');
  });

  it('keeps the database of its auth server for Argo CD to ask about', () => {
    const authServer = inside.authServer && {
      ...inside.authServer,
      database: { kind: 'cluster' } as const,
      databaseUse: undefined,
    };
    const [database] = manifestsIn(platformWith({ authServer })).filter(({ kind }) => kind === 'Cluster');
    expect(database?.metadata.annotations?.['argocd.argoproj.io/sync-options']).toMatch(
      /^.*Delete=confirm.*,SkipDryRunOnMissingResource=true$/,
    );
  });

  it('has the Applications of its operators where Argo CD runs', () => {
    const operators = inside.operators && {
      ...inside.operators,
      folder: 'hub',
      delivery: { kind: 'argo-cd', destination: { name: 'tickets-paas-a' } } as const,
    };
    const files = platformWith({ operators });
    expect(Object.keys(files).filter((path) => path.includes('operators'))).toEqual([
      'hub/platform/operators-paas-a.k8s.yaml',
    ]);
  });

  it('can have Traefik in the place of NGINX', () => {
    const shards = [{ ingressClass: 'traefik', exposure: { kind: 'load-balancer' } }] as const;
    const text = platformWith({ ingress: { kind: 'traefik', shards } })['paas-a/platform/ingress.k8s.yaml'];
    expect(text).toContain('controller: traefik.io/ingress-controller');
  });

  it('pulls the images of coming on-sales to the pools that they will run on', () => {
    const forecast = forecastOf([eventOf('A')]);
    const season = {
      forecast,
      clusters: [{ name: 'paas-a' }],
      tenant: { ...CONFIG.tenant, nodePool: { name: 'standard' } },
    };
    const at = (asOf: string) =>
      platformWith({ season: { ...season, asOf } })['paas-a/platform/images.k8s.yaml'] ?? '';
    expect(at('2026-12-04T10:00:00Z')).toContain(`image: ${CONFIG.tenant.image}`);
    expect(at('2026-12-04T10:00:00Z')).toContain('greenroom.dev/pool: standard');
    expect(at('2026-11-01T00:00:00Z')).not.toContain('kind: DaemonSet');
  });

  it('pulls the image that a cluster has for itself', () => {
    const forecast = forecastOf([eventOf('A')]);
    const image = 'registry.example.com/ticket-seller:1.5.0';
    const clusters = [{ name: 'paas-a', tenant: { image } }];
    const season = { forecast, clusters, tenant: { ...CONFIG.tenant, nodePool: { name: 'standard' } } };
    expect(platformWith({ season })['paas-a/platform/images.k8s.yaml']).toContain(`image: ${image}`);
  });
});

describe('two clusters of a platform', () => {
  const overrides = {
    consul: { datacenter: 'paas-b' },
    authServer: { databaseUse: { kind: 'together', cluster: 'paas-b' } },
  } as const;
  const b = { ...CLUSTER, folder: 'paas-b', name: 'tickets-paas-b', kubernetesVersion: '1.36', overrides };

  it('differ only in what is different in one of them', () => {
    const files = platformWith({ clusters: [CLUSTER, b] });
    const differences = PARTS.flatMap((part) =>
      differingLines(
        files[`paas-a/platform/${part}.k8s.yaml`],
        files[`paas-b/platform/${part}.k8s.yaml`],
      ).map(([one, other]) => [part, one, other]),
    );
    const swapped = differences.filter(([, one = '', other]) => one.replaceAll('paas-a', 'paas-b') !== other);
    // Consul's configuration is hashed into its pods; the autoscaler's image belongs to the version of Kubernetes.
    expect(swapped.map(([part, one = '']) => `${part}: ${one.replace(/:.*/, '')}`)).toEqual([
      'consul: greenroom.dev/config-hash',
      'operators: tag',
    ]);
    expect(new Set(differences.map(([part]) => part))).toEqual(
      new Set(['auth-server', 'consul', 'operators']),
    );
  });

  it('do not change when the other comes', () => {
    const alone = platformWith({ clusters: [CLUSTER] });
    const both = platformWith({ clusters: [CLUSTER, b] });
    expect(Object.fromEntries(Object.entries(both).filter(([path]) => path.startsWith('paas-a/')))).toEqual(
      alone,
    );
  });

  it('have lists of their own as a whole, and props of parts one by one', () => {
    const files = platformWith({
      clusters: [{ ...CLUSTER, overrides: { secrets: [], consul: { servers: 5 } } }],
    });
    expect(files['paas-a/platform/secrets.k8s.yaml']).not.toContain('kind: ExternalSecret');
    expect(files['paas-a/platform/consul.k8s.yaml']).toContain('replicas: 5');
  });
});
