import { expect } from 'vitest';
import type { Changed } from './plan.js';
import { ref } from './sample-stacks.js';

/** What the cluster stack can be asked to change in place. */
export interface ClusterChoices {
  readonly version: string;
  readonly logs: readonly string[];
  readonly supportType: 'STANDARD' | 'EXTENDED';
  readonly isPublic: boolean;
  readonly owner: string;
  readonly group: string;
  readonly namespaces: readonly string[];
  readonly replicas: number;
  readonly role: 'driver' | 'nodes';
}

export const FIRST_CHOICES: ClusterChoices = {
  version: '1.33',
  logs: ['api', 'audit'],
  supportType: 'STANDARD',
  isPublic: false,
  owner: 'platform',
  group: 'operators',
  namespaces: [],
  replicas: 2,
  role: 'driver',
};

/** The first choices, every one of them changed. */
export const SECOND_CHOICES: ClusterChoices = {
  version: '1.34',
  logs: ['audit'],
  supportType: 'EXTENDED',
  isPublic: true,
  owner: 'live',
  group: 'viewers',
  namespaces: ['tickets'],
  replicas: 3,
  role: 'nodes',
};

/** How EKS describes the cluster of the first choices. */
export const DESCRIBED_CLUSTER = {
  status: 'ACTIVE',
  version: '1.33',
  accessConfig: { authenticationMode: 'API' },
  encryptionConfig: [{ resources: ['secrets'] }],
  kubernetesNetworkConfig: { ipFamily: 'ipv4', serviceIpv4Cidr: '172.21.0.0/16' },
  logging: {
    clusterLogging: [
      { types: ['api', 'audit'], enabled: true },
      { types: ['authenticator', 'controllerManager', 'scheduler'], enabled: false },
    ],
  },
  resourcesVpcConfig: {
    clusterSecurityGroupId: expect.stringMatching(/^sg-/),
    endpointPrivateAccess: true,
    endpointPublicAccess: false,
    publicAccessCidrs: [],
  },
  upgradePolicy: { supportType: 'STANDARD' },
  zonalShiftConfig: { enabled: true },
  tags: { app: 'greenroom', owner: 'platform' },
};

/** What the second choices change. */
export const SECOND_CHANGES: readonly Changed[] = [
  {
    address: 'aws_eks_access_entry.people',
    actions: ['update'],
    paths: ['kubernetes_groups[0]', 'tags.owner', 'tags_all.owner'],
  },
  {
    address: 'aws_eks_access_policy_association.people',
    actions: ['delete', 'create'],
    paths: ['access_scope[0].namespaces[0]', 'access_scope[0].type', 'associated_at', 'id', 'modified_at'],
  },
  {
    address: 'aws_eks_addon.volumes',
    actions: ['update'],
    paths: ['configuration_values', 'pod_identity_association[0].role_arn', 'tags.owner', 'tags_all.owner'],
  },
  {
    address: 'aws_eks_cluster.main',
    actions: ['update'],
    paths: [
      'enabled_cluster_log_types[0]',
      'enabled_cluster_log_types[1]',
      'tags.owner',
      'tags_all.owner',
      'upgrade_policy[0].support_type',
      'version',
      'vpc_config[0].endpoint_public_access',
    ],
  },
  {
    address: 'aws_eks_pod_identity_association.dns',
    actions: ['update'],
    paths: ['role_arn', 'tags.owner', 'tags_all.owner'],
  },
];

/** An EKS cluster with a use of everything that the EKS API here adds to moto. */
export function clusterStack(choices: ClusterChoices): object {
  const { owner, namespaces } = choices;
  const cluster_name = ref('aws_eks_cluster.main.name');
  const tags = { owner };
  const scope = namespaces.length === 0 ? { type: 'cluster' } : { type: 'namespace', namespaces };
  return {
    ...network(),
    aws_iam_role: Object.fromEntries(
      ['cluster', 'nodes', 'people', 'driver'].map((name) => [name, role(name)]),
    ),
    aws_kms_key: { secrets: { description: 'secrets of paas-a' } },
    aws_eks_cluster: { main: cluster(choices) },
    aws_eks_access_entry: {
      nodes: { cluster_name, principal_arn: ref('aws_iam_role.nodes.arn'), type: 'EC2_LINUX' },
      people: {
        cluster_name,
        principal_arn: ref('aws_iam_role.people.arn'),
        kubernetes_groups: [choices.group],
        tags,
      },
    },
    aws_eks_access_policy_association: {
      people: {
        cluster_name,
        principal_arn: ref('aws_eks_access_entry.people.principal_arn'),
        policy_arn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy',
        access_scope: [scope],
      },
    },
    aws_eks_addon: {
      agent: { cluster_name, addon_name: 'eks-pod-identity-agent' },
      volumes: {
        cluster_name,
        addon_name: 'aws-ebs-csi-driver',
        addon_version: 'v1.44.0-eksbuild.1',
        configuration_values: JSON.stringify({ controller: { replicaCount: choices.replicas } }),
        pod_identity_association: [
          { service_account: 'ebs-csi-controller-sa', role_arn: ref(`aws_iam_role.${choices.role}.arn`) },
        ],
        tags,
      },
    },
    aws_eks_pod_identity_association: {
      dns: {
        cluster_name,
        namespace: 'external-dns',
        service_account: 'external-dns',
        role_arn: ref(`aws_iam_role.${choices.role}.arn`),
        tags,
      },
    },
  };
}

function network(): object {
  const subnet = (zone: string, number: number) => ({
    vpc_id: ref('aws_vpc.main.id'),
    cidr_block: `10.64.${number}.0/24`,
    availability_zone: `eu-central-1${zone}`,
  });
  return {
    aws_vpc: { main: { cidr_block: '10.64.0.0/16' } },
    aws_subnet: { a: subnet('a', 0), b: subnet('b', 1) },
  };
}

function cluster({ version, logs, supportType, isPublic, owner }: ClusterChoices): object {
  return {
    name: 'paas-a',
    version,
    role_arn: ref('aws_iam_role.cluster.arn'),
    bootstrap_self_managed_addons: false,
    access_config: [{ authentication_mode: 'API', bootstrap_cluster_creator_admin_permissions: false }],
    encryption_config: [{ resources: ['secrets'], provider: [{ key_arn: ref('aws_kms_key.secrets.arn') }] }],
    enabled_cluster_log_types: logs,
    kubernetes_network_config: [{ service_ipv4_cidr: '172.21.0.0/16' }],
    upgrade_policy: [{ support_type: supportType }],
    zonal_shift_config: [{ enabled: true }],
    vpc_config: [
      {
        subnet_ids: [ref('aws_subnet.a.id'), ref('aws_subnet.b.id')],
        endpoint_private_access: true,
        endpoint_public_access: isPublic,
      },
    ],
    tags: { owner },
  };
}

function role(name: string): object {
  const statement = {
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal: { Service: 'eks.amazonaws.com' },
  };
  return { name, assume_role_policy: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }) };
}
