import { EksPodIdentityAssociation } from '@cdktf/provider-aws/lib/eks-pod-identity-association/index.js';
import { Construct } from 'constructs';
import { ServiceRole, type Statement } from '../iam/index.js';

/** What a service account of the platform may do in AWS. */
export interface ServiceAccountAccess {
  /** Where the account lives in the cluster. */
  readonly namespace: string;
  readonly serviceAccount: string;
  /**
   * Policies of AWS by their names.
   *
   * @default - none
   */
  readonly managed?: readonly string[];
  /**
   * What it may do besides.
   *
   * @default - nothing
   */
  readonly statements?: readonly Statement[];
}

export interface PodIdentityProps extends ServiceAccountAccess {
  /** The cluster, by its name. */
  readonly clusterName: string;
}

/**
 * Lets the pods of a service account take a role. EKS Pod Identity, not a trust in the cluster's issuer: the same role
 * would otherwise have to be trusted anew for each cluster, in a policy that AWS limits to 2,048 characters.
 */
export class PodIdentity extends Construct {
  constructor(scope: Construct, id: string, props: PodIdentityProps) {
    super(scope, id);
    const { clusterName, namespace, serviceAccount, managed, statements } = props;
    const role = podRole(this, 'access', { clusterName, namespace, serviceAccount, managed, statements });
    new EksPodIdentityAssociation(this, 'association', {
      clusterName,
      namespace,
      serviceAccount,
      roleArn: role.arn,
      dependsOn: [...role.attachments],
    });
  }
}

/** The name of an account's role. Namespaces hold no dot, so that no two accounts share one. */
export function podRoleName(
  clusterName: string,
  { namespace, serviceAccount }: ServiceAccountAccess,
): string {
  return `${clusterName}-${namespace}.${serviceAccount}`;
}

/** A role that pods take through EKS Pod Identity. */
export function podRole(
  scope: Construct,
  id: string,
  { clusterName, ...access }: PodIdentityProps,
): ServiceRole {
  return new ServiceRole(scope, id, {
    managed: access.managed,
    statements: access.statements,
    name: podRoleName(clusterName, access),
    service: 'pods.eks.amazonaws.com',
    actions: ['sts:AssumeRole', 'sts:TagSession'],
  });
}
