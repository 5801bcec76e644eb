import { describe, expect, it } from 'vitest';
import { Bastion, type BastionProps, bastionRules } from '../../../lib/terraform/bastion/index.js';
import { violationsOf } from '../../planning/rules/violations.js';
import { addressesOf, changesBetween, ref, refusalOf, resourceAt, synthesized } from '../synthesized.js';

const BASTION: BastionProps = {
  name: 'tickets-bastion',
  vpcId: 'vpc-1',
  vpcCidr: '10.64.0.0/16',
  subnetIds: ['subnet-1', 'subnet-2'],
  tags: { owner: 'platform-team' },
};

function bastionWith(changes: Partial<BastionProps> = {}) {
  return synthesized((stack) => new Bastion(stack, 'bastion', { ...BASTION, ...changes }));
}

const TAGS = { owner: 'platform-team', Name: 'tickets-bastion' };
const TEMPLATE = 'resource/aws_launch_template/bastion_template';

describe('a bastion', () => {
  const json = bastionWith();

  it('lets nothing in', () => {
    expect(addressesOf(json, 'aws_vpc_security_group_ingress_rule')).toEqual([]);
  });

  it('is one instance that is made anew', () => {
    const template = 'aws_launch_template.bastion_template';
    expect(resourceAt(json, 'aws_autoscaling_group.bastion_instances')).toEqual({
      name: 'tickets-bastion',
      min_size: 1,
      max_size: 1,
      vpc_zone_identifier: ['subnet-1', 'subnet-2'],
      launch_template: { id: ref(`${template}.id`), version: ref(`${template}.latest_version`) },
      tag: [
        { key: 'owner', value: 'platform-team', propagate_at_launch: false },
        { key: 'Name', value: 'tickets-bastion', propagate_at_launch: false },
      ],
    });
  });

  it('has no address of the internet, an encrypted volume, and tokens for its metadata', () => {
    expect(resourceAt(json, 'aws_launch_template.bastion_template')).toEqual({
      name: 'tickets-bastion',
      image_id: 'resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64',
      instance_type: 't4g.nano',
      update_default_version: true,
      iam_instance_profile: { arn: ref('aws_iam_instance_profile.bastion_profile.arn') },
      metadata_options: { http_endpoint: 'enabled', http_tokens: 'required', http_put_response_hop_limit: 1 },
      block_device_mappings: [
        {
          device_name: '/dev/xvda',
          ebs: { volume_type: 'gp3', volume_size: 8, encrypted: 'true', delete_on_termination: 'true' },
        },
      ],
      network_interfaces: [
        {
          associate_public_ip_address: 'false',
          delete_on_termination: 'true',
          security_groups: [ref('aws_security_group.bastion_group_group.id')],
        },
      ],
      tag_specifications: [
        { resource_type: 'instance', tags: TAGS },
        { resource_type: 'volume', tags: TAGS },
      ],
    });
  });

  it('may do nothing in AWS but be reached through Systems Manager', () => {
    expect(json.resource.aws_iam_role_policy_attachment).toEqual({
      'bastion_role_managed-AmazonSSMManagedInstanceCore': {
        role: ref('aws_iam_role.bastion_role_role.name'),
        policy_arn: 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore',
      },
    });
    expect(addressesOf(json, 'aws_iam_role_policy')).toEqual([]);
  });

  it('with sshFrom opens port 22 to these networks, and has an address of its own', () => {
    const open = bastionWith({ sshFrom: ['203.0.113.0/24'] });
    expect(changesBetween(json, open)).toEqual([
      `${TEMPLATE}/network_interfaces/0/associate_public_ip_address: "false" -> "true"`,
      expect.stringMatching(/^resource\/aws_vpc_security_group_ingress_rule: nothing -> /),
    ]);
    expect(open.resource.aws_vpc_security_group_ingress_rule).toEqual({
      'bastion_group_from-ssh-203-0-113-0-24': {
        security_group_id: ref('aws_security_group.bastion_group_group.id'),
        description: 'ssh-203-0-113-0-24',
        cidr_ipv4: '203.0.113.0/24',
        ip_protocol: 'tcp',
        from_port: 22,
        to_port: 22,
        tags: { Name: 'ssh-203-0-113-0-24' },
      },
    });
  });

  it.each([
    [{ instanceType: 't4g.micro' }, [`${TEMPLATE}/instance_type: "t4g.nano" -> "t4g.micro"`]],
    [{ vpcId: 'vpc-2' }, ['resource/aws_security_group/bastion_group_group/vpc_id: "vpc-1" -> "vpc-2"']],
    [
      { vpcCidr: '10.80.0.0/16' },
      [
        'resource/aws_vpc_security_group_egress_rule/bastion_group_to-vpc/cidr_ipv4: "10.64.0.0/16" -> "10.80.0.0/16"',
      ],
    ],
    [
      { subnetIds: ['subnet-3', 'subnet-2'] },
      ['resource/aws_autoscaling_group/bastion_instances/vpc_zone_identifier/0: "subnet-1" -> "subnet-3"'],
    ],
    [
      { tags: { owner: 'ops' } },
      [
        `${TEMPLATE}/tag_specifications/0/tags/owner: "platform-team" -> "ops"`,
        `${TEMPLATE}/tag_specifications/1/tags/owner: "platform-team" -> "ops"`,
        'resource/aws_autoscaling_group/bastion_instances/tag/0/value: "platform-team" -> "ops"',
      ],
    ],
  ])('changes with %j in this alone', (changes, lines) => {
    expect(changesBetween(json, bastionWith(changes))).toEqual(lines);
  });
});

