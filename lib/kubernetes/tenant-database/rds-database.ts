import type { Construct } from 'constructs';
import { NO_FOOTPRINT } from '../../planning/tenants/index.js';
import { namespaced, type TenantMetadata } from '../metadata/index.js';
import { network } from '../traffic/index.js';
import type { DatabaseBinding } from './binding.js';
import { connectionSecret } from './connection-secret.js';
import { ExternalSecret } from './external-secret.js';
import { databaseName } from './names.js';
import type { RdsSettings } from './rds-backend.js';
import { remoteSecret } from './remote-secret.js';

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
      dataFrom: [{ extract: { key: settings.secretKey } }],
    },
  });
  return {
    secretName: name,
    envPrefix: settings.envPrefix,
    egress: [{ to: [network(settings.cidr)], ports: [{ port, protocol: 'TCP' }] }],
    footprint: NO_FOOTPRINT,
  };
}
