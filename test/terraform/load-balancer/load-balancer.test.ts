import { describe, expect, it } from 'vitest';
import { addressesOf, ref, resourceAt } from '../synthesized.js';
import { balancerWith } from './load-balancer-with.js';

const NETWORK = { kind: { kind: 'network' } } as const;
const GROUP = ref('aws_security_group.lb_group_group.id');
const target = (letter: string) => ref(`aws_lb_target_group.lb_target-${letter}.arn`);
const LISTENER = {
  load_balancer_arn: ref('aws_lb.lb_balancer.arn'),
  port: 443,
  ssl_policy: 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
  certificate_arn: 'arn:certificate',
};
const TARGETS = [
  { arn: target('a'), weight: 95 },
  { arn: target('b'), weight: 5 },
];
const HEALTH = {
  protocol: 'HTTP',
  path: '/nginx-ready',
  port: '8081',
  matcher: '200',
  interval: 10,
  timeout: 5,
  healthy_threshold: 2,
  unhealthy_threshold: 2,
};

describe('an application load balancer', () => {
  const json = balancerWith();

  it('is protected, logged once it may log in public subnets, and drops what is no header', () => {
    expect(resourceAt(json, 'aws_lb.lb_balancer')).toEqual({
      name: 'tickets-live',
      load_balancer_type: 'application',
      internal: false,
      security_groups: [GROUP],
      subnets: ['subnet-1', 'subnet-2'],
      enable_deletion_protection: true,
      enable_cross_zone_load_balancing: true,
      drop_invalid_header_fields: true,
      enable_http2: true,
      access_logs: { bucket: ref('aws_s3_bucket.logs_bucket.id'), prefix: 'live', enabled: true },
      lifecycle: { prevent_destroy: true },
      depends_on: ['aws_s3_bucket_policy.logs_policy', 'aws_internet_gateway.gateway'],
      tags: { Name: 'tickets-live' },
    });
  });

  it('ends TLS, and shares requests out between both slots without remembering clients', () => {
    expect(resourceAt(json, 'aws_lb_listener.lb_https')).toEqual({
      ...LISTENER,
      protocol: 'HTTPS',
      default_action: [
        {
          type: 'forward',
          forward: { target_group: TARGETS, stickiness: { enabled: false, duration: 1 } },
        },
      ],
    });
  });

  it('leads HTTP to HTTPS', () => {
    expect(resourceAt(json, 'aws_lb_listener.lb_http')).toEqual({
      load_balancer_arn: ref('aws_lb.lb_balancer.arn'),
      port: 80,
      protocol: 'HTTP',
      default_action: [
        { type: 'redirect', redirect: { port: '443', protocol: 'HTTPS', status_code: 'HTTP_301' } },
      ],
    });
  });

  it.each([
    ['a', 'paas-a'],
    ['b', 'paas-b'],
  ])('has the target group %s for %s', (letter, slot) => {
    expect(resourceAt(json, `aws_lb_target_group.lb_target-${letter}`)).toEqual({
      name: `tickets-live-${letter}`,
      vpc_id: 'vpc-1',
      target_type: 'instance',
      port: 443,
      protocol: 'HTTPS',
      deregistration_delay: '60',
      load_balancing_algorithm_type: 'least_outstanding_requests',
      health_check: HEALTH,
      tags: { Name: `tickets-live-${letter}`, slot },
    });
  });

  it('takes HTTPS and HTTP, and reaches the ports of the ingress alone', () => {
    const rules = Object.values({
      ...json.resource.aws_vpc_security_group_ingress_rule,
      ...json.resource.aws_vpc_security_group_egress_rule,
    }).map(({ description, cidr_ipv4, from_port, to_port }) => [description, cidr_ipv4, from_port, to_port]);
    expect(rules).toEqual([
      ['https-0-0-0-0-0', '0.0.0.0/0', 443, 443],
      ['http-0-0-0-0-0', '0.0.0.0/0', 80, 80],
      ['ingress-https', '10.64.0.0/16', 443, 443],
      ['ingress-health', '10.64.0.0/16', 8081, 8081],
    ]);
  });
});

describe('a network load balancer', () => {
  const json = balancerWith(NETWORK);

  it('passes connections on, and has no settings of HTTP', () => {
    expect(resourceAt(json, 'aws_lb.lb_balancer')).toEqual({
      name: 'tickets-live',
      load_balancer_type: 'network',
      internal: false,
      security_groups: [GROUP],
      subnets: ['subnet-1', 'subnet-2'],
      enable_deletion_protection: true,
      enable_cross_zone_load_balancing: true,
      access_logs: { bucket: ref('aws_s3_bucket.logs_bucket.id'), prefix: 'live', enabled: true },
      lifecycle: { prevent_destroy: true },
      depends_on: ['aws_s3_bucket_policy.logs_policy', 'aws_internet_gateway.gateway'],
      tags: { Name: 'tickets-live' },
    });
  });

  it('ends TLS on its only listener', () => {
    expect(json.resource.aws_lb_listener).toEqual({
      lb_https: {
        ...LISTENER,
        protocol: 'TLS',
        default_action: [{ type: 'forward', forward: { target_group: TARGETS } }],
      },
    });
  });

  it('has targets that it speaks TLS to', () => {
    expect(resourceAt(json, 'aws_lb_target_group.lb_target-a')).toEqual({
      name: 'tickets-live-a',
      vpc_id: 'vpc-1',
      target_type: 'instance',
      port: 443,
      protocol: 'TLS',
      deregistration_delay: '60',
      health_check: HEALTH,
      tags: { Name: 'tickets-live-a', slot: 'paas-a' },
    });
  });

  it('takes nothing on port 80', () => {
    expect(addressesOf(json, 'aws_vpc_security_group_ingress_rule')).toEqual([
      'lb_group_from-https-0-0-0-0-0',
    ]);
  });

  it('has an address of its own in each subnet, if they are to be fixed', () => {
    const depends_on = ['aws_internet_gateway.gateway'];
    const fixed = balancerWith({ kind: { kind: 'network', fixedAddresses: true } });
    const { subnets, subnet_mapping } = resourceAt(fixed, 'aws_lb.lb_balancer');
    expect([subnets, subnet_mapping, fixed.resource.aws_eip]).toEqual([
      undefined,
      [
        { subnet_id: 'subnet-1', allocation_id: ref('aws_eip.lb_address-0.id') },
        { subnet_id: 'subnet-2', allocation_id: ref('aws_eip.lb_address-1.id') },
      ],
      {
        'lb_address-0': { domain: 'vpc', tags: { Name: 'tickets-live-0' }, depends_on },
        'lb_address-1': { domain: 'vpc', tags: { Name: 'tickets-live-1' }, depends_on },
      },
    ]);
  });
});
