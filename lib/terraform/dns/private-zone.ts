import { Route53Zone } from '@cdktf/provider-aws/lib/route53-zone/index.js';
import { Construct } from 'constructs';

export interface PrivateZoneProps {
  /** Such as `tickets.internal`. */
  readonly zone: string;
  readonly vpcId: string;
}

/** Names that only the VPC knows: those of the databases. */
export class PrivateZone extends Construct {
  readonly zoneId: string;

  constructor(scope: Construct, id: string, { zone, vpcId }: PrivateZoneProps) {
    super(scope, id);
    this.zoneId = new Route53Zone(this, 'zone', {
      name: zone,
      vpc: [{ vpcId }],
      tags: { Name: zone },
    }).zoneId;
  }
}
