import type { Statement } from '../iam/index.js';

/**
 * Lets the load balancers of the account write their access logs, each below its prefix, and in the folder that AWS
 * names after the account: nothing else says of an application load balancer whose it is. Application load balancers
 * deliver as `logdelivery.elasticloadbalancing.amazonaws.com`, network load balancers as `delivery.logs.amazonaws.com`
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html).
 */
export function accessLogStatements(bucketArn: string, account: string): Statement[] {
  const owned = { StringEquals: { 'aws:SourceAccount': account } };
  const objects = `${bucketArn}/*/AWSLogs/${account}/*`;
  return [
    {
      Sid: 'ApplicationLogs',
      Effect: 'Allow',
      Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: objects,
    },
    {
      Sid: 'NetworkLogs',
      Effect: 'Allow',
      Principal: { Service: 'delivery.logs.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: objects,
      Condition: owned,
    },
    {
      Sid: 'NetworkLogsCheck',
      Effect: 'Allow',
      Principal: { Service: 'delivery.logs.amazonaws.com' },
      Action: ['s3:GetBucketAcl', 's3:ListBucket'],
      Resource: bucketArn,
      Condition: owned,
    },
  ];
}
