import { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { describe, expect, it } from 'vitest';
import { PodNetwork } from '../../../lib/terraform/pod-network/index.js';
import { ref, resourceAt, synthesized } from '../synthesized.js';

describe('the network of pods', () => {
  it('is a range of the VPC, with a subnet in each zone that is routed as the zone is', () => {
    let subnetIds: Readonly<Record<string, string>> = {};
    const { resource } = synthesized((stack) => {
      const zone = (letter: string, cidr: string) => ({
        zone: `eu-central-1${letter}`,
        cidr,
        routeTableId: `rtb-${letter}`,
      });
      const pods = new PodNetwork(stack, 'pods', {
        name: 'tickets-paas-a',
        vpcId: 'vpc-1',
        cidr: '10.65.0.0/16',
        zones: [zone('a', '10.65.0.0/18'), zone('b', '10.65.64.0/18')],
      });
      subnetIds = pods.subnetIds;
    });
    const subnet = (letter: string, cidr: string) => ({
      vpc_id: ref('aws_vpc_ipv4_cidr_block_association.pods_range.vpc_id'),
      availability_zone: `eu-central-1${letter}`,
      cidr_block: cidr,
      tags: { Name: `tickets-paas-a-pods-eu-central-1${letter}` },
    });
    const association = (letter: string) => ({
      route_table_id: `rtb-${letter}`,
      subnet_id: ref(`aws_subnet.pods_eu-central-1${letter}_subnet.id`),
    });
    expect(resource).toEqual({
      aws_vpc_ipv4_cidr_block_association: { pods_range: { vpc_id: 'vpc-1', cidr_block: '10.65.0.0/16' } },
      aws_subnet: {
        'pods_eu-central-1a_subnet': subnet('a', '10.65.0.0/18'),
        'pods_eu-central-1b_subnet': subnet('b', '10.65.64.0/18'),
      },
      aws_route_table_association: {
        'pods_eu-central-1a_association': association('a'),
        'pods_eu-central-1b_association': association('b'),
      },
    });
    expect(Object.keys(subnetIds)).toEqual(['eu-central-1a', 'eu-central-1b']);
  });

  it('can be waited for by what needs the VPC to have its range', () => {
    const json = synthesized((stack) => {
      const props = { name: 'tickets-paas-a', vpcId: 'vpc-1', cidr: '10.65.0.0/16', zones: [] };
      const { range } = new PodNetwork(stack, 'pods', props);
      new IamRole(stack, 'later', { name: 'a', assumeRolePolicy: '{}', dependsOn: [range] });
    });
    expect(resourceAt(json, 'aws_iam_role.later').depends_on).toEqual([
      'aws_vpc_ipv4_cidr_block_association.pods_range',
    ]);
  });
});
