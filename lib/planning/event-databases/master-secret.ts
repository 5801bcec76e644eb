import { databaseIdentifier, type EngineKind } from './address.js';

/** A tag by which a secret is found. */
export interface MasterSecretTag {
  readonly key: 'aws:rds:primaryDBInstanceArn' | 'aws:rds:primaryDBClusterArn';
  /** The ARN of the instance or cluster. */
  readonly value: string;
}

/**
 * The tag of the secret in which RDS keeps the master password. RDS makes up the name, `rds!db-` or `rds!cluster-` and
 * a UUID, but tags the secret with the ARN of its database; keys that begin with `aws:` are AWS' alone
 * (https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonRDSServiceRolePolicy.html).
 */
export function masterSecretTag({
  tenant,
  region,
  account,
  engine,
}: {
  readonly tenant: string;
  readonly region: string;
  readonly account: string;
  readonly engine: EngineKind;
}): MasterSecretTag {
  const arn = (what: string): string =>
    `arn:aws:rds:${region}:${account}:${what}:${databaseIdentifier(tenant)}`;
  return engine === 'instance'
    ? { key: 'aws:rds:primaryDBInstanceArn', value: arn('db') }
    : { key: 'aws:rds:primaryDBClusterArn', value: arn('cluster') };
}
