import { describe, expect, it } from 'vitest';
import {
  type IngressRule,
  SecurityGroup,
  type SecurityGroupProps,
} from '../../../lib/terraform/security-group/index.js';
import { changesBetween, ref, resourceAt, synthesized } from '../synthesized.js';

const PROPS: SecurityGroupProps = {
  name: 'tickets-db',
  vpcId: 'vpc-1',
  description: 'The database',
  ingress: [],
  egress: [],
};
const GROUP = ref('aws_security_group.db_group.id');

function placed(changes: Partial<SecurityGroupProps> = {}) {
  return synthesized((stack) => new SecurityGroup(stack, 'db', { ...PROPS, ...changes }));
}

function ingressOf(rule: Omit<IngressRule, 'name'>) {
  const json = placed({ ingress: [{ name: 'one', ...rule }] });
  return resourceAt(json, 'aws_vpc_security_group_ingress_rule.db_from-one');
}

describe('a security group', () => {
  it('without rules lets nothing in or out', () => {
    expect(placed().resource).toEqual({
      aws_security_group: {
        db_group: {
          name: 'tickets-db',
          vpc_id: 'vpc-1',
          description: 'The database',
          tags: { Name: 'tickets-db' },
        },
      },
    });
  });

  it.each([
    [
      'a network on a port',
      { from: { cidr: '10.0.0.0/8' }, protocol: 'tcp', ports: 443 },
      { cidr_ipv4: '10.0.0.0/8', ip_protocol: 'tcp', from_port: 443, to_port: 443 },
    ],
    [
      'a group on a range of ports',
      { from: { groupId: 'sg-2' }, protocol: 'udp', ports: [53, 54] },
      { referenced_security_group_id: 'sg-2', ip_protocol: 'udp', from_port: 53, to_port: 54 },
    ],
    [
      'itself on everything',
      { from: 'self', protocol: 'all' },
      { referenced_security_group_id: GROUP, ip_protocol: '-1' },
    ],
  ] as const)('lets in %s', (_title, rule, expected) => {
    expect(ingressOf(rule)).toEqual({
      security_group_id: GROUP,
      description: 'one',
      tags: { Name: 'one' },
      ...expected,
    });
  });

  it('lets out to where it is told', () => {
    const json = placed({
      egress: [{ name: 'two', to: { cidr: '0.0.0.0/0' }, protocol: 'tcp', ports: 443 }],
    });
    expect(resourceAt(json, 'aws_vpc_security_group_egress_rule.db_to-two')).toEqual({
      security_group_id: GROUP,
      description: 'two',
      cidr_ipv4: '0.0.0.0/0',
      ip_protocol: 'tcp',
      from_port: 443,
      to_port: 443,
      tags: { Name: 'two' },
    });
  });

  it('has further tags on itself and on its rules', () => {
    const rules: Partial<SecurityGroupProps> = {
      ingress: [{ name: 'one', from: 'self', protocol: 'all' }],
      egress: [{ name: 'two', to: 'self', protocol: 'all' }],
    };
    expect(changesBetween(placed(rules), placed({ ...rules, tags: { team: 'a' } })).sort()).toEqual([
      'resource/aws_security_group/db_group/tags/team: nothing -> "a"',
      'resource/aws_vpc_security_group_egress_rule/db_to-two/tags/team: nothing -> "a"',
      'resource/aws_vpc_security_group_ingress_rule/db_from-one/tags/team: nothing -> "a"',
    ]);
  });

  it('keeps its other rules when one is added', () => {
    const one: IngressRule = { name: 'one', from: 'self', protocol: 'all' };
    const two: IngressRule = { name: 'two', from: { cidr: '10.0.0.0/8' }, protocol: 'all' };
    const places = changesBetween(placed({ ingress: [one] }), placed({ ingress: [two, one] }));
    expect(places.map((line) => line.split(':')[0])).toEqual([
      'resource/aws_vpc_security_group_ingress_rule/db_from-two',
    ]);
  });
});
