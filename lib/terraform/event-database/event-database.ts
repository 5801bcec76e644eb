import { DbSubnetGroup } from '@cdktf/provider-aws/lib/db-subnet-group/index.js';
import { Route53Record } from '@cdktf/provider-aws/lib/route53-record/index.js';
import { Construct } from 'constructs';
import { type EventDatabaseAddress, eventDatabaseIn } from '../../planning/event-databases/index.js';
import { labelValue } from '../../planning/names/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { cidrName, SecurityGroup } from '../security-group/index.js';
import { AuroraCluster } from './aurora-cluster.js';
import { DEFAULT_BACKUP_DAYS, DEFAULT_POSTGRES, type EventDatabaseProps } from './event-database-props.js';
import { eventDatabaseRules } from './event-database-rules.js';
import { PostgresInstance } from './postgres-instance.js';
import type { DatabaseParts } from './shared-settings.js';

/** How long resolvers keep the name, in seconds: a database that is restored under another name is found after that. */
const NAME_TTL = 60;

/**
 * The database of one event, in the database subnets: reached by the given networks alone, encrypted, with a master
 * password that nobody but RDS knows and a final snapshot when it goes.
 *
 * @throws InputError with everything that is wrong with the props
 */
export class EventDatabase extends Construct {
  /** What the plan knows of it; `host` leads to `endpoint`. */
  readonly address: EventDatabaseAddress;
  /** The name that RDS has given it. */
  readonly endpoint: string;

  constructor(scope: Construct, id: string, props: EventDatabaseProps) {
    super(scope, id);
    refuseViolations(this, eventDatabaseRules(props));
    const { privateZone, privateZoneId, tenant } = props;
    this.address = eventDatabaseIn(privateZone, tenant);
    this.endpoint = this.placeDatabase(props);
    new Route53Record(this, 'name', {
      zoneId: privateZoneId,
      name: this.address.host,
      type: 'CNAME',
      ttl: NAME_TTL,
      records: [this.endpoint],
    });
  }

  private placeDatabase(props: EventDatabaseProps): string {
    const { engine } = props;
    const parts = this.placeParts(props);
    switch (engine.kind) {
      case 'instance':
        return new PostgresInstance(this, 'instance', { ...parts, engine }).endpoint;
      case 'aurora':
        return new AuroraCluster(this, 'cluster', { ...parts, engine }).endpoint;
    }
  }

  private placeParts(props: EventDatabaseProps): DatabaseParts {
    const { subnetIds, event, costCentre, isRetired } = props;
    const { version = DEFAULT_POSTGRES, backupDays = DEFAULT_BACKUP_DAYS } = props;
    const name = this.address.instanceIdentifier;
    const tags = {
      Name: name,
      event: labelValue(event),
      ...(costCentre === undefined ? {} : { 'cost-centre': costCentre }),
    };
    const subnets = new DbSubnetGroup(this, 'subnets', {
      name,
      description: name,
      subnetIds: [...subnetIds],
      tags,
    });
    return {
      address: this.address,
      subnetGroup: subnets.name,
      securityGroupId: this.placeSecurityGroup(props).groupId,
      version,
      backupDays,
      isRetired,
      tags,
    };
  }

  private placeSecurityGroup({ vpcId, allowedCidrs }: EventDatabaseProps): SecurityGroup {
    const { instanceIdentifier, port } = this.address;
    return new SecurityGroup(this, 'group', {
      name: instanceIdentifier,
      vpcId,
      description: `Database ${instanceIdentifier}`,
      ingress: allowedCidrs.map((cidr) => ({
        name: `postgres-${cidrName(cidr)}`,
        from: { cidr },
        protocol: 'tcp',
        ports: port,
      })),
      egress: [],
    });
  }
}
