import { RdsCluster } from '@cdktf/provider-aws/lib/rds-cluster/index.js';
import { RdsClusterInstance } from '@cdktf/provider-aws/lib/rds-cluster-instance/index.js';
import { RdsClusterParameterGroup } from '@cdktf/provider-aws/lib/rds-cluster-parameter-group/index.js';
import { Construct } from 'constructs';
import type { AuroraEngine } from './event-database-props.js';
import {
  BACKUP_WINDOW,
  type DatabaseParts,
  INSIGHTS,
  MAINTENANCE_WINDOW,
  MASTER_USER,
  PARAMETERS,
  protectionOf,
  sharedSettings,
} from './shared-settings.js';

const ENGINE = 'aurora-postgresql';

export interface AuroraClusterProps extends DatabaseParts {
  readonly engine: AuroraEngine;
}

/** A cluster of Aurora PostgreSQL and its instances. */
export class AuroraCluster extends Construct {
  /** Of the instance that writes, whichever it is. */
  readonly endpoint: string;

  constructor(scope: Construct, id: string, props: AuroraClusterProps) {
    super(scope, id);
    const { address } = props;
    const cluster = new RdsCluster(this, 'database', {
      ...sharedSettings(props),
      clusterIdentifier: address.instanceIdentifier,
      engine: ENGINE,
      databaseName: address.databaseName,
      masterUsername: MASTER_USER,
      dbClusterParameterGroupName: this.placeParameters(props),
      preferredBackupWindow: BACKUP_WINDOW,
      preferredMaintenanceWindow: MAINTENANCE_WINDOW,
      enabledCloudwatchLogsExports: ['postgresql'],
    });
    this.endpoint = cluster.endpoint;
    this.placeInstances(cluster.id, props);
  }

  private placeInstances(clusterIdentifier: string, { address, engine, ...props }: AuroraClusterProps): void {
    const { subnetGroup, isRetired, tags } = props;
    for (let number = 1; number <= engine.instances; number++) {
      const identifier = `${address.instanceIdentifier}-${number}`;
      new RdsClusterInstance(this, `instance-${number}`, {
        ...INSIGHTS,
        identifier,
        clusterIdentifier,
        engine: ENGINE,
        instanceClass: engine.instanceClass,
        dbSubnetGroupName: subnetGroup,
        publiclyAccessible: false,
        autoMinorVersionUpgrade: false,
        copyTagsToSnapshot: true,
        preferredMaintenanceWindow: MAINTENANCE_WINDOW,
        applyImmediately: isRetired,
        tags: { ...tags, Name: identifier },
        lifecycle: protectionOf(isRetired),
      });
    }
  }

  /** Named after its family, so that a new major version gets a new one before the old one goes. */
  private placeParameters({ address, version, tags }: AuroraClusterProps): string {
    const family = `${ENGINE}${version}`;
    const name = `${address.instanceIdentifier}-${family}`;
    return new RdsClusterParameterGroup(this, 'parameters', {
      name,
      description: name,
      family,
      parameter: [...PARAMETERS],
      tags: { ...tags, Name: name },
      lifecycle: { createBeforeDestroy: true },
    }).name;
  }
}
