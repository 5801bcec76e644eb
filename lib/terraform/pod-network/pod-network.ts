import { VpcIpv4CidrBlockAssociation } from '@cdktf/provider-aws/lib/vpc-ipv4-cidr-block-association/index.js';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { ZoneSubnet } from '../network/index.js';

/** The range of pods in one zone. */
export interface PodZone {
  readonly zone: string;
  readonly cidr: string;
  /** The table by which the zone's pods reach what lies outside. */
  readonly routeTableId: string;
}

export interface PodNetworkProps {
  readonly name: string;
  readonly vpcId: string;
  /** The cluster's range, which becomes a further range of the VPC. */
  readonly cidr: string;
  readonly zones: readonly PodZone[];
}

/**
 * The addresses of a cluster's pods: subnets of their own in every zone, so that thousands of pods take no address
 * away from nodes and load balancers, and that all of them go with their cluster.
 */
export class PodNetwork extends Construct {
  /** For what needs the VPC to have the range. */
  readonly range: ITerraformDependable;
  /** By zone. */
  readonly subnetIds: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { name, vpcId, cidr, zones }: PodNetworkProps) {
    super(scope, id);
    const range = new VpcIpv4CidrBlockAssociation(this, 'range', { vpcId, cidrBlock: cidr });
    this.range = range;
    this.subnetIds = Object.fromEntries(
      zones.map(({ zone, cidr: ofZone, routeTableId }) => {
        const subnet = new ZoneSubnet(this, zone, {
          name: `${name}-pods-${zone}`,
          vpcId: range.vpcId,
          zone,
          cidr: ofZone,
          routeTableId,
        });
        return [zone, subnet.subnetId];
      }),
    );
  }
}
