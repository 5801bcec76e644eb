import { describe, expect, it } from 'vitest';
import { clusterName } from '../../../lib/planning/traffic/index.js';
import { addressesOf, ref, resourceAt, statementsOf } from '../../terraform/synthesized.js';
import { clusterWith } from './cluster-with.js';

const before = clusterWith();
const NAME = ref('aws_eks_cluster.cluster_cluster.name');
const ACCOUNT = ref('data.aws_caller_identity.account.account_id');
const SHELL = 'data.terraform_remote_state.shell.outputs';
const ADD_ONS = [
  'aws_eks_addon.add-ons_vpc-cni_add-on',
  'aws_eks_addon.add-ons_kube-proxy_add-on',
  'aws_eks_addon.add-ons_eks-pod-identity-agent_add-on',
];

describe('a cluster', () => {
  it('stands in the private subnets of the shell', () => {
    const cluster = resourceAt(before, 'aws_eks_cluster.cluster_cluster');
    expect(cluster.vpc_config).toMatchObject({
      subnet_ids: [
        ref(`${SHELL}.private_subnet_id_eu_central_1a`),
        ref(`${SHELL}.private_subnet_id_eu_central_1b`),
      ],
    });
  });

  it('publishes its name, its endpoint, its bucket and the group of its nodes', () => {
    expect(before.output).toEqual({
      cluster_name: { value: NAME },
      cluster_endpoint: { value: ref('aws_eks_cluster.cluster_cluster.endpoint') },
      config_bucket: { value: ref('aws_s3_bucket.loader_config_bucket.id') },
      node_security_group_id: { value: ref('aws_security_group.cluster_nodes_group.id') },
    });
  });

  it('is reached by the bastion, the loader and the nodes', () => {
    const rules = addressesOf(before, 'aws_vpc_security_group_ingress_rule');
    expect(rules.filter((name) => name.startsWith('cluster_control-plane')).sort()).toEqual([
      'cluster_control-plane_from-bastion',
      'cluster_control-plane_from-loader',
      'cluster_control-plane_from-nodes',
    ]);
  });

  it('has nodes that wait for the network, and for the consent to their role', () => {
    expect(resourceAt(before, 'aws_autoscaling_group.nodes_pool-standard_group').depends_on).toEqual([
      ...ADD_ONS,
      'aws_iam_role_policy_attachment.nodes_role_managed-AmazonEKSWorkerNodePolicy',
      'aws_iam_role_policy_attachment.nodes_role_managed-AmazonEC2ContainerRegistryPullOnly',
      'aws_iam_role_policy_attachment.nodes_role_managed-AmazonSSMManagedInstanceCore',
      'aws_eks_access_entry.nodes_access_entry',
    ]);
  });

  it.each(['coredns', 'aws-ebs-csi-driver'])('has %s once there are nodes', (name) => {
    const { depends_on } = resourceAt(before, `aws_eks_addon.add-ons_${name}_add-on`);
    expect(depends_on).toEqual(
      expect.arrayContaining([
        'aws_autoscaling_group.nodes_pool-ingress_group',
        'aws_autoscaling_group.nodes_pool-standard_group',
      ]),
    );
  });

  it('gives pods addresses from subnets of their own, and enforces network policies', () => {
    const { configuration_values } = resourceAt(before, 'aws_eks_addon.add-ons_vpc-cni_add-on');
    expect(JSON.parse(String(configuration_values))).toEqual({
      enableNetworkPolicy: 'true',
      env: {
        AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG: 'true',
        ENABLE_PREFIX_DELEGATION: 'true',
        ENI_CONFIG_LABEL_DEF: 'topology.kubernetes.io/zone',
        WARM_PREFIX_TARGET: '1',
      },
      eniConfig: {
        create: true,
        region: 'eu-central-1',
        subnets: {
          'eu-central-1a': { id: ref('aws_subnet.pods_eu-central-1a_subnet.id') },
          'eu-central-1b': { id: ref('aws_subnet.pods_eu-central-1b_subnet.id') },
        },
      },
    });
  });

  it('tags the volumes that pods ask for as its own', () => {
    const { configuration_values } = resourceAt(before, 'aws_eks_addon.add-ons_aws-ebs-csi-driver_add-on');
    expect(JSON.parse(String(configuration_values))).toEqual({
      defaultStorageClass: { enabled: true },
      controller: {
        extraVolumeTags: {
          platform: 'tickets',
          owner: 'platform',
          'cost-centre': 'live-music',
          'managed-by': 'greenroom',
          slot: 'paas-a',
        },
      },
    });
  });

  it('has the nodes of the ingress alone behind the load balancers', () => {
    const ofPool = (pool: string) => [
      resourceAt(before, `aws_autoscaling_group.nodes_pool-${pool}_group`).target_group_arns,
      resourceAt(before, `aws_launch_template.nodes_pool-${pool}_template`).vpc_security_group_ids,
    ];
    const nodes = ref('aws_security_group.cluster_nodes_group.id');
    expect([ofPool('ingress'), ofPool('standard')]).toEqual([
      [
        [ref(`${SHELL}.target_group_arn_live_a`), ref(`${SHELL}.target_group_arn_pre_a`)],
        [nodes, ref('aws_security_group.nodes_ingress_group.id')],
      ],
      [[], [nodes]],
    ]);
  });

  it('lets both load balancers reach the ports of the ingress', () => {
    const rules = Object.entries(before.resource.aws_vpc_security_group_ingress_rule ?? {})
      .filter(([name]) => name.startsWith('nodes_ingress'))
      .map(([, rule]) => [rule.referenced_security_group_id, rule.from_port, rule.to_port]);
    const [live, pre] = ['live', 'pre'].map((entry) => ref(`${SHELL}.load_balancer_group_id_${entry}`));
    expect(rules).toEqual([
      [live, 443, 443],
      [live, 8081, 8081],
      [pre, 443, 443],
      [pre, 8081, 8081],
    ]);
  });

  it('lets the cluster autoscaler scale the pools of its own cluster alone', () => {
    const address = 'aws_iam_role_policy.account-kube--system-x2f-cluster--autoscaler_access_policy';
    const [, scale] = statementsOf(resourceAt(before, address).policy) as readonly unknown[];
    expect(scale).toEqual({
      Sid: 'ScaleOwnPools',
      Effect: 'Allow',
      Action: ['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'],
      Resource: '*',
      Condition: { StringEquals: { [`aws:ResourceTag/k8s.io/cluster-autoscaler/${NAME}`]: 'owned' } },
    });
  });

  it('lets the External Secrets Operator read the master secrets of RDS alone', () => {
    const address = 'aws_iam_role_policy.account-external--secrets-x2f-external--secrets_access_policy';
    expect(statementsOf(resourceAt(before, address).policy)).toEqual([
      {
        Sid: 'FindSecrets',
        Effect: 'Allow',
        Action: ['secretsmanager:ListSecrets', 'secretsmanager:BatchGetSecretValue'],
        Resource: '*',
      },
      ...[
        ['ReadClusterSecrets', 'primaryDBClusterArn', 'cluster'],
        ['ReadInstanceSecrets', 'primaryDBInstanceArn', 'db'],
      ].map(([Sid, tag, kind]) => ({
        Sid,
        Effect: 'Allow',
        Action: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
        Resource: `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:rds!*`,
        Condition: {
          StringLike: {
            [`aws:ResourceTag/aws:rds:${tag}`]: `arn:aws:rds:eu-central-1:${ACCOUNT}:${kind}:db-*`,
          },
        },
      })),
    ]);
  });

  it.each([
    ['paasA', 'tickets-paas-a'],
    ['paasB', 'tickets-paas-b'],
  ] as const)('in %s is named %s', (slot, name) => {
    expect(clusterName({ platform: 'tickets', slot })).toBe(name);
  });
});
