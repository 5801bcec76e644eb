import { type TerraformElement, TerraformStack } from 'cdktf';
import type { Construct, Node } from 'constructs';
import {
  eventDatabaseAddress,
  eventStackName,
  privateZoneName,
} from '../../planning/event-databases/index.js';
import { forEachOf } from '../../planning/issues/index.js';
import { labelValue } from '../../planning/names/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { EventDatabase } from '../../terraform/event-database/index.js';
import { logicalId, prepareStack, publish } from '../../terraform/stack/index.js';
import { type ShellOutputs, shellOutputs } from '../vpc-shell/index.js';
import type { EventDatabaseStackProps } from './event-database-stack-props.js';
import { eventDatabaseStackRules } from './event-database-stack-rules.js';

/**
 * The databases of one event, or of all events whose sales begin on one day. It stands on the shell alone: clusters
 * come and go without it.
 *
 * @throws InputError with everything that is wrong with the stack, or with any of its databases
 */
export class EventDatabaseStack extends TerraformStack {
  readonly databases: readonly EventDatabase[];

  constructor(scope: Construct, props: EventDatabaseStackProps) {
    super(scope, props.name);
    refuseViolations(this, eventDatabaseStackRules(props));
    prepareStack(this, props, { tags: tagsOf(props) });
    const shell = shellOutputs(this, props, props.zones);
    this.databases = forEachOf(props.events, (event) => this.placeDatabase(event, props, shell));
    for (const database of this.databases) publish(this, outputsOf(database));
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    return logicalId(this, element);
  }

  private placeDatabase(
    { tenant, event, costCentre, isRetired }: EventDatabaseStackProps['events'][number],
    { engine, version, backupDays, allowedCidrs, platform }: EventDatabaseStackProps,
    { vpcId, databaseSubnetIds, privateZoneId }: ShellOutputs,
  ): EventDatabase {
    const { instanceIdentifier } = eventDatabaseAddress({ tenant, platform });
    return new EventDatabase(this, instanceIdentifier, {
      tenant,
      event,
      costCentre,
      isRetired,
      engine,
      version,
      backupDays,
      allowedCidrs,
      vpcId,
      subnetIds: Object.values(databaseSubnetIds),
      privateZoneId,
      privateZone: privateZoneName(platform),
    });
  }
}

/** By the name, so that the tags of a day's stack are the same whether it has one event or many. */
function tagsOf({ name, events }: EventDatabaseStackProps): Record<string, string> {
  const own = events.find(({ tenant }) => name === eventStackName(tenant));
  if (own === undefined) return {};
  const { event, costCentre } = own;
  return { event: labelValue(event), ...(costCentre === undefined ? {} : { 'cost-centre': costCentre }) };
}

/** Of every database, what no secret is; the names end with the tenant's, and are kept as long as the database. */
function outputsOf({ address, endpoint }: EventDatabase): Record<string, string> {
  const own = address.databaseName;
  return {
    [`endpoint_${own}`]: endpoint,
    [`port_${own}`]: String(address.port),
    [`database_${own}`]: address.databaseName,
  };
}