const NETWORK =
  'Allowed: an IPv4 network such as 203.0.113.0/24, or one address such as 203.0.113.7/32. To mend: correct it.';
const TWICE = 'Allowed: every network once. To mend: remove one of the two.';
const WORLD =
  'Allowed: networks of your own, /8 at most. To mend: leave it out: sessions through AWS Systems Manager need no open port.';

describe('a bastion is refused', () => {
  it.each([
    [['203.0.113.7'], `sshFrom[0]: "203.0.113.7" is no network. ${NETWORK}`],
    [['203.0.113.7/24'], `sshFrom[0]: "203.0.113.7/24" is no network. ${NETWORK}`],
    [['0.0.0.0/0'], `sshFrom[0]: 0.0.0.0/0 would open SSH to the world. ${WORLD}`],
    [['128.0.0.0/1'], `sshFrom[0]: 128.0.0.0/1 would open SSH to the world. ${WORLD}`],
    [['10.0.0.0/7'], `sshFrom[0]: 10.0.0.0/7 would open SSH to the world. ${WORLD}`],
    [['10.0.0.0/8', 'x'], `sshFrom[1]: "x" is no network. ${NETWORK}`],
    [['10.0.0.0/8', '10.0.0.0/8'], `sshFrom[1]: "10.0.0.0/8" is named twice. ${TWICE}`],
  ])('with sshFrom %j', (sshFrom, message) => {
    expect(violationsOf(bastionRules('', { sshFrom }))).toEqual([message]);
  });

  it('with the part of the props that it is', () => {
    expect(violationsOf(bastionRules('bastion.', { sshFrom: ['x', '0.0.0.0/0', 'x'] }))).toEqual([
      `bastion.sshFrom[0]: "x" is no network. ${NETWORK}`,
      `bastion.sshFrom[1]: 0.0.0.0/0 would open SSH to the world. ${WORLD}`,
      `bastion.sshFrom[2]: "x" is no network. ${NETWORK}`,
      `bastion.sshFrom[2]: "x" is named twice. ${TWICE}`,
    ]);
  });

  it('with the path of the construct', () => {
    expect(refusalOf(() => bastionWith({ sshFrom: ['0.0.0.0/0'] }))).toBe(
      `test/bastion, sshFrom[0]: 0.0.0.0/0 would open SSH to the world. ${WORLD}`,
    );
  });
});

describe('a bastion is taken', () => {
  it.each([[[]], [['203.0.113.7/32']], [['11.0.0.0/8']], [['10.0.0.0/8', '192.168.0.0/16']]])(
    'with sshFrom %j',
    (sshFrom) => {
      expect(violationsOf(bastionRules('', { sshFrom }))).toEqual([]);
    },
  );
});
