import { describe, expect, it } from 'vitest';
import { accessLogStatements } from '../../../lib/terraform/load-balancer/index.js';

describe('the bucket of access logs', () => {
  it('is written by the load balancers of the account alone', () => {
    const owned = { StringEquals: { 'aws:SourceAccount': 'ACCOUNT' } };
    expect(accessLogStatements('arn:bucket', 'ACCOUNT')).toEqual([
      {
        Sid: 'ApplicationLogs',
        Effect: 'Allow',
        Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: 'arn:bucket/*/AWSLogs/ACCOUNT/*',
      },
      {
        Sid: 'NetworkLogs',
        Effect: 'Allow',
        Principal: { Service: 'delivery.logs.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: 'arn:bucket/*/AWSLogs/ACCOUNT/*',
        Condition: owned,
      },
      {
        Sid: 'NetworkLogsCheck',
        Effect: 'Allow',
        Principal: { Service: 'delivery.logs.amazonaws.com' },
        Action: ['s3:GetBucketAcl', 's3:ListBucket'],
        Resource: 'arn:bucket',
        Condition: owned,
      },
    ]);
  });
});
