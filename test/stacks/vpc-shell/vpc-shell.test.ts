import { describe, expect, it } from 'vitest';
import { ref, resourceAt } from '../../terraform/synthesized.js';
import { shellWith } from './shell-with.js';

const before = shellWith();
const shellOfPaasA = shellWith({
  slots: ['paasA'],
  traffic: { live: { paasA: 100, paasB: 0 }, preLive: 'paasA' },
});

describe('a shell', () => {
  it('publishes what clusters and databases stand on', () => {
    const values = Object.entries(before.output).map(([name, { value }]) => [name, value]);
    const subnet = (tier: string, zone: string) =>
      ref(`aws_subnet.network_${tier}-eu-central-1${zone}_subnet.id`);
    const table = (zone: string) => ref(`aws_route_table.network_private-eu-central-1${zone}_routes.id`);
    expect(Object.fromEntries(values)).toEqual({
      vpc_id: ref('aws_vpc.network_vpc.id'),
      private_subnet_id_eu_central_1a: subnet('private', 'a'),
      private_subnet_id_eu_central_1b: subnet('private', 'b'),
      private_route_table_id_eu_central_1a: table('a'),
      private_route_table_id_eu_central_1b: table('b'),
      database_subnet_id_eu_central_1a: subnet('database', 'a'),
      database_subnet_id_eu_central_1b: subnet('database', 'b'),
      load_balancer_group_id_live: ref('aws_security_group.live_group_group.id'),
      load_balancer_group_id_pre: ref('aws_security_group.pre_group_group.id'),
      target_group_arn_live_a: ref('aws_lb_target_group.live_target-a.arn'),
      target_group_arn_pre_a: ref('aws_lb_target_group.pre_target-a.arn'),
      target_group_arn_live_b: ref('aws_lb_target_group.live_target-b.arn'),
      target_group_arn_pre_b: ref('aws_lb_target_group.pre_target-b.arn'),
      bastion_group_id: ref('aws_security_group.bastion_group_group.id'),
      private_zone_id: ref('aws_route53_zone.private-zone_zone.zone_id'),
      name_servers: ref('join(",", aws_route53_zone.public-zone_zone.name_servers)'),
    });
  });

  it('reads no state of another stack', () => {
    expect(Object.keys(before.data)).toEqual(['aws_caller_identity']);
  });

  it('has a private zone for the names of databases', () => {
    expect(resourceAt(before, 'aws_route53_zone.private-zone_zone').name).toBe('tickets.internal');
  });

  it('keeps the logs of the control planes of both slots, also when there is no cluster', () => {
    const groups = Object.entries(shellOfPaasA.resource.aws_cloudwatch_log_group ?? {});
    expect(groups.filter(([name]) => name.startsWith('logs-'))).toEqual([
      ['logs-paas-a', { name: '/aws/eks/tickets-paas-a/cluster', retention_in_days: 90 }],
      ['logs-paas-b', { name: '/aws/eks/tickets-paas-b/cluster', retention_in_days: 90 }],
    ]);
  });

  it('has AWS encrypt every new volume', () => {
    expect(before.resource.aws_ebs_encryption_by_default).toEqual({ 'encrypted-volumes': { enabled: true } });
  });

  it.each(['live', 'pre'])('has a load balancer %s that Terraform does not destroy', (entry) => {
    expect(resourceAt(before, `aws_lb.${entry}_balancer`).lifecycle).toEqual({ prevent_destroy: true });
  });

  it('keeps access logs for 90 days in a bucket that is named after the account', () => {
    const { bucket } = resourceAt(before, 'aws_s3_bucket.access-logs_bucket');
    const { rule } = resourceAt(before, 'aws_s3_bucket_lifecycle_configuration.access-logs_lifecycle');
    expect([bucket, rule]).toEqual([
      `tickets-access-logs-${ref('data.aws_caller_identity.account.account_id')}`,
      [expect.objectContaining({ expiration: [{ days: 90 }] })],
    ]);
  });
});
