import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group/index.js';
import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity/index.js';
import { EbsEncryptionByDefault } from '@cdktf/provider-aws/lib/ebs-encryption-by-default/index.js';
import { type TerraformElement, TerraformStack } from 'cdktf';
import type { Construct, Node } from 'constructs';
import { privateZoneName } from '../../planning/event-databases/index.js';
import { RANGE } from '../../planning/network-ranges/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { clusterName, preLiveWeights, SLOTS, type Slot, slotName } from '../../planning/traffic/index.js';
import { Bastion, isPublic } from '../../terraform/bastion/index.js';
import { PrivateBucket } from '../../terraform/bucket/index.js';
import { PrivateZone, PublicZone } from '../../terraform/dns/index.js';
import { logGroupName } from '../../terraform/eks-cluster/index.js';
import { accessLogStatements, LoadBalancer } from '../../terraform/load-balancer/index.js';
import { Network } from '../../terraform/network/index.js';
import { logicalId, prepareStack, publish, stackTags } from '../../terraform/stack/index.js';
import { SHELL, type ShellOutputs, shellOutputValues } from './shell-outputs.js';
import { NGINX_READY, type VpcShellProps } from './vpc-shell-props.js';
import { vpcShellRules } from './vpc-shell-rules.js';

const ANYWHERE = ['0.0.0.0/0'];
const ACCESS_LOG_DAYS = 90;
const CLUSTER_LOG_DAYS = 90;

/**
 * What outlives every cluster: the VPC with its subnets, the public zone, the bastion, and both load balancers with
 * all target groups. It depends on no other stack, so that operations can change it without touching a cluster.
 *
 * @throws InputError with everything that is wrong with the props
 */
export class VpcShell extends TerraformStack {
  readonly outputs: ShellOutputs;

  constructor(scope: Construct, props: VpcShellProps) {
    super(scope, SHELL);
    refuseViolations(this, vpcShellRules(props));
    prepareStack(this, props);
    const { platform } = props;
    const network = this.placeNetwork(props);
    const bastion = this.placeBastion(network, props);
    const balancers = this.placeLoadBalancers(network, props);
    this.placeAccountSettings(props);
    const privateZone = new PrivateZone(this, 'private-zone', {
      zone: privateZoneName(platform),
      vpcId: network.vpcId,
    });
    this.outputs = outputsOf(network, balancers, bastion, privateZone);
    publish(this, shellOutputValues(this.outputs));
    if (props.names.mode === 'create') publish(this, { name_servers: balancers.nameServers });
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    return logicalId(this, element);
  }

  private placeNetwork(props: VpcShellProps): Network {
    const { platform, region, zones, addresses, nat, endpoints, flowLogDays } = props;
    return new Network(this, 'network', {
      name: platform,
      region,
      cidr: addresses.cidr(RANGE.vpc),
      zones: zones.map((zone) => ({
        zone,
        public: addresses.cidr(RANGE.subnet('public', zone)),
        private: addresses.cidr(RANGE.subnet('private', zone)),
        database: addresses.cidr(RANGE.subnet('database', zone)),
      })),
      nat,
      endpoints,
      flowLogDays,
      endpointClients: SLOTS.map((slot) => addresses.cidr(RANGE.pods(slot))),
    });
  }

  private placeBastion({ vpcId, zones }: Network, props: VpcShellProps): Bastion {
    const { platform, addresses, bastion = {} } = props;
    const tier = isPublic(bastion) ? 'public' : 'private';
    return new Bastion(this, 'bastion', {
      ...bastion,
      name: `${platform}-bastion`,
      vpcId,
      vpcCidr: addresses.cidr(RANGE.vpc),
      subnetIds: zones.map((zone) => zone[tier].subnetId),
      tags: stackTags(props),
    });
  }

  /** What outlives the clusters: their logs, which EKS still writes to when a cluster is gone, and the account's rule. */
  private placeAccountSettings({ platform, clusterLogDays, encryptVolumes = true }: VpcShellProps): void {
    for (const slot of SLOTS) {
      new CloudwatchLogGroup(this, `logs-${slotName(slot)}`, {
        name: logGroupName(clusterName({ platform, slot })),
        retentionInDays: clusterLogDays ?? CLUSTER_LOG_DAYS,
      });
    }
    if (encryptVolumes) new EbsEncryptionByDefault(this, 'encrypted-volumes', { enabled: true });
  }

  private placeLoadBalancers({ vpcId, zones, internet }: Network, props: VpcShellProps): Balancers {
    const { platform, addresses, names, traffic, loadBalancer, healthCheck = NGINX_READY } = props;
    const account = new DataAwsCallerIdentity(this, 'account').accountId;
    const logs = new PrivateBucket(this, 'access-logs', {
      name: `${platform}-access-logs-${account}`,
      expireAfterDays: ACCESS_LOG_DAYS,
      statements: (arn) => accessLogStatements(arn, account),
    });
    const publicZone = new PublicZone(this, 'public-zone', names);
    const shared = {
      platform,
      vpcId,
      vpcCidr: addresses.cidr(RANGE.vpc),
      subnetIds: zones.map((zone) => zone.public.subnetId),
      kind: loadBalancer ?? ({ kind: 'application' } as const),
      healthCheck,
      logs,
      after: internet,
    };
    const live = new LoadBalancer(this, 'live', {
      ...shared,
      entry: 'live',
      certificateArn: publicZone.certificate('live-certificate', names.live),
      allowedCidrs: props.liveFrom ?? ANYWHERE,
      weights: traffic.live,
      capacityUnits: props.liveCapacityUnits,
    });
    const preLive = new LoadBalancer(this, 'pre', {
      ...shared,
      entry: 'pre',
      certificateArn: publicZone.certificate('pre-certificate', names.preLive),
      allowedCidrs: props.preLiveFrom ?? ANYWHERE,
      weights: preLiveWeights(traffic),
    });
    for (const name of names.live) publicZone.alias(name, live);
    for (const name of names.preLive) publicZone.alias(name, preLive);
    return { live, preLive, nameServers: publicZone.nameServers };
  }
}

interface Balancers {
  readonly live: LoadBalancer;
  readonly preLive: LoadBalancer;
  /** Of the public zone, with commas. */
  readonly nameServers: string;
}

function outputsOf(
  { vpcId, zones }: Network,
  { live, preLive }: Balancers,
  bastion: Bastion,
  privateZone: PrivateZone,
): ShellOutputs {
  const targets = (slot: Slot) => [live.targetGroupArns[slot], preLive.targetGroupArns[slot]];
  return {
    vpcId,
    privateSubnetIds: Object.fromEntries(zones.map((zone) => [zone.zone, zone.private.subnetId])),
    privateRouteTableIds: Object.fromEntries(zones.map((zone) => [zone.zone, zone.private.routeTableId])),
    databaseSubnetIds: Object.fromEntries(zones.map((zone) => [zone.zone, zone.database.subnetId])),
    loadBalancerGroupIds: [live.securityGroup.groupId, preLive.securityGroup.groupId],
    targetGroupArns: { paasA: targets('paasA'), paasB: targets('paasB') },
    bastionGroupId: bastion.securityGroup.groupId,
    privateZoneId: privateZone.zoneId,
  };
}
