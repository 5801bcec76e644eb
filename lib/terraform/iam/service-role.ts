import { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy/index.js';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment/index.js';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { policyJson, type Statement } from './statement.js';

export interface ServiceRoleProps {
  /** At most 64 characters. */
  readonly name: string;
  /** Who may take the role: a service such as `ec2.amazonaws.com`. */
  readonly service: string;
  /**
   * What the service may do to take it.
   *
   * @default ['sts:AssumeRole']
   */
  readonly actions?: readonly string[];
  /**
   * Policies of AWS by their names, such as `AmazonEKSClusterPolicy`, with the path that some have.
   *
   * @default - none
   */
  readonly managed?: readonly string[];
  /**
   * What the role may do besides.
   *
   * @default - nothing
   */
  readonly statements?: readonly Statement[];
}

/** A role that a service of AWS takes on, with its policies. */
export class ServiceRole extends Construct {
  readonly arn: string;
  readonly roleName: string;
  /** What grants the role its rights, for what must wait until it has them. */
  readonly attachments: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: ServiceRoleProps) {
    super(scope, id);
    const { name, service, actions = ['sts:AssumeRole'], managed = [], statements = [] } = props;
    const role = new IamRole(this, 'role', {
      name,
      assumeRolePolicy: policyJson([{ Effect: 'Allow', Action: actions, Principal: { Service: service } }]),
    });
    this.arn = role.arn;
    this.roleName = role.name;
    this.attachments = [
      ...managed.map((policy) => this.attach(policy)),
      ...(statements.length > 0
        ? [new IamRolePolicy(this, 'policy', { name, role: this.roleName, policy: policyJson(statements) })]
        : []),
    ];
  }

  private attach(policy: string): IamRolePolicyAttachment {
    const name = policy.split('/').at(-1) ?? policy;
    return new IamRolePolicyAttachment(this, `managed-${name.replaceAll('_', '-')}`, {
      role: this.roleName,
      policyArn: `arn:aws:iam::aws:policy/${policy}`,
    });
  }
}
