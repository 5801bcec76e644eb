import { Eip } from '@cdktf/provider-aws/lib/eip/index.js';
import { NatGateway } from '@cdktf/provider-aws/lib/nat-gateway/index.js';
import { Route } from '@cdktf/provider-aws/lib/route/index.js';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { ZoneSubnet } from './zone-subnet.js';

const ANYWHERE = '0.0.0.0/0';

export interface NatProps {
  readonly name: string;
  /** A public one. */
  readonly subnetId: string;
  /** What makes the subnet public. */
  readonly after: readonly ITerraformDependable[];
}

/** A gateway with a fixed address in a public subnet. */
export class Nat extends Construct {
  private readonly gatewayId: string;

  constructor(scope: Construct, id: string, { name, subnetId, after }: NatProps) {
    super(scope, id);
    const dependsOn = [...after];
    const address = new Eip(this, 'address', { domain: 'vpc', tags: { Name: name }, dependsOn });
    const gateway = new NatGateway(this, 'gateway', {
      allocationId: address.id,
      subnetId,
      tags: { Name: name },
      dependsOn,
    });
    this.gatewayId = gateway.id;
  }

  /** Sends what leaves the subnet through this gateway. */
  serve(zone: string, { routeTableId }: ZoneSubnet): void {
    new Route(this, `route-${zone}`, {
      routeTableId,
      destinationCidrBlock: ANYWHERE,
      natGatewayId: this.gatewayId,
    });
  }
}
