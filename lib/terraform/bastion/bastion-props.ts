/** Who may reach the bastion. */
export interface BastionAccess {
  /**
   * Networks that may open SSH connections; each a network of your own, never the whole internet.
   *
   * @default - none: AWS Systems Manager alone, which needs no open port
   */
  readonly sshFrom?: readonly string[];
  /** @default 't4g.nano' */
  readonly instanceType?: string;
}

/** Who opens SSH reaches the bastion by an address of its own, in a public subnet. */
export function isPublic({ sshFrom = [] }: BastionAccess): boolean {
  return sshFrom.length > 0;
}

export interface BastionProps extends BastionAccess {
  readonly name: string;
  readonly vpcId: string;
  readonly vpcCidr: string;
  /** Private subnets; public ones when SSH is open, as the instance then needs an address of its own. */
  readonly subnetIds: readonly string[];
  /** Tags that AWS does not take over from the provider: those of the instances. */
  readonly tags: Readonly<Record<string, string>>;
}
