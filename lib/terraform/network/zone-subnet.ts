import { RouteTable } from '@cdktf/provider-aws/lib/route-table/index.js';
import { RouteTableAssociation } from '@cdktf/provider-aws/lib/route-table-association/index.js';
import { Subnet } from '@cdktf/provider-aws/lib/subnet/index.js';
import { Construct } from 'constructs';

export interface ZoneSubnetProps {
  readonly name: string;
  readonly vpcId: string;
  readonly zone: string;
  readonly cidr: string;
  /** Tags by which AWS' own controllers find the subnet. */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * The route table that the subnet uses.
   *
   * @default - one of its own
   */
  readonly routeTableId?: string;
}

/** A subnet of one zone and the table that routes it. */
export class ZoneSubnet extends Construct {
  readonly subnetId: string;
  readonly routeTableId: string;

  constructor(
    scope: Construct,
    id: string,
    { name, vpcId, zone, cidr, tags, routeTableId }: ZoneSubnetProps,
  ) {
    super(scope, id);
    const subnet = new Subnet(this, 'subnet', {
      vpcId,
      cidrBlock: cidr,
      availabilityZone: zone,
      tags: { ...tags, Name: name },
    });
    this.subnetId = subnet.id;
    this.routeTableId = routeTableId ?? new RouteTable(this, 'routes', { vpcId, tags: { Name: name } }).id;
    new RouteTableAssociation(this, 'association', {
      subnetId: this.subnetId,
      routeTableId: this.routeTableId,
    });
  }
}
