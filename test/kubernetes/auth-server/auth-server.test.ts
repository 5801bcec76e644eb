import { describe, expect, it } from 'vitest';
import { danglingReferences, type Manifest, manifest, secretMaterial } from '../../../lib/testing/index.js';
import { valueAt } from '../consul-cluster/value-at.js';
import { differences } from '../ticket-tenant/differences.js';
import { authServerWith, type Change, manifestsWith, RDS, refusalOfWork } from './auth-server-with.js';

const SHARED = {
  kind: 'shared',
  cluster: 'platform',
  clusterNamespace: 'databases',
  secretStore: { name: 'databases' },
} as const;
const EXTERNAL = {
  kind: 'external',
  secretName: 'keycloak-database',
  egress: [{ cidr: '192.0.2.7/32', port: 5432 }],
} as const;
const FULL: Change = {
  adminHost: 'admin.example.com',
  adminRoute: { kind: 'nginx', ingressClass: 'internal' },
  bootstrapAdminSecret: 'keycloak-admin',
  realmImport: { kind: 'secret', name: 'realms' },
  tlsSecretName: 'login-tls',
};

function podOf(manifests: readonly Manifest[]): unknown {
  return valueAt(manifest(manifests, 'StatefulSet'), 'spec', 'template', 'spec');
}

function environmentOf(manifests: readonly Manifest[]): Record<string, unknown> {
  const env = valueAt(podOf(manifests), 'containers', '0', 'env') as { name: string; valueFrom?: unknown }[];
  return Object.fromEntries(env.map(({ name, ...rest }) => [name, rest.valueFrom ?? valueAt(rest, 'value')]));
}

describe('an auth server', () => {
  it('is its namespace, its database, its servers and its route', () => {
    expect(manifestsWith().map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Namespace keycloak',
      'NetworkPolicy db-keycloak',
      'ObjectStore backups',
      'Cluster db-keycloak',
      'ScheduledBackup db-keycloak',
      'PodMonitor db-keycloak',
      'NetworkPolicy keycloak',
      'ServiceAccount keycloak',
      'StatefulSet keycloak',
      'PodDisruptionBudget keycloak',
      'Service keycloak',
      'Service keycloak-discovery',
      'ServiceMonitor keycloak',
      'Ingress keycloak',
    ]);
  });

  it('has the same issuer in every cluster', () => {
    const [one, other] = ['paas-a', 'paas-b'].map((cluster) =>
      authServerWith({ database: RDS, databaseUse: { kind: 'together', cluster } }),
    );
    expect([one?.issuerBase, one?.issuer('tickets')]).toEqual([
      'https://login.example.com',
      'https://login.example.com/realms/tickets',
    ]);
    expect(other?.issuer('tickets')).toBe(one?.issuer('tickets'));
  });

  it('differs from that of another cluster in the name of the cluster alone', () => {
    const [one = [], other = []] = ['paas-a', 'paas-b'].map((cluster) =>
      manifestsWith({ database: RDS, databaseUse: { kind: 'together', cluster } }),
    );
    expect(differences(one, other)).toEqual(['StatefulSet/spec/template/spec/containers/0/env/15/value']);
  });

  it('refuses a realm that would not stand in an address as it is', () => {
    expect(refusalOfWork(() => authServerWith().issuer('a b'))).toBe(
      'realm: "a b" is no name of a realm that stands in an address as it is. Allowed: letters, digits, ".", "_", "~" and "-", beginning with a letter or digit. To mend: rename the realm; people see its display name, not this one.',
    );
  });

  it('says what an ingress controller must be allowed to call', () => {
    const { namespace, host, egressTo } = authServerWith();
    expect({ namespace, host, egressTo }).toEqual({
      namespace: 'keycloak',
      host: 'login.example.com',
      egressTo: {
        namespace: 'keycloak',
        podLabels: valueAt(manifest(manifestsWith(), 'Service', 'keycloak'), 'spec', 'selector'),
        ports: [{ port: 8080, protocol: 'TCP' }],
      },
    });
  });

  it.each([
    ['cluster', {}],
    ['shared', { database: SHARED }],
    ['rds', { database: RDS }],
    ['external', { database: EXTERNAL }],
  ])('with a database of the kind %s holds no secret', (_, change) => {
    expect(secretMaterial(manifestsWith({ ...FULL, ...change }))).toEqual([]);
  });

  it.each([
    ['cluster', {}],
    ['rds', { database: RDS }],
  ])('with a database of the kind %s refers to nothing that is not there', (_, change) => {
    const manifests = manifestsWith({ ...FULL, ...change, bootstrapAdminSecret: undefined });
    expect(danglingReferences(manifests)).toEqual([]);
  });

  it('is the same when it is synthesized again', () => {
    expect(JSON.stringify(manifestsWith(FULL))).toBe(JSON.stringify(manifestsWith(FULL)));
  });

  it('labels every object', () => {
    const keys = ['name', 'instance', 'component', 'part-of', 'managed-by'].map(
      (key) => `app.kubernetes.io/${key}`,
    );
    const unlabelled = manifestsWith({ ...FULL, labels: { team: 'login' } }).filter(({ metadata }) =>
      [...keys, 'team'].some((key) => metadata.labels?.[key] === undefined),
    );
    expect(unlabelled).toEqual([]);
  });
});

