import { EksCluster as AwsEksCluster } from '@cdktf/provider-aws/lib/eks-cluster/index.js';
import { IamOpenidConnectProvider } from '@cdktf/provider-aws/lib/iam-openid-connect-provider/index.js';
import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias/index.js';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key/index.js';
import { Construct } from 'constructs';
import { ServiceRole } from '../iam/index.js';
import { SecurityGroup } from '../security-group/index.js';
import type { EksClusterProps } from './eks-cluster-props.js';

const LOG_TYPES = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];
/** The ports on which API servers call webhooks and aggregated APIs, and the kubelet's. */
const UNPRIVILEGED = [1025, 65_535] as const;

/** What nodes and add-ons need to know of a cluster. */
export interface ClusterConnection {
  readonly name: string;
  readonly endpoint: string;
  /** Base64 of a PEM file. */
  readonly certificateAuthority: string;
  readonly serviceCidr: string;
  readonly version: string;
}

/**
 * An EKS control plane: private, logged, its secrets encrypted with a key of its own, and open to those alone who have
 * an access entry. The nodes' security group is part of it, as the rules of both name each other.
 */
export class EksCluster extends Construct {
  readonly connection: ClusterConnection;
  readonly resource: AwsEksCluster;
  readonly keyArn: string;
  readonly nodes: SecurityGroup;

  constructor(scope: Construct, id: string, props: EksClusterProps) {
    super(scope, id);
    const { name, version, serviceCidr } = props;
    this.keyArn = this.placeKey(name);
    const controlPlane = this.placeControlPlaneGroup(props);
    this.nodes = this.placeNodeGroup(props, controlPlane);
    controlPlane.allowFrom({ name: 'nodes', from: this.nodes, protocol: 'tcp', ports: 443 });
    controlPlane.allowTo({ name: 'nodes', to: this.nodes, protocol: 'tcp', ports: UNPRIVILEGED });
    controlPlane.allowTo({ name: 'nodes-https', to: this.nodes, protocol: 'tcp', ports: 443 });
    this.resource = this.placeCluster(props, controlPlane);
    this.connection = {
      name: this.resource.name,
      endpoint: this.resource.endpoint,
      certificateAuthority: this.resource.certificateAuthority.get(0).data,
      serviceCidr,
      version,
    };
    new IamOpenidConnectProvider(this, 'issuer', {
      url: this.resource.identity.get(0).oidc.get(0).issuer,
      clientIdList: ['sts.amazonaws.com'],
      tags: { Name: name },
    });
  }

  private placeKey(name: string): string {
    const key = new KmsKey(this, 'key', {
      description: `Secrets and configuration of ${name}`,
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      tags: { Name: name },
    });
    new KmsAlias(this, 'key-alias', { name: `alias/${name}`, targetKeyId: key.keyId });
    return key.arn;
  }

  private placeControlPlaneGroup({ name, vpcId, clients }: EksClusterProps): SecurityGroup {
    return new SecurityGroup(this, 'control-plane', {
      name: `${name}-control-plane`,
      vpcId,
      description: `The API server of ${name}`,
      ingress: Object.entries(clients).map(([client, groupId]) => ({
        name: client,
        from: { groupId },
        protocol: 'tcp',
        ports: 443,
      })),
      egress: [],
    });
  }

  private placeNodeGroup({ name, vpcId }: EksClusterProps, controlPlane: SecurityGroup): SecurityGroup {
    return new SecurityGroup(this, 'nodes', {
      name: `${name}-nodes`,
      vpcId,
      description: `The nodes and pods of ${name}`,
      ingress: [
        { name: 'nodes', from: 'self', protocol: 'all' },
        { name: 'control-plane', from: controlPlane, protocol: 'tcp', ports: UNPRIVILEGED },
        { name: 'control-plane-https', from: controlPlane, protocol: 'tcp', ports: 443 },
      ],
      egress: [{ name: 'anywhere', to: { cidr: '0.0.0.0/0' }, protocol: 'all' }],
      // The one group of a node by which AWS' own controllers know whose it is.
      tags: { [`kubernetes.io/cluster/${name}`]: 'owned' },
    });
  }

  private placeCluster(props: EksClusterProps, controlPlane: SecurityGroup): AwsEksCluster {
    const { name, version, subnetIds, serviceCidr, publicFrom = [], tier, after } = props;
    const role = new ServiceRole(this, 'role', {
      name,
      service: 'eks.amazonaws.com',
      managed: ['AmazonEKSClusterPolicy'],
    });
    return new AwsEksCluster(this, 'cluster', {
      name,
      version,
      roleArn: role.arn,
      bootstrapSelfManagedAddons: false,
      enabledClusterLogTypes: LOG_TYPES,
      accessConfig: { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: false },
      encryptionConfig: { resources: ['secrets'], provider: { keyArn: this.keyArn } },
      kubernetesNetworkConfig: { ipFamily: 'ipv4', serviceIpv4Cidr: serviceCidr },
      vpcConfig: {
        subnetIds: [...subnetIds],
        securityGroupIds: [controlPlane.groupId],
        endpointPrivateAccess: true,
        endpointPublicAccess: publicFrom.length > 0,
        ...(publicFrom.length > 0 ? { publicAccessCidrs: [...publicFrom] } : {}),
      },
      upgradePolicy: { supportType: 'STANDARD' },
      ...(tier === undefined ? {} : { controlPlaneScalingConfig: { tier } }),
      tags: { Name: name },
      lifecycle: { preventDestroy: props.isServing },
      dependsOn: [...after, ...role.attachments],
    });
  }
}
