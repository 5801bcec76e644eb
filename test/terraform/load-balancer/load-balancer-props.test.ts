import { describe, expect, it } from 'vitest';
import { addressesOf, changesBetween, ref } from '../synthesized.js';
import { balancerWith } from './load-balancer-with.js';

const lines = (changes: object) =>
  changesBetween(balancerWith(), balancerWith(changes)).map((line) => line.replace('resource/', ''));

describe('a load balancer changes', () => {
  it.each([
    [
      { weights: { paasA: 0, paasB: 5 } },
      ['aws_lb_listener/lb_https/default_action/0/forward/target_group/0/weight: 95 -> 0'],
    ],
    [
      { certificateArn: 'arn:other' },
      ['aws_lb_listener/lb_https/certificate_arn: "arn:certificate" -> "arn:other"'],
    ],
    [
      { capacityUnits: 500 },
      ['aws_lb/lb_balancer/minimum_load_balancer_capacity: nothing -> {"capacity_units":500}'],
    ],
    [{ subnetIds: ['subnet-1', 'subnet-3'] }, ['aws_lb/lb_balancer/subnets/1: "subnet-2" -> "subnet-3"']],
    [
      { healthCheck: { path: '/ready', port: 8081 } },
      [
        'aws_lb_target_group/lb_target-a/health_check/path: "/nginx-ready" -> "/ready"',
        'aws_lb_target_group/lb_target-b/health_check/path: "/nginx-ready" -> "/ready"',
      ],
    ],
    [
      { healthCheck: { path: '/nginx-ready', port: 9000 } },
      [
        'aws_lb_target_group/lb_target-a/health_check/port: "8081" -> "9000"',
        'aws_lb_target_group/lb_target-b/health_check/port: "8081" -> "9000"',
        'aws_vpc_security_group_egress_rule/lb_group_to-ingress-health/from_port: 8081 -> 9000',
        'aws_vpc_security_group_egress_rule/lb_group_to-ingress-health/to_port: 8081 -> 9000',
      ],
    ],
    [
      { vpcId: 'vpc-2' },
      [
        'aws_lb_target_group/lb_target-a/vpc_id: "vpc-1" -> "vpc-2"',
        'aws_lb_target_group/lb_target-b/vpc_id: "vpc-1" -> "vpc-2"',
        'aws_security_group/lb_group_group/vpc_id: "vpc-1" -> "vpc-2"',
      ],
    ],
    [
      { vpcCidr: '10.80.0.0/16' },
      [
        'aws_vpc_security_group_egress_rule/lb_group_to-ingress-health/cidr_ipv4: "10.64.0.0/16" -> "10.80.0.0/16"',
        'aws_vpc_security_group_egress_rule/lb_group_to-ingress-https/cidr_ipv4: "10.64.0.0/16" -> "10.80.0.0/16"',
      ],
    ],
    [
      { logs: 'the other bucket' },
      [
        `aws_lb/lb_balancer/access_logs/bucket: "${ref('aws_s3_bucket.logs_bucket.id')}" -> "${ref('aws_s3_bucket.others_bucket.id')}"`,
        'aws_lb/lb_balancer/depends_on/0: "aws_s3_bucket_policy.logs_policy" -> "aws_s3_bucket_policy.others_policy"',
      ],
    ],
    [{ after: [] }, ['aws_lb/lb_balancer/depends_on/1: "aws_internet_gateway.gateway" -> nothing']],
    [
      { platform: 'shows' },
      [
        'aws_lb/lb_balancer/name: "tickets-live" -> "shows-live"',
        'aws_lb/lb_balancer/tags/Name: "tickets-live" -> "shows-live"',
        'aws_lb_target_group/lb_target-a/name: "tickets-live-a" -> "shows-live-a"',
        'aws_lb_target_group/lb_target-a/tags/Name: "tickets-live-a" -> "shows-live-a"',
        'aws_lb_target_group/lb_target-b/name: "tickets-live-b" -> "shows-live-b"',
        'aws_lb_target_group/lb_target-b/tags/Name: "tickets-live-b" -> "shows-live-b"',
        'aws_security_group/lb_group_group/name: "tickets-live" -> "shows-live"',
        'aws_security_group/lb_group_group/tags/Name: "tickets-live" -> "shows-live"',
      ],
    ],
    [
      { entry: 'pre' },
      [
        'aws_lb/lb_balancer/access_logs/prefix: "live" -> "pre"',
        'aws_lb/lb_balancer/name: "tickets-live" -> "tickets-pre"',
        'aws_lb/lb_balancer/tags/Name: "tickets-live" -> "tickets-pre"',
        'aws_lb_target_group/lb_target-a/name: "tickets-live-a" -> "tickets-pre-a"',
        'aws_lb_target_group/lb_target-a/tags/Name: "tickets-live-a" -> "tickets-pre-a"',
        'aws_lb_target_group/lb_target-b/name: "tickets-live-b" -> "tickets-pre-b"',
        'aws_lb_target_group/lb_target-b/tags/Name: "tickets-live-b" -> "tickets-pre-b"',
        'aws_security_group/lb_group_group/description: "Load balancer live" -> "Load balancer pre"',
        'aws_security_group/lb_group_group/name: "tickets-live" -> "tickets-pre"',
        'aws_security_group/lb_group_group/tags/Name: "tickets-live" -> "tickets-pre"',
      ],
    ],
  ])('with %j in this alone', (changes, expected) => {
    expect(lines(changes).sort()).toEqual(expected);
  });

  it('with allowedCidrs by who may connect, on both ports', () => {
    const json = balancerWith({ allowedCidrs: ['203.0.113.0/24', '198.51.100.0/24'] });
    expect(addressesOf(json, 'aws_vpc_security_group_ingress_rule')).toEqual([
      'lb_group_from-https-203-0-113-0-24',
      'lb_group_from-https-198-51-100-0-24',
      'lb_group_from-http-203-0-113-0-24',
      'lb_group_from-http-198-51-100-0-24',
    ]);
  });
});
