import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity/index.js';
import { type TerraformElement, TerraformStack } from 'cdktf';
import type { Construct, Node } from 'constructs';
import { RANGE } from '../../planning/network-ranges/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { clusterName, slotName } from '../../planning/traffic/index.js';
import { ClusterAccess, EksCluster } from '../../terraform/eks-cluster/index.js';
import { ManifestLoader } from '../../terraform/manifest-loader/index.js';
import { PodIdentity } from '../../terraform/pod-identity/index.js';
import { PodNetwork } from '../../terraform/pod-network/index.js';
import { SecurityGroup } from '../../terraform/security-group/index.js';
import { logicalId, prepareStack, publish, stackTags } from '../../terraform/stack/index.js';
import { NGINX_READY, type ShellOutputs, shellOutputs } from '../vpc-shell/index.js';
import { addOnVersions } from './add-on-versions.js';
import { ClusterAddOns } from './cluster-add-ons.js';
import { ClusterNodes } from './cluster-nodes.js';
import type { PaasClusterProps } from './paas-cluster-props.js';
import { paasClusterRules } from './paas-cluster-rules.js';
import { platformAccounts } from './platform-accounts.js';

/** EKS' scaling of the control plane by tiers came with this version of the provider. */
const TIERED_PROVIDER = '>= 6.23, < 7.0';

/**
 * The cluster of one slot, with its nodes: a stack of its own, which stands on the shell and on nothing else. Two of
 * them differ in name, slot, ranges and target groups only.
 *
 * @throws InputError with everything that is wrong with the props
 */
export class PaasCluster extends TerraformStack {
  constructor(scope: Construct, props: PaasClusterProps) {
    super(scope, slotName(props.slot));
    refuseViolations(this, paasClusterRules(props));
    const { slot, zones, tier } = props;
    prepareStack(this, props, {
      tags: slotTags(props),
      ...(tier === undefined ? {} : { provider: TIERED_PROVIDER }),
    });
    const shell = shellOutputs(this, props, zones);
    const subnetIds = zones.map((zone) => shell.privateSubnetIds[zone] ?? '');
    const name = clusterName(props);
    const loaderGroup = new SecurityGroup(this, 'loader-group', {
      name: `${name}-loader`,
      vpcId: shell.vpcId,
      description: `Loads the first manifests of ${name}`,
      ingress: [],
      egress: [{ name: 'https', to: { cidr: '0.0.0.0/0' }, protocol: 'tcp', ports: 443 }],
    });
    const pods = this.placePodNetwork(name, shell, props);
    const cluster = new EksCluster(this, 'cluster', {
      ...props,
      name,
      after: [pods.range],
      vpcId: shell.vpcId,
      subnetIds,
      serviceCidr: props.addresses.cidr(RANGE.services(slot)),
      clients: { bastion: shell.bastionGroupId, loader: loaderGroup.groupId },
    });
    const addOns = new ClusterAddOns(this, 'add-ons', {
      clusterName: cluster.connection.name,
      region: props.region,
      versions: addOnVersions(props),
      podSubnetIds: pods.subnetIds,
      defaultStorageClass: props.defaultStorageClass ?? true,
      tags: tagsOf(props),
    });
    const nodes = new ClusterNodes(this, 'nodes', {
      ...props,
      cluster,
      vpcId: shell.vpcId,
      subnetIds,
      targetGroupArns: shell.targetGroupArns[slot],
      loadBalancerGroupIds: shell.loadBalancerGroupIds,
      healthCheck: props.healthCheck ?? NGINX_READY,
      tags: tagsOf(props),
      after: addOns.beforeNodes,
    });
    addOns.placeAfter(nodes.groups);
    const account = new DataAwsCallerIdentity(this, 'account').accountId;
    this.placeAccess(cluster.connection.name, account, props);
    const loader = new ManifestLoader(this, 'loader', {
      clusterName: cluster.connection.name,
      clusterArn: cluster.resource.arn,
      keyArn: cluster.keyArn,
      region: props.region,
      account,
      vpcId: shell.vpcId,
      subnetIds,
      securityGroupId: loaderGroup.groupId,
    });
    publish(this, {
      cluster_name: cluster.connection.name,
      cluster_endpoint: cluster.connection.endpoint,
      config_bucket: loader.bucket,
      node_security_group_id: cluster.nodes.groupId,
    });
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    return logicalId(this, element);
  }

  private placePodNetwork(name: string, shell: ShellOutputs, props: PaasClusterProps): PodNetwork {
    const { slot, zones, addresses } = props;
    return new PodNetwork(this, 'pods', {
      name,
      vpcId: shell.vpcId,
      cidr: addresses.cidr(RANGE.pods(slot)),
      zones: zones.map((zone) => ({
        zone,
        cidr: addresses.cidr(RANGE.podSubnet(slot, zone)),
        routeTableId: shell.privateRouteTableIds[zone] ?? '',
      })),
    });
  }

  private placeAccess(name: string, account: string, props: PaasClusterProps): void {
    const { adminRoles = [], serviceAccounts = [], region } = props;
    const own = platformAccounts({ clusterName: name, region, account });
    for (const role of adminRoles) {
      new ClusterAccess(this, `admin-${idOf(role)}`, {
        clusterName: name,
        principalArn: `arn:aws:iam::${account}:role/${role}`,
        role: 'admin',
      });
    }
    for (const access of [...own, ...serviceAccounts]) {
      new PodIdentity(this, `account-${idOf(`${access.namespace}/${access.serviceAccount}`)}`, {
        ...access,
        clusterName: name,
      });
    }
  }
}

function slotTags({ slot }: PaasClusterProps): Record<string, string> {
  return { slot: slotName(slot) };
}

/** What instances and volumes are tagged with. */
function tagsOf(props: PaasClusterProps): Record<string, string> {
  return stackTags(props, slotTags(props));
}

/** A name as the id of a construct; no two names have the same. */
function idOf(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, (sign) =>
    sign === '-' ? '--' : `-x${sign.charCodeAt(0).toString(16)}-`,
  );
}
