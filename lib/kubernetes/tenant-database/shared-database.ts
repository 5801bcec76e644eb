import type { ApiObjectMetadata } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { postgresIdentifier } from '../../planning/names/index.js';
import { NO_FOOTPRINT } from '../../planning/tenants/index.js';
import { namespaced, type TenantMetadata } from '../metadata/index.js';
import { ExternalSecret, remoteSecret } from '../secret-store/index.js';
import { namespacePeer } from '../traffic/index.js';
import type { DatabaseBinding } from './binding.js';
import { podLabels } from './cluster-spec.js';
import { connectionSecret } from './connection-secret.js';
import { Database } from './database.js';
import { DatabaseRole } from './database-role.js';
import { POSTGRES_PORT } from './defaults.js';
import { askBeforeDeletion } from './deletion.js';
import { databaseName } from './names.js';
import { Password } from './password.js';
import type { SharedSettings } from './shared-backend.js';

/** Letters and digits alone: they mean themselves in an address, in a shell and in YAML. */
const PASSWORD = { length: 32, digits: 8, symbols: 0, noUpper: false, allowRepeat: true };

/** Places a database and a role into a shared cluster, and its Secret into the tenant's namespace. */
export function placeShared(
  scope: Construct,
  metadata: TenantMetadata,
  settings: SharedSettings,
): DatabaseBinding {
  const name = databaseName(metadata.tenant);
  placePassword(scope, metadata, settings);
  placeDatabase(scope, metadata, settings);
  new ExternalSecret(scope, 'secret', {
    metadata: namespaced(metadata, name),
    spec: {
      ...remoteSecret(settings),
      target: connectionSecret(name, metadata, {
        host: `${settings.pooler ?? `${settings.cluster}-rw`}.${settings.clusterNamespace}.svc`,
        port: POSTGRES_PORT,
        database: postgresIdentifier(metadata.tenant),
      }),
      data: ['username', 'password'].map((property) => ({
        secretKey: property,
        remoteRef: { key: name, property },
      })),
    },
  });
  return {
    secretName: name,
    envPrefix: settings.envPrefix,
    egress: [{ to: serversOf(settings), ports: [{ port: POSTGRES_PORT, protocol: 'TCP' }] }],
    footprint: NO_FOOTPRINT,
  };
}

/** A password that is made up once, in the cluster: whatever refreshed it would lock the app out. */
function placePassword(scope: Construct, metadata: TenantMetadata, settings: SharedSettings): void {
  const there = beside(metadata, settings);
  new Password(scope, 'password', { metadata: there, spec: PASSWORD });
  new ExternalSecret(scope, 'role-secret', {
    metadata: there,
    spec: {
      refreshPolicy: 'CreatedOnce',
      target: {
        name: there.name,
        creationPolicy: 'Owner',
        deletionPolicy: 'Retain',
        immutable: true,
        template: {
          engineVersion: 'v2',
          mergePolicy: 'Replace',
          type: 'kubernetes.io/basic-auth',
          // Has CloudNativePG take up the password as soon as it is there.
          metadata: { labels: { ...metadata.labels, 'cnpg.io/reload': 'true' } },
          data: { username: postgresIdentifier(metadata.tenant), password: '{{ .password }}' },
        },
      },
      dataFrom: [
        {
          sourceRef: {
            generatorRef: { apiVersion: Password.API_VERSION, kind: Password.KIND, name: there.name },
          },
        },
      ],
    },
  });
}

function placeDatabase(scope: Construct, metadata: TenantMetadata, settings: SharedSettings): void {
  const { cluster, connectionLimit, reclaimPolicy } = settings;
  const identifier = postgresIdentifier(metadata.tenant);
  const there = beside(reclaimPolicy === 'delete' ? askBeforeDeletion(metadata) : metadata, settings);
  new DatabaseRole(scope, 'role', {
    metadata: there,
    spec: {
      cluster: { name: cluster },
      name: identifier,
      login: true,
      connectionLimit,
      passwordSecret: { name: there.name },
      // A role that owns a database cannot be dropped, so both go or both stay.
      databaseRoleReclaimPolicy: reclaimPolicy,
    },
  });
  new Database(scope, 'database', {
    metadata: there,
    spec: {
      cluster: { name: cluster },
      name: identifier,
      owner: identifier,
      databaseReclaimPolicy: reclaimPolicy,
    },
  });
}

/** The metadata of the tenant's objects beside the shared cluster, each the only one of its kind. */
function beside(
  metadata: TenantMetadata,
  { clusterNamespace: namespace }: SharedSettings,
): ApiObjectMetadata & { readonly name: string } {
  return { ...namespaced(metadata, databaseName(metadata.tenant)), namespace };
}

function serversOf({ cluster, clusterNamespace, pooler }: SharedSettings): k8s.NetworkPolicyPeer[] {
  return [
    namespacePeer({ namespace: clusterNamespace, podLabels: podLabels(cluster) }),
    ...(pooler === undefined
      ? []
      : [namespacePeer({ namespace: clusterNamespace, podLabels: { 'cnpg.io/poolerName': pooler } })]),
  ];
}
