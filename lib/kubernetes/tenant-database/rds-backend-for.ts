import {
  type EngineKind,
  eventDatabaseAddress,
  masterSecretTag,
} from '../../planning/event-databases/index.js';
import type { SecretStoreReference } from '../secret-store/index.js';
import type { RdsBackend } from './rds-backend.js';

/** What an event's database in AWS is found by; the names are those that Terraform is given. */
export interface RdsBackendForProps {
  readonly tenant: string;
  readonly platform: string;
  readonly region: string;
  /** The number of the AWS account. */
  readonly account: string;
  readonly engine: EngineKind;
  /** The network of the database subnets; the app may connect nowhere else. */
  readonly cidr: string;
  /** The store by which Secrets Manager is read. */
  readonly secretStore: SecretStoreReference;
}

/** The backend of a tenant whose database `EventDatabase` makes: all of it is known before the database is there. */
export function rdsBackendFor({ cidr, secretStore, ...database }: RdsBackendForProps): RdsBackend {
  const { host, port, databaseName } = eventDatabaseAddress(database);
  const { key, value } = masterSecretTag(database);
  return {
    kind: 'rds',
    endpoint: host,
    port,
    databaseName,
    secretTags: { [key]: value },
    secretStore,
    cidr,
    service: true,
  };
}
