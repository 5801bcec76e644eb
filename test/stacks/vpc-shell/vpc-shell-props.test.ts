import { describe, expect, it } from 'vitest';
import { RANGE } from '../../../lib/planning/network-ranges/index.js';
import type { VpcShellProps } from '../../../lib/stacks/vpc-shell/index.js';
import { addressesOf, changesBetween, ref, resourceAt } from '../../terraform/synthesized.js';
import { propsOf } from '../platform/platform-with.js';
import { NEEDED_ENDPOINTS, SHELL_PROPS, shellWith } from './shell-with.js';

const before = shellWith();
const lines = (changes: Partial<VpcShellProps>) => changesBetween(before, shellWith(changes));
/** What differs, by the types of blocks. */
const types = (changes: Partial<VpcShellProps>) => [
  ...new Set(
    lines(changes).map((line) =>
      line.replace(/: .*$/s, '').split('/').slice(0, 2).join('/').replace('resource/aws_', ''),
    ),
  ),
];
const TAGS = 'provider/aws/0/default_tags/0/tags';
const GROUP_TAG = 'resource/aws_autoscaling_group/bastion_instances/tag';

describe('a shell changes', () => {
  const live = 'resource/aws_lb_listener/live_https/default_action/0/forward/target_group';
  const pre = 'resource/aws_lb_listener/pre_https/default_action/0/forward/target_group';
  const health = (balancer: string, slot: string) =>
    `resource/aws_lb_target_group/${balancer}_target-${slot}/health_check/path: "/nginx-ready" -> "/ready"`;

  it.each([
    [
      { traffic: { live: { paasA: 95, paasB: 5 }, preLive: 'paasB' } },
      [`${live}/0/weight: 100 -> 95`, `${live}/1/weight: 0 -> 5`],
    ],
    [
      { traffic: { live: { paasA: 100, paasB: 0 }, preLive: 'paasA' } },
      [`${pre}/0/weight: 0 -> 100`, `${pre}/1/weight: 100 -> 0`],
    ],
    [
      { liveCapacityUnits: 500 },
      ['resource/aws_lb/live_balancer/minimum_load_balancer_capacity: nothing -> {"capacity_units":500}'],
    ],
    [
      { flowLogDays: 7 },
      ['resource/aws_cloudwatch_log_group/network_flow-logs_group/retention_in_days: 30 -> 7'],
    ],
    [
      { clusterLogDays: 365 },
      ['a', 'b'].map(
        (slot) => `resource/aws_cloudwatch_log_group/logs-paas-${slot}/retention_in_days: 90 -> 365`,
      ),
    ],
    [{ clusterLogDays: 90 }, []],
    [
      { encryptVolumes: false },
      ['resource/aws_ebs_encryption_by_default: {"encrypted-volumes":{"enabled":true}} -> nothing'],
    ],
    [{ encryptVolumes: true }, []],
    [
      { owner: 'ops' },
      [
        `${TAGS}/owner: "platform" -> "ops"`,
        `${GROUP_TAG}/1/value: "platform" -> "ops"`,
        ...launchTags('owner', '"platform" -> "ops"'),
      ],
    ],
    [
      { costCentre: '4711' },
      [
        `${TAGS}/cost-centre: "live-music" -> "4711"`,
        `${GROUP_TAG}/2/value: "live-music" -> "4711"`,
        ...launchTags('cost-centre', '"live-music" -> "4711"'),
      ],
    ],
    [
      { bastion: { instanceType: 't4g.micro' } },
      ['resource/aws_launch_template/bastion_template/instance_type: "t4g.nano" -> "t4g.micro"'],
    ],
    [
      { healthCheck: { path: '/ready', port: 8081 } },
      [health('live', 'a'), health('live', 'b'), health('pre', 'a'), health('pre', 'b')],
    ],
    [
      { state: { kind: 's3', bucket: 'others', region: 'eu-central-1' } },
      ['terraform/backend/s3/bucket: "terraform-states" -> "others"'],
    ],
  ] as [Partial<VpcShellProps>, string[]][])('with %j in this alone', (changes, expected) => {
    expect(lines(changes).sort()).toEqual(expected.toSorted());
  });

  it.each([
    [
      { nat: 'none', endpoints: NEEDED_ENDPOINTS },
      ['eip', 'nat_gateway', 'route', 'security_group', 'vpc_endpoint', 'vpc_security_group_ingress_rule'],
    ],
    [{ endpoints: ['sts'] }, ['security_group', 'vpc_endpoint', 'vpc_security_group_ingress_rule']],
    [{ liveFrom: ['203.0.113.0/24'] }, ['vpc_security_group_ingress_rule']],
    [{ preLiveFrom: ['203.0.113.0/24'] }, ['vpc_security_group_ingress_rule']],
    [
      { loadBalancer: { kind: 'network' } },
      ['lb', 'lb_listener', 'lb_target_group', 'vpc_security_group_ingress_rule'],
    ],
    [
      { bastion: { sshFrom: ['203.0.113.0/24'] } },
      ['autoscaling_group', 'launch_template', 'vpc_security_group_ingress_rule'],
    ],
  ] as [Partial<VpcShellProps>, string[]][])('with %j in the types %j alone', (changes, expected) => {
    const changed = types(changes).map((type) => type.replace('resource/', ''));
    expect(changed.sort()).toEqual(expected.map((type) => type).sort());
  });

  it('with tags in those of the provider, of the bastion and of what it starts', () => {
    const tags = { stage: 'x' };
    const group = (json: typeof before) =>
      resourceAt(json, 'aws_autoscaling_group.bastion_instances').tag as unknown[];
    expect(lines({ tags }).filter((line) => !line.startsWith(GROUP_TAG))).toEqual([
      `${TAGS}/stage: nothing -> "x"`,
      ...launchTags('stage', 'nothing -> "x"'),
    ]);
    expect(group(shellWith({ tags }))).toEqual([
      { key: 'stage', value: 'x', propagate_at_launch: false },
      ...group(before),
    ]);
  });

  it.each([
    ['liveFrom', 'live'],
    ['preLiveFrom', 'pre'],
  ])('with %s who may connect to %s', (prop, balancer) => {
    const json = shellWith({ [prop]: ['203.0.113.0/24'] });
    const other = balancer === 'live' ? 'pre' : 'live';
    expect(addressesOf(json, 'aws_vpc_security_group_ingress_rule').sort()).toEqual(
      [
        `${balancer}_group_from-http-203-0-113-0-24`,
        `${balancer}_group_from-https-203-0-113-0-24`,
        `${other}_group_from-http-0-0-0-0-0`,
        `${other}_group_from-https-0-0-0-0-0`,
      ].sort(),
    );
  });

  it('with nat in how private subnets reach the internet', () => {
    expect([
      addressesOf(before, 'aws_nat_gateway').length,
      addressesOf(shellWith({ nat: 'single' }), 'aws_nat_gateway').length,
      addressesOf(shellWith({ nat: 'none', endpoints: NEEDED_ENDPOINTS }), 'aws_nat_gateway').length,
    ]).toEqual([2, 1, 0]);
  });

  it('with sshFrom in the subnets of the bastion, which then are public', () => {
    const subnets = (json: typeof before) =>
      resourceAt(json, 'aws_autoscaling_group.bastion_instances').vpc_zone_identifier;
    const subnet = (tier: string, zone: string) =>
      ref(`aws_subnet.network_${tier}-eu-central-1${zone}_subnet.id`);
    expect([subnets(before), subnets(shellWith({ bastion: { sshFrom: ['203.0.113.0/24'] } }))]).toEqual([
      [subnet('private', 'a'), subnet('private', 'b')],
      [subnet('public', 'a'), subnet('public', 'b')],
    ]);
  });

  it('with names.mode in whose zone it is', () => {
    const json = shellWith({ names: { ...SHELL_PROPS.names, mode: 'lookup' } });
    expect([addressesOf(json, 'aws_route53_zone'), Object.keys(json.data)]).toEqual([
      ['private-zone_zone'],
      ['aws_caller_identity', 'aws_route53_zone'],
    ]);
  });

  it('with names.mode: lookup by telling no name servers, as the parent knows them', () => {
    const json = shellWith({ names: { ...SHELL_PROPS.names, mode: 'lookup' } });
    const told = Object.keys(before.output).filter((name) => !(name in json.output));
    expect(told).toEqual(['name_servers']);
  });

  it('with names.live in the names and the certificate of the live load balancer', () => {
    const names = { ...SHELL_PROPS.names, live: ['tickets.example.com', 'shop.example.com'] };
    const json = shellWith({ names });
    expect([
      resourceAt(json, 'aws_acm_certificate.public-zone_live-certificate').subject_alternative_names,
      resourceAt(json, 'aws_route53_record.public-zone_name-shop-example-com').alias,
    ]).toEqual([
      ['shop.example.com'],
      {
        name: ref('aws_lb.live_balancer.dns_name'),
        zone_id: ref('aws_lb.live_balancer.zone_id'),
        evaluate_target_health: true,
      },
    ]);
  });

  it('with names.preLive in the names and the certificate of the pre-live load balancer', () => {
    const names = { ...SHELL_PROPS.names, preLive: ['next.example.com'] };
    const json = shellWith({ names });
    expect([
      resourceAt(json, 'aws_acm_certificate.public-zone_pre-certificate').domain_name,
      resourceAt(json, 'aws_route53_record.public-zone_name-next-example-com').alias,
    ]).toEqual([
      'next.example.com',
      {
        name: ref('aws_lb.pre_balancer.dns_name'),
        zone_id: ref('aws_lb.pre_balancer.zone_id'),
        evaluate_target_health: true,
      },
    ]);
  });

  it('with names.zone in the zone', () => {
    const names = { ...SHELL_PROPS.names, zone: 'com' };
    expect(() => shellWith({ names })).toThrow('names.zone: "com" is no zone');
    const org = {
      zone: 'example.org',
      mode: 'create',
      live: ['a.example.org'],
      preLive: ['b.example.org'],
    } as const;
    expect(resourceAt(shellWith({ names: org }), 'aws_route53_zone.public-zone_zone').name).toBe(
      'example.org',
    );
  });

  it('with addresses in its ranges', () => {
    const { addresses } = propsOf({ supernet: '10.80.0.0/12' });
    const changed = lines({ addresses });
    expect(changed).toContain('resource/aws_vpc/network_vpc/cidr_block: "10.64.0.0/16" -> "10.80.0.0/16"');
    expect(changed.filter((line) => !/ -> "10\.80\./.test(line))).toEqual([]);
  });

  it('with zones in its subnets', () => {
    const zones = ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'];
    const { addresses } = propsOf({ zones });
    const json = shellWith({ zones, addresses });
    expect(resourceAt(json, 'aws_subnet.network_private-eu-central-1c_subnet').cidr_block).toBe(
      addresses.cidr(RANGE.subnet('private', 'eu-central-1c')),
    );
  });

  it('with platform in all names', () => {
    const changed = lines({ platform: 'shows' });
    expect(changed.length).toBeGreaterThan(50);
    expect(changed.filter((line) => !line.split(' -> ').at(-1)?.includes('shows'))).toEqual([]);
  });

  it('with region in the region of the provider', () => {
    const zones = ['eu-north-1a', 'eu-north-1b'];
    const { provider } = shellWith({ region: 'eu-north-1', zones, addresses: propsOf({ zones }).addresses });
    expect(provider.aws).toEqual([expect.objectContaining({ region: 'eu-north-1' })]);
  });

  it('with slots in nothing but what is refused', () => {
    const traffic = { live: { paasA: 100, paasB: 0 }, preLive: 'paasA' } as const;
    expect(changesBetween(shellWith({ traffic }), shellWith({ traffic, slots: ['paasA'] }))).toEqual([]);
    expect(() => shellWith({ slots: ['paasA'] })).toThrow('there is no cluster in slot paasB');
  });
});

/** The tags of instances and volumes, which do not come from the provider. */
function launchTags(key: string, change: string): string[] {
  return [0, 1].map(
    (index) =>
      `resource/aws_launch_template/bastion_template/tag_specifications/${index}/tags/${key}: ${change}`,
  );
}
