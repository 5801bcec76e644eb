import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket/index.js';
import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration/index.js';
import { S3BucketOwnershipControls } from '@cdktf/provider-aws/lib/s3-bucket-ownership-controls/index.js';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy/index.js';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block/index.js';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration/index.js';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning/index.js';
import { Construct } from 'constructs';
import { policyJson, type Statement } from '../iam/index.js';

const OLD_VERSION_DAYS = 90;

export interface PrivateBucketProps {
  /** Unique among all buckets of AWS; holds the account's number where it was read from AWS. */
  readonly name: string;
  /**
   * The key that encrypts it.
   *
   * @default - Amazon S3's own key
   */
  readonly kmsKeyArn?: string;
  /**
   * Days after which objects are removed. Versions that were replaced or removed go after 90, or the day after where
   * objects go by themselves.
   *
   * @default - never
   */
  readonly expireAfterDays?: number;
  /**
   * True for a bucket of copies, which goes with all that it holds.
   *
   * @default false
   */
  readonly isDisposable?: boolean;
  /**
   * Who may do what with the bucket, besides the refusal of connections without TLS.
   *
   * @param bucketArn the ARN of the bucket itself; its objects are `${bucketArn}/*`
   */
  readonly statements: (bucketArn: string) => readonly Statement[];
}

/** A bucket that is versioned, encrypted, closed to the public and to connections without TLS. */
export class PrivateBucket extends Construct {
  readonly arn: string;
  readonly bucket: string;
  /** The policy, for what must wait until it is in force. */
  readonly policy: S3BucketPolicy;

  constructor(
    scope: Construct,
    id: string,
    { name, kmsKeyArn, expireAfterDays, isDisposable = false, statements }: PrivateBucketProps,
  ) {
    super(scope, id);
    const bucket = new S3Bucket(this, 'bucket', {
      bucket: name,
      forceDestroy: isDisposable,
      tags: { Name: name },
    });
    this.arn = bucket.arn;
    this.bucket = bucket.id;
    new S3BucketOwnershipControls(this, 'ownership', {
      bucket: this.bucket,
      rule: { objectOwnership: 'BucketOwnerEnforced' },
    });
    const block = new S3BucketPublicAccessBlock(this, 'public-access', {
      bucket: this.bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new S3BucketVersioningA(this, 'versioning', {
      bucket: this.bucket,
      versioningConfiguration: { status: 'Enabled' },
    });
    new S3BucketServerSideEncryptionConfigurationA(this, 'encryption', {
      bucket: this.bucket,
      rule: [
        kmsKeyArn === undefined
          ? { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }
          : {
              applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: kmsKeyArn },
              bucketKeyEnabled: true,
            },
      ],
    });
    this.placeLifecycle(expireAfterDays);
    this.policy = new S3BucketPolicy(this, 'policy', {
      bucket: this.bucket,
      policy: policyJson([tlsOnly(this.arn), ...statements(this.arn)]),
      dependsOn: [block],
    });
  }

  private placeLifecycle(expireAfterDays: number | undefined): void {
    new S3BucketLifecycleConfiguration(this, 'lifecycle', {
      bucket: this.bucket,
      rule: [
        {
          id: 'clean-up',
          status: 'Enabled',
          filter: [{ prefix: '' }],
          noncurrentVersionExpiration: [
            { noncurrentDays: expireAfterDays === undefined ? OLD_VERSION_DAYS : 1 },
          ],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
          ...(expireAfterDays === undefined ? {} : { expiration: [{ days: expireAfterDays }] }),
        },
      ],
    });
  }
}

function tlsOnly(arn: string): Statement {
  return {
    Sid: 'TlsOnly',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [arn, `${arn}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
}
