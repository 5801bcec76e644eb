import { DbInstance } from '@cdktf/provider-aws/lib/db-instance/index.js';
import { DbParameterGroup } from '@cdktf/provider-aws/lib/db-parameter-group/index.js';
import { Construct } from 'constructs';
import type { InstanceEngine } from './event-database-props.js';
import {
  BACKUP_WINDOW,
  type DatabaseParts,
  INSIGHTS,
  MAINTENANCE_WINDOW,
  MASTER_USER,
  PARAMETERS,
  sharedSettings,
} from './shared-settings.js';

export interface PostgresInstanceProps extends DatabaseParts {
  readonly engine: InstanceEngine;
}

/** One server of PostgreSQL, with another one that stands by or without. */
export class PostgresInstance extends Construct {
  readonly endpoint: string;

  constructor(scope: Construct, id: string, props: PostgresInstanceProps) {
    super(scope, id);
    const { address, engine } = props;
    const database = new DbInstance(this, 'database', {
      ...sharedSettings(props),
      ...INSIGHTS,
      identifier: address.instanceIdentifier,
      engine: 'postgres',
      instanceClass: engine.instanceClass,
      allocatedStorage: engine.storageGiB,
      storageType: 'gp3',
      multiAz: engine.multiZone,
      dbName: address.databaseName,
      username: MASTER_USER,
      parameterGroupName: this.placeParameters(props),
      publiclyAccessible: false,
      autoMinorVersionUpgrade: false,
      backupWindow: BACKUP_WINDOW,
      maintenanceWindow: MAINTENANCE_WINDOW,
      enabledCloudwatchLogsExports: ['postgresql', 'upgrade'],
    });
    this.endpoint = database.address;
  }

  /** Named after its family, so that a new major version gets a new one before the old one goes. */
  private placeParameters({ address, version, tags }: PostgresInstanceProps): string {
    const family = `postgres${version}`;
    const name = `${address.instanceIdentifier}-${family}`;
    return new DbParameterGroup(this, 'parameters', {
      name,
      description: name,
      family,
      parameter: [...PARAMETERS],
      tags: { ...tags, Name: name },
      lifecycle: { createBeforeDestroy: true },
    }).name;
  }
}
