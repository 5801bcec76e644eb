import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { type Footprint, NO_FOOTPRINT } from '../../planning/tenants/index.js';
import { namespaced, type TenantMetadata } from '../metadata/index.js';
import { type DataSource, ExternalSecret, remoteSecret } from '../secret-store/index.js';
import { network } from '../traffic/index.js';
import type { DatabaseBinding } from './binding.js';
import { connectionSecret } from './connection-secret.js';
import { databaseName } from './names.js';
import type { RdsSettings } from './rds-backend.js';

/** What the Service asks of the namespace's quota. */
const SERVICE_FOOTPRINT: Footprint = { ...NO_FOOTPRINT, services: 1 };

/** Places the Secret that leads to a database of Amazon RDS; the database itself is Terraform's. */
export function placeRds(scope: Construct, metadata: TenantMetadata, settings: RdsSettings): DatabaseBinding {
  const name = databaseName(metadata.tenant);
  const { endpoint, port, databaseName: database } = settings;
  new ExternalSecret(scope, 'secret', {
    metadata: namespaced(metadata, name),
    spec: {
      ...remoteSecret(settings),
      target: connectionSecret(name, metadata, {
        host: endpoint,
        port,
        database,
        options: '?sslmode=require',
      }),
      dataFrom: [masterSecret(settings)],
    },
  });
  if (settings.service) placeService(scope, metadata, settings);
  return {
    secretName: name,
    envPrefix: settings.envPrefix,
    egress: [{ to: [network(settings.cidr)], ports: [{ port, protocol: 'TCP' }] }],
    footprint: settings.service ? SERVICE_FOOTPRINT : NO_FOOTPRINT,
  };
}

/**
 * Where the master's credentials are. Found by tags, they must be one Secret's: two have the same keys, and to merge
 * them is an error, so that a Secret is never taken for another.
 */
function masterSecret({ secretKey, secretTags }: RdsSettings): DataSource {
  if (secretTags === undefined) return { extract: { key: secretKey ?? '' } };
  return {
    find: { tags: secretTags },
    rewrite: [{ merge: { strategy: 'Extract', conflictPolicy: 'Error' } }],
  };
}

/**
 * A name in the tenant's namespace for the endpoint. The connection Secret holds the endpoint itself, which is the same
 * for pods of other namespaces and for people on the bastion; neither name is in the database's certificate.
 */
function placeService(scope: Construct, metadata: TenantMetadata, { endpoint }: RdsSettings): void {
  new k8s.KubeService(scope, 'service', {
    metadata: namespaced(metadata, databaseName(metadata.tenant)),
    spec: { type: 'ExternalName', externalName: endpoint },
  });
}
