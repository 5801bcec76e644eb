import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { AddOn, type AddOnName, type AddOnProps, type AddOnVersions } from '../../terraform/add-on/index.js';

export interface ClusterAddOnsProps {
  readonly clusterName: string;
  readonly region: string;
  readonly versions: AddOnVersions;
  /** The pods' subnets by zone. */
  readonly podSubnetIds: Readonly<Record<string, string>>;
  /** Whether volumes without a class get one of the EBS add-on. */
  readonly defaultStorageClass: boolean;
  /** Tags of the volumes that pods ask for. */
  readonly tags: Readonly<Record<string, string>>;
}

/** The add-ons of a cluster: those that a node needs to join come before the nodes, those that need a node after. */
export class ClusterAddOns extends Construct {
  /** What nodes wait for. */
  readonly beforeNodes: readonly ITerraformDependable[];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ClusterAddOnsProps,
  ) {
    super(scope, id);
    this.beforeNodes = [
      this.place('vpc-cni', {
        configuration: networkConfiguration(props),
        access: { serviceAccount: 'aws-node', managed: 'AmazonEKS_CNI_Policy' },
      }),
      this.place('kube-proxy'),
      this.place('eks-pod-identity-agent'),
    ].map(({ resource }) => resource);
  }

  placeAfter(nodes: readonly ITerraformDependable[]): void {
    this.place('coredns', { configuration: { autoScaling: { enabled: true } }, after: nodes });
    this.place('aws-ebs-csi-driver', {
      configuration: {
        defaultStorageClass: { enabled: this.props.defaultStorageClass },
        controller: { extraVolumeTags: this.props.tags },
      },
      access: { serviceAccount: 'ebs-csi-controller-sa', managed: 'service-role/AmazonEBSCSIDriverPolicy' },
      after: nodes,
    });
  }

  private place(name: AddOnName, options: Omit<AddOnProps, 'clusterName' | 'name' | 'version'> = {}): AddOn {
    const { clusterName, versions } = this.props;
    return new AddOn(this, name, { ...options, clusterName, name, version: versions[name] });
  }
}

/**
 * Pods take their addresses from subnets of their own, in blocks of sixteen, and network policies are enforced: the
 * isolation of tenants is made of them.
 */
function networkConfiguration({ region, podSubnetIds }: ClusterAddOnsProps): Record<string, unknown> {
  return {
    enableNetworkPolicy: 'true',
    env: {
      AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG: 'true',
      ENABLE_PREFIX_DELEGATION: 'true',
      ENI_CONFIG_LABEL_DEF: 'topology.kubernetes.io/zone',
      WARM_PREFIX_TARGET: '1',
    },
    eniConfig: {
      create: true,
      region,
      subnets: Object.fromEntries(Object.entries(podSubnetIds).map(([zone, id]) => [zone, { id }])),
    },
  };
}
