import { SecurityGroup as AwsSecurityGroup } from '@cdktf/provider-aws/lib/security-group/index.js';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule/index.js';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule/index.js';
import { Construct } from 'constructs';

/** The other side of a rule: a network, another group, or the group itself. */
export type Peer = { readonly cidr: string } | { readonly groupId: string } | 'self';

interface Traffic {
  /** Becomes the rule's id and description; unique in its direction. */
  readonly name: string;
  readonly protocol: 'tcp' | 'udp' | 'all';
  /** A port, or the first and last of a range; none for all protocols. */
  readonly ports?: number | readonly [first: number, last: number];
}

export interface IngressRule extends Traffic {
  readonly from: Peer;
}

export interface EgressRule extends Traffic {
  readonly to: Peer;
}

export interface SecurityGroupProps {
  readonly name: string;
  readonly vpcId: string;
  readonly description: string;
  readonly ingress: readonly IngressRule[];
  readonly egress: readonly EgressRule[];
  /**
   * Tags of the group and its rules besides their names.
   *
   * @default - none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * A security group in which every rule is a resource with a name, so that a change of one touches no other. A group
 * without egress rules lets nothing out: Terraform takes away the rule that AWS puts there.
 */
export class SecurityGroup extends Construct {
  readonly groupId: string;
  private readonly tags: Readonly<Record<string, string>>;

  constructor(
    scope: Construct,
    id: string,
    { name, vpcId, description, ingress, egress, tags = {} }: SecurityGroupProps,
  ) {
    super(scope, id);
    const group = new AwsSecurityGroup(this, 'group', {
      name,
      vpcId,
      description,
      tags: { ...tags, Name: name },
    });
    this.tags = tags;
    this.groupId = group.id;
    for (const rule of ingress) this.allowFrom(rule);
    for (const rule of egress) this.allowTo(rule);
  }

  allowFrom(rule: IngressRule): void {
    new VpcSecurityGroupIngressRule(this, `from-${rule.name}`, {
      securityGroupId: this.groupId,
      description: rule.name,
      ...this.peer(rule.from),
      ...portsOf(rule),
      tags: { ...this.tags, Name: rule.name },
    });
  }

  allowTo(rule: EgressRule): void {
    new VpcSecurityGroupEgressRule(this, `to-${rule.name}`, {
      securityGroupId: this.groupId,
      description: rule.name,
      ...this.peer(rule.to),
      ...portsOf(rule),
      tags: { ...this.tags, Name: rule.name },
    });
  }

  private peer(peer: Peer): { cidrIpv4: string } | { referencedSecurityGroupId: string } {
    if (peer === 'self') return { referencedSecurityGroupId: this.groupId };
    return 'cidr' in peer ? { cidrIpv4: peer.cidr } : { referencedSecurityGroupId: peer.groupId };
  }
}

/** A network as a part of the name of a rule. */
export function cidrName(cidr: string): string {
  return cidr.replace(/[./]/g, '-');
}

function portsOf({ protocol, ports }: Traffic): { ipProtocol: string; fromPort?: number; toPort?: number } {
  if (protocol === 'all' || ports === undefined) return { ipProtocol: '-1' };
  const [fromPort, toPort] = typeof ports === 'number' ? [ports, ports] : ports;
  return { ipProtocol: protocol, fromPort, toPort };
}
