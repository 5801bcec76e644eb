import {
  AssociateAccessPolicyCommand,
  CreateAccessEntryCommand,
  CreateAddonCommand,
  CreateClusterCommand,
  CreatePodIdentityAssociationCommand,
  DescribeAccessEntryCommand,
  DescribeAddonCommand,
  DescribeAddonVersionsCommand,
  DescribeClusterCommand,
  DescribePodIdentityAssociationCommand,
  type EKSClient,
  UpdateClusterConfigCommand,
  UpdateClusterVersionCommand,
} from '@aws-sdk/client-eks';

type Refusal = readonly [what: string, send: (eks: EKSClient) => Promise<unknown>, said: string];

const clusterName = 'paas-a';
const ROLE = 'arn:aws:iam::123456789012:role';

/** What the EKS API refuses once the cluster stack is applied, with the name and the text of the refusal. */
export const EKS_REFUSALS: readonly Refusal[] = [
  [
    'a missing cluster',
    (eks) => eks.send(new DescribeClusterCommand({ name: 'paas-c' })),
    'ResourceNotFoundException: No cluster found for name: paas-c.',
  ],
  [
    'a missing access entry',
    (eks) => eks.send(new DescribeAccessEntryCommand({ clusterName, principalArn: `${ROLE}/none` })),
    'ResourceNotFoundException: The specified principalArn could not be found: arn:aws:iam::123456789012:role/none',
  ],
  [
    'a missing add-on',
    (eks) => eks.send(new DescribeAddonCommand({ clusterName, addonName: 'coredns' })),
    'ResourceNotFoundException: No addon: coredns found in cluster: paas-a',
  ],
  [
    'a missing association',
    (eks) => eks.send(new DescribePodIdentityAssociationCommand({ clusterName, associationId: 'a-none' })),
    'ResourceNotFoundException: No association found for associationId: a-none',
  ],
  [
    'a second access entry of a role',
    (eks) => eks.send(new CreateAccessEntryCommand({ clusterName, principalArn: `${ROLE}/nodes` })),
    'ResourceInUseException: The specified access entry resource is already in use on this cluster.',
  ],
  [
    'a second add-on of a name',
    (eks) => eks.send(new CreateAddonCommand({ clusterName, addonName: 'eks-pod-identity-agent' })),
    'ResourceInUseException: Addon already exists.',
  ],
  [
    'a group that is reserved',
    (eks) =>
      eks.send(
        new CreateAccessEntryCommand({
          clusterName,
          principalArn: `${ROLE}/driver`,
          kubernetesGroups: ['system:masters'],
        }),
      ),
    'InvalidParameterException: The kubernetes group name system:masters is invalid, it cannot start with system:',
  ],
  [
    'groups of nodes',
    (eks) =>
      eks.send(
        new CreateAccessEntryCommand({
          clusterName,
          principalArn: `${ROLE}/driver`,
          type: 'EC2_LINUX',
          kubernetesGroups: ['nodes'],
        }),
      ),
    'InvalidParameterException: An access entry of type EC2_LINUX takes neither a username nor groups',
  ],
  [
    'a principal that is no role',
    (eks) => eks.send(new CreateAccessEntryCommand({ clusterName, principalArn: 'nodes' })),
    'InvalidParameterException: The specified principalArn is invalid: nodes',
  ],
  [
    'an access policy of nodes',
    (eks) =>
      eks.send(
        new AssociateAccessPolicyCommand({
          clusterName,
          principalArn: `${ROLE}/nodes`,
          policyArn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy',
          accessScope: { type: 'cluster' },
        }),
      ),
    'InvalidRequestException: An access entry of type EC2_LINUX cannot have access policies',
  ],
  [
    'a second association of a service account',
    (eks) =>
      eks.send(
        new CreatePodIdentityAssociationCommand({
          clusterName,
          namespace: 'external-dns',
          serviceAccount: 'external-dns',
          roleArn: `${ROLE}/nodes`,
        }),
      ),
    'ResourceInUseException: Association already exists: a-*',
  ],
  [
    'a way back from access entries',
    (eks) =>
      eks.send(
        new UpdateClusterConfigCommand({
          name: clusterName,
          accessConfig: { authenticationMode: 'CONFIG_MAP' },
        }),
      ),
    'InvalidParameterException: Unsupported authentication mode update from API to CONFIG_MAP',
  ],
  [
    'a version left out',
    (eks) => eks.send(new UpdateClusterVersionCommand({ name: clusterName, version: '1.35' })),
    'InvalidParameterException: Unsupported Kubernetes minor version update from 1.33 to 1.35',
  ],
  [
    'a cluster without subnets in two zones',
    (eks) =>
      eks.send(
        new CreateClusterCommand({
          name: 'paas-b',
          roleArn: `${ROLE}/cluster`,
          resourcesVpcConfig: { subnetIds: [] },
        }),
      ),
    'InvalidParameterException: Subnets specified must be in at least two different AZs',
  ],
  [
    'what is not simulated',
    (eks) => eks.send(new DescribeAddonVersionsCommand({})),
    'InvalidRequestException: The simulator of EKS does not know GET /addons/supported-versions',
  ],
];