describe('the servers', () => {
  it.each([
    ['cluster', 'db-keycloak-app', {}],
    ['shared', 'db-keycloak', { database: SHARED }],
    ['rds', 'db-keycloak', { database: RDS }],
    ['external', 'keycloak-database', { database: EXTERNAL }],
  ])('find a database of the kind %s by the Secret %s', (_, name, change) => {
    expect(environmentOf(manifestsWith(change))).toMatchObject({
      KC_DB_URL_HOST: { secretKeyRef: { name, key: 'host' } },
      KC_DB_URL_PORT: { secretKeyRef: { name, key: 'port' } },
      KC_DB_URL_DATABASE: { secretKeyRef: { name, key: 'dbname' } },
      KC_DB_USERNAME: { secretKeyRef: { name, key: 'username' } },
      KC_DB_PASSWORD: { secretKeyRef: { name, key: 'password' } },
    });
  });

  it('verify the cluster of their own by the authority that CloudNativePG makes, without its key', () => {
    const manifests = manifestsWith();
    const { name } = manifest(manifests, 'Cluster').metadata;
    expect(valueAt(podOf(manifests), 'volumes', '3')).toEqual({
      name: 'database-ca',
      secret: { secretName: `${name}-ca`, items: [{ key: 'ca.crt', path: 'ca.crt' }], defaultMode: 0o440 },
    });
    expect(environmentOf(manifests).KC_DB_URL_PROPERTIES).toBe(
      '?sslmode=verify-full&sslrootcert=/etc/keycloak/database-ca/ca.crt',
    );
  });

  it('write to three folders of a root file system that they cannot write to, one of which is filled before', () => {
    const pod = podOf(manifestsWith());
    expect(valueAt(pod, 'containers', '0', 'volumeMounts')).toEqual([
      { name: 'build', mountPath: '/opt/keycloak/lib/quarkus' },
      { name: 'data', mountPath: '/opt/keycloak/data' },
      { name: 'tmp', mountPath: '/tmp' },
      { name: 'database-ca', mountPath: '/etc/keycloak/database-ca', readOnly: true },
    ]);
    expect(valueAt(pod, 'initContainers', '0', 'command')).toEqual([
      'sh',
      '-c',
      'cp -R /opt/keycloak/lib/quarkus/. /filled/build',
    ]);
  });

  it('of an image that is built start without a build, and cannot write to what was built', () => {
    const pod = podOf(manifestsWith({ optimized: true, image: 'registry.example.com/keycloak:26.8.0' }));
    expect(valueAt(pod, 'containers', '0', 'args')).toEqual(['start', '--optimized']);
    expect(valueAt(pod, 'initContainers')).toBeUndefined();
    expect(JSON.stringify(pod)).not.toContain('/opt/keycloak/lib');
  });

  it('are replaced one by one within a release, and by a person from one release to the next', () => {
    const strategyFrom = (previousImage?: string) =>
      valueAt(manifest(manifestsWith({ previousImage }), 'StatefulSet'), 'spec', 'updateStrategy');
    const oneByOne = { type: 'RollingUpdate', rollingUpdate: { partition: 0 } };
    expect(strategyFrom()).toEqual(oneByOne);
    expect(strategyFrom('quay.io/keycloak/keycloak:26.8.1')).toEqual(oneByOne);
    expect(strategyFrom('quay.io/keycloak/keycloak:26.7.5')).toEqual({ type: 'OnDelete' });
    expect(strategyFrom(`keycloak@sha256:${'0'.repeat(64)}`)).toEqual({ type: 'OnDelete' });
  });

  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
  ])('that are %d have %d disruption budgets', (replicas, budgets) => {
    const manifests = manifestsWith({ replicas });
    expect(valueAt(manifest(manifests, 'StatefulSet'), 'spec', 'replicas')).toBe(replicas);
    expect(manifests.filter(({ kind }) => kind === 'PodDisruptionBudget')).toHaveLength(budgets);
  });

  it('import realms from a Secret or a ConfigMap', () => {
    const volumeOf = (kind: 'secret' | 'config-map') => {
      const pod = podOf(manifestsWith({ realmImport: { kind, name: 'realms' } }));
      expect(valueAt(pod, 'containers', '0', 'args')).toEqual(['start', '--import-realm']);
      return valueAt(pod, 'volumes', '4');
    };
    expect(volumeOf('secret')).toEqual({
      name: 'realms',
      secret: { secretName: 'realms', defaultMode: 0o440 },
    });
    expect(volumeOf('config-map')).toEqual({
      name: 'realms',
      configMap: { name: 'realms', defaultMode: 0o440 },
    });
  });
});

describe('the traffic', () => {
  it('comes from each controller once, from the other servers and from the scraper', () => {
    const fromOf = (change: Change) => {
      const policy = manifest(manifestsWith(change), 'NetworkPolicy', 'keycloak');
      const rules = valueAt(policy, 'spec', 'ingress') as readonly { readonly from: readonly unknown[] }[];
      return rules.map(({ from }) => from.length);
    };
    expect(fromOf({})).toEqual([1, 1, 1]);
    expect(fromOf(FULL)).toEqual([1, 1, 1]);
    expect(fromOf({ ...FULL, adminRoute: { kind: 'traefik' } })).toEqual([2, 1, 1]);
    expect(fromOf({ monitoring: { kind: 'none' } })).toEqual([1, 1]);
  });
});
