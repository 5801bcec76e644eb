import { describe, expect, it } from 'vitest';
import { PrivateBucket, type PrivateBucketProps } from '../../../lib/terraform/bucket/index.js';
import { changesBetween, ref, resourceAt, statementsOf, synthesized } from '../synthesized.js';

const PROPS: PrivateBucketProps = { name: 'tickets-logs', statements: () => [] };
const BUCKET = ref('aws_s3_bucket.logs_bucket.id');
const ARN = ref('aws_s3_bucket.logs_bucket.arn');
const TLS_ONLY = {
  Sid: 'TlsOnly',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: [ARN, `${ARN}/*`],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};

function bucketWith(changes: Partial<PrivateBucketProps> = {}) {
  return synthesized((stack) => new PrivateBucket(stack, 'logs', { ...PROPS, ...changes }));
}

describe('a private bucket', () => {
  const json = bucketWith();

  it.each([
    [
      's3_bucket.logs_bucket',
      { bucket: 'tickets-logs', force_destroy: false, tags: { Name: 'tickets-logs' } },
    ],
    [
      's3_bucket_ownership_controls.logs_ownership',
      { bucket: BUCKET, rule: { object_ownership: 'BucketOwnerEnforced' } },
    ],
    [
      's3_bucket_public_access_block.logs_public-access',
      {
        bucket: BUCKET,
        block_public_acls: true,
        block_public_policy: true,
        ignore_public_acls: true,
        restrict_public_buckets: true,
      },
    ],
    [
      's3_bucket_versioning.logs_versioning',
      { bucket: BUCKET, versioning_configuration: { status: 'Enabled' } },
    ],
    [
      's3_bucket_server_side_encryption_configuration.logs_encryption',
      { bucket: BUCKET, rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: 'AES256' } }] },
    ],
    [
      's3_bucket_lifecycle_configuration.logs_lifecycle',
      {
        bucket: BUCKET,
        rule: [
          {
            id: 'clean-up',
            status: 'Enabled',
            filter: [{ prefix: '' }],
            noncurrent_version_expiration: [{ noncurrent_days: 90 }],
            abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
          },
        ],
      },
    ],
  ])('has the %s', (address, values) => {
    expect(resourceAt(json, `aws_${address}`)).toEqual(values);
  });

  it('refuses connections without TLS, once the public is shut out', () => {
    const { policy, ...rest } = resourceAt(json, 'aws_s3_bucket_policy.logs_policy');
    expect(rest).toEqual({
      bucket: BUCKET,
      depends_on: ['aws_s3_bucket_public_access_block.logs_public-access'],
    });
    expect(statementsOf(policy)).toEqual([TLS_ONLY]);
  });

  it('says who may do what with it, after that', () => {
    const changed = bucketWith({
      statements: (arn) => [{ Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: arn }],
    });
    expect(statementsOf(resourceAt(changed, 'aws_s3_bucket_policy.logs_policy').policy)).toEqual([
      TLS_ONLY,
      { Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: ARN },
    ]);
  });

  it.each([
    [
      { name: 'shows-logs' },
      [
        'aws_s3_bucket/logs_bucket/bucket: "tickets-logs" -> "shows-logs"',
        'aws_s3_bucket/logs_bucket/tags/Name: "tickets-logs" -> "shows-logs"',
      ],
    ],
    [
      { kmsKeyArn: 'arn:key' },
      [
        'aws_s3_bucket_server_side_encryption_configuration/logs_encryption/rule/0/apply_server_side_encryption_by_default/sse_algorithm: "AES256" -> "aws:kms"',
        'aws_s3_bucket_server_side_encryption_configuration/logs_encryption/rule/0/apply_server_side_encryption_by_default/kms_master_key_id: nothing -> "arn:key"',
        'aws_s3_bucket_server_side_encryption_configuration/logs_encryption/rule/0/bucket_key_enabled: nothing -> true',
      ],
    ],
    [
      { expireAfterDays: 90 },
      [
        'aws_s3_bucket_lifecycle_configuration/logs_lifecycle/rule/0/expiration: nothing -> [{"days":90}]',
        'aws_s3_bucket_lifecycle_configuration/logs_lifecycle/rule/0/noncurrent_version_expiration/0/noncurrent_days: 90 -> 1',
      ],
    ],
    [{ isDisposable: true }, ['aws_s3_bucket/logs_bucket/force_destroy: false -> true']],
    [{ isDisposable: false }, []],
  ])('changes with %j in this alone', (changes, lines) => {
    expect(changesBetween(json, bucketWith(changes)).sort()).toEqual(
      lines.map((line) => `resource/${line}`).sort(),
    );
  });
});
