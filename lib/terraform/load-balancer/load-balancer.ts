import { Eip } from '@cdktf/provider-aws/lib/eip/index.js';
import { Lb } from '@cdktf/provider-aws/lib/lb/index.js';
import { LbListener } from '@cdktf/provider-aws/lib/lb-listener/index.js';
import { LbTargetGroup } from '@cdktf/provider-aws/lib/lb-target-group/index.js';
import { Construct } from 'constructs';
import { SLOTS, type Slot, slotLetter, slotName } from '../../planning/traffic/index.js';
import { cidrName, SecurityGroup } from '../security-group/index.js';
import type { LoadBalancerProps } from './load-balancer-props.js';

/** TLS 1.3, and 1.2 with forward secrecy. */
const TLS_POLICY = 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06';
/** The ingress listens for HTTPS on this port of its nodes. */
export const INGRESS_PORT = 443;
/** Longer than the ingress takes to finish the requests that it has begun. */
const DRAIN_SECONDS = 60;

/**
 * A load balancer that stays for ever, with one target group for each slot. Both groups are always part of the
 * listener: to switch between clusters is to change two numbers.
 */
export class LoadBalancer extends Construct {
  readonly arn: string;
  readonly dnsName: string;
  readonly zoneId: string;
  readonly securityGroup: SecurityGroup;
  readonly targetGroupArns: Readonly<Record<Slot, string>>;

  constructor(scope: Construct, id: string, props: LoadBalancerProps) {
    super(scope, id);
    this.securityGroup = this.placeSecurityGroup(props);
    const balancer = this.placeBalancer(props);
    this.arn = balancer.arn;
    this.dnsName = balancer.dnsName;
    this.zoneId = balancer.zoneId;
    this.targetGroupArns = {
      paasA: this.placeTargetGroup('paasA', props),
      paasB: this.placeTargetGroup('paasB', props),
    };
    this.placeListeners(props);
  }

  private placeSecurityGroup(props: LoadBalancerProps): SecurityGroup {
    const { platform, entry, vpcId, vpcCidr, allowedCidrs, kind, healthCheck } = props;
    const ports = kind.kind === 'application' ? [443, 80] : [443];
    return new SecurityGroup(this, 'group', {
      name: `${platform}-${entry}`,
      vpcId,
      description: `Load balancer ${entry}`,
      ingress: ports.flatMap((port) =>
        allowedCidrs.map((cidr) => ({
          name: `${port === 443 ? 'https' : 'http'}-${cidrName(cidr)}`,
          from: { cidr },
          protocol: 'tcp' as const,
          ports: port,
        })),
      ),
      egress: [
        { name: 'ingress-https', to: { cidr: vpcCidr }, protocol: 'tcp', ports: INGRESS_PORT },
        { name: 'ingress-health', to: { cidr: vpcCidr }, protocol: 'tcp', ports: healthCheck.port },
      ],
    });
  }

  private placeBalancer(props: LoadBalancerProps): Lb {
    const { platform, entry, kind, logs, capacityUnits, after } = props;
    const name = `${platform}-${entry}`;
    return new Lb(this, 'balancer', {
      name,
      loadBalancerType: kind.kind,
      internal: false,
      securityGroups: [this.securityGroup.groupId],
      ...this.placeAddresses(name, props),
      enableDeletionProtection: true,
      enableCrossZoneLoadBalancing: true,
      ...(kind.kind === 'application' ? { dropInvalidHeaderFields: true, enableHttp2: true } : {}),
      accessLogs: { bucket: logs.bucket, prefix: entry, enabled: true },
      // Its listeners would go before AWS refuses to delete it.
      lifecycle: { preventDestroy: true },
      dependsOn: [logs.policy, ...after],
      ...(capacityUnits === undefined ? {} : { minimumLoadBalancerCapacity: { capacityUnits } }),
      tags: { Name: name },
    });
  }

  /** A network load balancer can have an address of its own in each subnet. */
  private placeAddresses(
    name: string,
    { kind, subnetIds, after }: LoadBalancerProps,
  ): { subnets: string[] } | { subnetMapping: { subnetId: string; allocationId: string }[] } {
    if (kind.kind === 'application' || kind.fixedAddresses !== true) return { subnets: [...subnetIds] };
    return {
      subnetMapping: subnetIds.map((subnetId, index) => {
        const address = new Eip(this, `address-${index}`, {
          domain: 'vpc',
          tags: { Name: `${name}-${index}` },
          dependsOn: [...after],
        });
        return { subnetId, allocationId: address.id };
      }),
    };
  }

  private placeTargetGroup(
    slot: Slot,
    { platform, entry, vpcId, kind, healthCheck }: LoadBalancerProps,
  ): string {
    const isApplication = kind.kind === 'application';
    const name = `${platform}-${entry}-${slotLetter(slot)}`;
    const group = new LbTargetGroup(this, `target-${slotLetter(slot)}`, {
      name,
      vpcId,
      targetType: 'instance',
      port: INGRESS_PORT,
      protocol: isApplication ? 'HTTPS' : 'TLS',
      deregistrationDelay: String(DRAIN_SECONDS),
      ...(isApplication ? { loadBalancingAlgorithmType: 'least_outstanding_requests' } : {}),
      healthCheck: {
        protocol: 'HTTP',
        path: healthCheck.path,
        port: String(healthCheck.port),
        matcher: '200',
        interval: 10,
        timeout: 5,
        healthyThreshold: 2,
        unhealthyThreshold: 2,
      },
      tags: { Name: name, slot: slotName(slot) },
    });
    return group.arn;
  }

  private placeListeners({ kind, certificateArn, weights }: LoadBalancerProps): void {
    const isApplication = kind.kind === 'application';
    new LbListener(this, 'https', {
      loadBalancerArn: this.arn,
      port: 443,
      protocol: isApplication ? 'HTTPS' : 'TLS',
      sslPolicy: TLS_POLICY,
      certificateArn,
      defaultAction: [
        {
          type: 'forward',
          forward: {
            targetGroup: SLOTS.map((slot) => ({ arn: this.targetGroupArns[slot], weight: weights[slot] })),
            ...(isApplication ? { stickiness: { enabled: false, duration: 1 } } : {}),
          },
        },
      ],
    });
    if (!isApplication) return;
    new LbListener(this, 'http', {
      loadBalancerArn: this.arn,
      port: 80,
      protocol: 'HTTP',
      defaultAction: [
        { type: 'redirect', redirect: { port: '443', protocol: 'HTTPS', statusCode: 'HTTP_301' } },
      ],
    });
  }
}
