import { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { describe, expect, it } from 'vitest';
import {
  ClusterAccess,
  type ClusterAccessProps,
  EksCluster,
  type EksClusterProps,
  logGroupName,
} from '../../../lib/terraform/eks-cluster/index.js';
import { changesBetween, parsed, ref, resourceAt, synthesized } from '../synthesized.js';

const PROPS: EksClusterProps = {
  name: 'tickets-paas-a',
  version: '1.33',
  vpcId: 'vpc-1',
  subnetIds: ['subnet-1', 'subnet-2'],
  serviceCidr: '10.67.0.0/20',
  clients: { bastion: 'sg-bastion' },
  isServing: false,
  after: [],
};
const CLUSTER = 'aws_eks_cluster.eks_cluster';
const ROLE_POLICY = 'aws_iam_role_policy_attachment.eks_role_managed-AmazonEKSClusterPolicy';

function clusterWith(changes: Partial<EksClusterProps> = {}) {
  return synthesized((stack) => new EksCluster(stack, 'eks', { ...PROPS, ...changes }));
}

const PATH = 'aws_eks_cluster/eks_cluster';

describe('a control plane', () => {
  const json = clusterWith();

  it('is private, logged, encrypted, and open to those alone who have an access entry', () => {
    expect(resourceAt(json, CLUSTER)).toEqual({
      name: 'tickets-paas-a',
      version: '1.33',
      role_arn: ref('aws_iam_role.eks_role_role.arn'),
      bootstrap_self_managed_addons: false,
      enabled_cluster_log_types: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'],
      access_config: {
        authentication_mode: 'API',
        bootstrap_cluster_creator_admin_permissions: false,
      },
      encryption_config: { resources: ['secrets'], provider: { key_arn: ref('aws_kms_key.eks_key.arn') } },
      kubernetes_network_config: { ip_family: 'ipv4', service_ipv4_cidr: '10.67.0.0/20' },
      vpc_config: {
        subnet_ids: ['subnet-1', 'subnet-2'],
        security_group_ids: [ref('aws_security_group.eks_control-plane_group.id')],
        endpoint_private_access: true,
        endpoint_public_access: false,
      },
      upgrade_policy: { support_type: 'STANDARD' },
      tags: { Name: 'tickets-paas-a' },
      lifecycle: { prevent_destroy: false },
      depends_on: [ROLE_POLICY],
    });
  });

  it('has a key of its own, which is changed every year', () => {
    expect([json.resource.aws_kms_key, json.resource.aws_kms_alias]).toEqual([
      {
        eks_key: {
          description: 'Secrets and configuration of tickets-paas-a',
          enable_key_rotation: true,
          deletion_window_in_days: 30,
          tags: { Name: 'tickets-paas-a' },
        },
      },
      { 'eks_key-alias': { name: 'alias/tickets-paas-a', target_key_id: ref('aws_kms_key.eks_key.key_id') } },
    ]);
  });

  it('logs into a group that is not its own, by the name that EKS looks for', () => {
    expect([json.resource.aws_cloudwatch_log_group, logGroupName('tickets-paas-a')]).toEqual([
      undefined,
      '/aws/eks/tickets-paas-a/cluster',
    ]);
  });

  it('waits for what must be there first', () => {
    const waiting = synthesized((stack) => {
      const after = [new IamRole(stack, 'first', { name: 'a', assumeRolePolicy: '{}' })];
      new EksCluster(stack, 'eks', { ...PROPS, after });
    });
    expect(resourceAt(waiting, CLUSTER).depends_on).toEqual(['aws_iam_role.first', ROLE_POLICY]);
  });

  it("marks the nodes' security group and its rules as the cluster's, and nothing else", () => {
    const mark = { 'kubernetes.io/cluster/tickets-paas-a': 'owned' };
    const marked = Object.values(json.resource).flatMap((byName) =>
      Object.entries(byName).flatMap(([name, { tags }]) =>
        JSON.stringify(tags)?.includes('kubernetes.io') ? [[name, tags]] : [],
      ),
    );
    expect(Object.fromEntries(marked)).toEqual({
      eks_nodes_group: { ...mark, Name: 'tickets-paas-a-nodes' },
      'eks_nodes_from-nodes': { ...mark, Name: 'nodes' },
      'eks_nodes_from-control-plane': { ...mark, Name: 'control-plane' },
      'eks_nodes_from-control-plane-https': { ...mark, Name: 'control-plane-https' },
      'eks_nodes_to-anywhere': { ...mark, Name: 'anywhere' },
    });
  });

  it('is known to IAM as an issuer', () => {
    expect(json.resource.aws_iam_openid_connect_provider).toEqual({
      eks_issuer: {
        url: ref(`${CLUSTER}.identity[0].oidc[0].issuer`),
        client_id_list: ['sts.amazonaws.com'],
        tags: { Name: 'tickets-paas-a' },
      },
    });
  });

  it('talks to its nodes and they to it and each other, and nobody else but its clients', () => {
    const rules = Object.entries({
      ...json.resource.aws_vpc_security_group_ingress_rule,
      ...json.resource.aws_vpc_security_group_egress_rule,
    }).map(([name, rule]) => [
      name.replace('eks_', ''),
      String(rule.referenced_security_group_id ?? rule.cidr_ipv4).replace(/.*eks_(.*)_group.*/, '$1'),
      rule.ip_protocol,
      rule.from_port,
      rule.to_port,
    ]);
    expect(rules.sort()).toEqual([
      ['control-plane_from-bastion', 'sg-bastion', 'tcp', 443, 443],
      ['control-plane_from-nodes', 'nodes', 'tcp', 443, 443],
      ['control-plane_to-nodes', 'nodes', 'tcp', 1025, 65_535],
      ['control-plane_to-nodes-https', 'nodes', 'tcp', 443, 443],
      ['nodes_from-control-plane', 'control-plane', 'tcp', 1025, 65_535],
      ['nodes_from-control-plane-https', 'control-plane', 'tcp', 443, 443],
      ['nodes_from-nodes', 'nodes', '-1', undefined, undefined],
      ['nodes_to-anywhere', '0.0.0.0/0', '-1', undefined, undefined],
    ]);
  });

  it.each([
    [{ version: '1.34' }, [`${PATH}/version: "1.33" -> "1.34"`]],
    [{ subnetIds: ['subnet-1', 'subnet-3'] }, [`${PATH}/vpc_config/subnet_ids/1: "subnet-2" -> "subnet-3"`]],
    [
      { serviceCidr: '10.68.0.0/20' },
      [`${PATH}/kubernetes_network_config/service_ipv4_cidr: "10.67.0.0/20" -> "10.68.0.0/20"`],
    ],
    [{ isServing: true }, [`${PATH}/lifecycle/prevent_destroy: false -> true`]],
    [
      { publicFrom: ['203.0.113.0/24'] },
      [
        `${PATH}/vpc_config/endpoint_public_access: false -> true`,
        `${PATH}/vpc_config/public_access_cidrs: nothing -> ["203.0.113.0/24"]`,
      ],
    ],
    [{ publicFrom: [] }, []],
    [{ tier: 'tier-xl' }, [`${PATH}/control_plane_scaling_config: nothing -> {"tier":"tier-xl"}`]],
    [
      { clients: { bastion: 'sg-2' } },
      [
        'aws_vpc_security_group_ingress_rule/eks_control-plane_from-bastion/referenced_security_group_id: "sg-bastion" -> "sg-2"',
      ],
    ],
    [
      { vpcId: 'vpc-2' },
      [
        'aws_security_group/eks_control-plane_group/vpc_id: "vpc-1" -> "vpc-2"',
        'aws_security_group/eks_nodes_group/vpc_id: "vpc-1" -> "vpc-2"',
      ],
    ],
  ] as const)('changes with %j in this alone', (changes, lines) => {
    expect(changesBetween(json, clusterWith(changes)).map((line) => line.replace('resource/', ''))).toEqual(
      lines,
    );
  });

  it('has its name in all that has one', () => {
    const renamed = JSON.stringify(json).replaceAll('tickets-paas-a', 'shows');
    expect(renamed.split('shows').length).toBeGreaterThan(10);
    expect(clusterWith({ name: 'shows' })).toEqual(parsed(renamed));
  });
});

function accessWith(changes: Partial<ClusterAccessProps> = {}) {
  const props: ClusterAccessProps = { clusterName: 'a', principalArn: 'arn:role', role: 'admin' };
  return synthesized((stack) => new ClusterAccess(stack, 'access', { ...props, ...changes })).resource;
}

describe('access to a cluster', () => {
  it('is an entry and the rights of an administrator', () => {
    expect(accessWith()).toEqual({
      aws_eks_access_entry: {
        access_entry: { cluster_name: 'a', principal_arn: 'arn:role', type: 'STANDARD' },
      },
      aws_eks_access_policy_association: {
        access_policy: {
          cluster_name: 'a',
          principal_arn: ref('aws_eks_access_entry.access_entry.principal_arn'),
          policy_arn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
          access_scope: { type: 'cluster' },
        },
      },
    });
  });

  it('is for nodes an entry that lets them join, without rights of its own', () => {
    expect(accessWith({ role: 'node' })).toEqual({
      aws_eks_access_entry: {
        access_entry: { cluster_name: 'a', principal_arn: 'arn:role', type: 'EC2_LINUX' },
      },
    });
  });
});
