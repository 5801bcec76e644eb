import { DefaultSecurityGroup } from '@cdktf/provider-aws/lib/default-security-group/index.js';
import { InternetGateway } from '@cdktf/provider-aws/lib/internet-gateway/index.js';
import { Route } from '@cdktf/provider-aws/lib/route/index.js';
import { Vpc } from '@cdktf/provider-aws/lib/vpc/index.js';
import { VpcEndpoint } from '@cdktf/provider-aws/lib/vpc-endpoint/index.js';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { refuseViolations } from '../../planning/rules/index.js';
import { cidrName, SecurityGroup } from '../security-group/index.js';
import { FlowLogs } from './flow-logs.js';
import { Nat } from './nat.js';
import type { NetworkProps } from './network-props.js';
import { networkRules } from './network-rules.js';
import { ZoneSubnet } from './zone-subnet.js';

const ANYWHERE = '0.0.0.0/0';
const DEFAULT_FLOW_LOG_DAYS = 30;

/** The subnets of one zone. */
export interface ZoneSubnets {
  readonly zone: string;
  readonly public: ZoneSubnet;
  readonly private: ZoneSubnet;
  readonly database: ZoneSubnet;
}

/**
 * A VPC with public, private and database subnets in every zone, each with a route table of its own; the database
 * subnets have no way out.
 *
 * @throws InputError with everything that is wrong with the props
 */
export class Network extends Construct {
  readonly vpcId: string;
  readonly zones: readonly ZoneSubnets[];
  /** What makes the public subnets public, for what needs it from its first moment. */
  readonly internet: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: NetworkProps) {
    super(scope, id);
    refuseViolations(this, networkRules(props));
    const { name, cidr, nat = 'per-zone', flowLogDays = DEFAULT_FLOW_LOG_DAYS } = props;
    const vpc = new Vpc(this, 'vpc', {
      cidrBlock: cidr,
      enableDnsHostnames: true,
      enableDnsSupport: true,
      tags: { Name: name },
    });
    this.vpcId = vpc.id;
    new DefaultSecurityGroup(this, 'default-group', { vpcId: this.vpcId, tags: { Name: `${name}-default` } });
    this.zones = props.zones.map(({ zone, ...ranges }) => ({
      zone,
      public: this.subnet('public', zone, ranges.public, name, { 'kubernetes.io/role/elb': '1' }),
      private: this.subnet('private', zone, ranges.private, name, { 'kubernetes.io/role/internal-elb': '1' }),
      database: this.subnet('database', zone, ranges.database, name),
    }));
    this.internet = this.openPublicSubnets(name);
    if (nat !== 'none') this.openPrivateSubnets(name, nat);
    this.placeEndpoints(props);
    new FlowLogs(this, 'flow-logs', { name, vpcId: this.vpcId, days: flowLogDays });
  }

  private subnet(
    tier: string,
    zone: string,
    cidr: string,
    name: string,
    tags?: Readonly<Record<string, string>>,
  ): ZoneSubnet {
    return new ZoneSubnet(this, `${tier}-${zone}`, {
      name: `${name}-${tier}-${zone}`,
      vpcId: this.vpcId,
      zone,
      cidr,
      tags,
    });
  }

  private openPublicSubnets(name: string): ITerraformDependable[] {
    const gateway = new InternetGateway(this, 'gateway', { vpcId: this.vpcId, tags: { Name: name } });
    const routes = this.zones.map(
      ({ zone, public: subnet }) =>
        new Route(this, `internet-${zone}`, {
          routeTableId: subnet.routeTableId,
          destinationCidrBlock: ANYWHERE,
          gatewayId: gateway.id,
        }),
    );
    return [gateway, ...routes];
  }

  private openPrivateSubnets(name: string, nat: 'single' | 'per-zone'): void {
    const gateways = this.zones.slice(0, nat === 'single' ? 1 : undefined).map(
      ({ zone, public: subnet }) =>
        new Nat(this, `nat-${zone}`, {
          name: `${name}-${zone}`,
          subnetId: subnet.subnetId,
          after: this.internet,
        }),
    );
    this.zones.forEach(({ zone, private: subnet }, index) => {
      const gateway = gateways[index] ?? gateways[0];
      gateway?.serve(zone, subnet);
    });
  }

  private placeEndpoints({ name, region, cidr, endpoints = [], endpointClients }: NetworkProps): void {
    new VpcEndpoint(this, 'endpoint-s3', {
      vpcId: this.vpcId,
      serviceName: `com.amazonaws.${region}.s3`,
      vpcEndpointType: 'Gateway',
      routeTableIds: this.zones.map((zone) => zone.private.routeTableId),
      tags: { Name: `${name}-s3` },
    });
    if (endpoints.length === 0) return;
    const group = new SecurityGroup(this, 'endpoints', {
      name: `${name}-endpoints`,
      vpcId: this.vpcId,
      description: 'AWS services inside the VPC',
      ingress: [cidr, ...endpointClients].map((client) => ({
        name: `https-${cidrName(client)}`,
        from: { cidr: client },
        protocol: 'tcp',
        ports: 443,
      })),
      egress: [],
    });
    for (const service of endpoints) {
      new VpcEndpoint(this, `endpoint-${service.replaceAll('.', '-')}`, {
        vpcId: this.vpcId,
        serviceName: `com.amazonaws.${region}.${service}`,
        vpcEndpointType: 'Interface',
        subnetIds: this.zones.map((zone) => zone.private.subnetId),
        securityGroupIds: [group.groupId],
        privateDnsEnabled: true,
        tags: { Name: `${name}-${service}` },
      });
    }
  }
}
