import type { ApiObjectMetadata } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';

/** A ServiceAccount by its name. */
export interface AccountName {
  readonly namespace: string;
  readonly serviceAccount: string;
}

export interface TokenAccountProps {
  /** Of the account, and of the right to it. */
  readonly metadata: ApiObjectMetadata & { readonly name: string; readonly namespace: string };
  /**
   * Annotations of the account alone, such as `eks.amazonaws.com/role-arn`.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
  /** Who may ask for its tokens. */
  readonly operator: AccountName;
}

const GROUP = 'rbac.authorization.k8s.io';

/**
 * An account that no pod runs as: an operator logs in somewhere else with short-lived tokens of it. It may do nothing
 * in the cluster, and the operator may ask for tokens of this account alone.
 */
export class TokenAccount extends Construct {
  constructor(scope: Construct, id: string, { metadata, annotations, operator }: TokenAccountProps) {
    super(scope, id);
    const { name } = metadata;
    new k8s.KubeServiceAccount(this, 'service-account', {
      metadata: { ...metadata, annotations },
      automountServiceAccountToken: false,
    });
    new k8s.KubeRole(this, 'role', {
      metadata,
      rules: [
        { apiGroups: [''], resources: ['serviceaccounts/token'], resourceNames: [name], verbs: ['create'] },
      ],
    });
    new k8s.KubeRoleBinding(this, 'role-binding', {
      metadata,
      subjects: [{ kind: 'ServiceAccount', name: operator.serviceAccount, namespace: operator.namespace }],
      roleRef: { apiGroup: GROUP, kind: 'Role', name },
    });
  }
}
