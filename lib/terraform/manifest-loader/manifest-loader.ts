import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule/index.js';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target/index.js';
import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group/index.js';
import { CodebuildProject } from '@cdktf/provider-aws/lib/codebuild-project/index.js';
import { S3BucketNotification } from '@cdktf/provider-aws/lib/s3-bucket-notification/index.js';
import { Construct } from 'constructs';
import { PrivateBucket } from '../bucket/index.js';
import { ClusterAccess } from '../eks-cluster/index.js';
import { ServiceRole } from '../iam/index.js';
import { buildSpec } from './build-spec.js';
import { loaderStatements, MANIFESTS } from './loader-statements.js';

/** Written last, it says that the folder is complete. Not in the folder, where it would be taken for a manifest. */
const RELEASE = 'release.json';
/** Holds kubectl and the AWS command line. */
const IMAGE = 'aws/codebuild/amazonlinux-x86_64-standard:5.0';
const LOG_DAYS = 30;

export interface ManifestLoaderProps {
  readonly clusterName: string;
  readonly clusterArn: string;
  /** The key that encrypts the bucket. */
  readonly keyArn: string;
  readonly region: string;
  /** The number of the account, read from AWS when Terraform runs. */
  readonly account: string;
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  /** The group by which the API server knows the loader. */
  readonly securityGroupId: string;
}

/**
 * The bucket of a cluster's configuration, and what brings a fresh cluster its first manifests from there, without a
 * person and without a machine that stays: a build of a minute in the cluster's subnets, with a role of its own,
 * applies the folder `manifests/`. It runs when `release.json` is written, and every hour, so that a bucket that was
 * filled before the cluster could answer is not forgotten; what has been applied once is not applied again. Nobody but
 * the loader may read the bucket.
 */
export class ManifestLoader extends Construct {
  readonly bucket: string;

  constructor(scope: Construct, id: string, props: ManifestLoaderProps) {
    super(scope, id);
    const name = `${props.clusterName}-loader`;
    const bucket = placeBucket(this, name, props);
    this.bucket = bucket.bucket;
    const role = new ServiceRole(this, 'role', {
      name,
      service: 'codebuild.amazonaws.com',
      statements: loaderStatements({ ...props, name, bucketArn: bucket.arn }),
    });
    new ClusterAccess(this, 'access', {
      clusterName: props.clusterName,
      principalArn: role.arn,
      role: 'admin',
    });
    const project = this.placeProject(name, role, props);
    this.placeTriggers(name, project);
  }

  private placeProject(name: string, role: ServiceRole, props: ManifestLoaderProps): CodebuildProject {
    const { clusterName, vpcId, subnetIds, securityGroupId } = props;
    const logs = new CloudwatchLogGroup(this, 'logs', {
      name: `/aws/codebuild/${name}`,
      retentionInDays: LOG_DAYS,
    });
    return new CodebuildProject(this, 'project', {
      name,
      description: `Applies the manifests of ${clusterName}`,
      serviceRole: role.arn,
      buildTimeout: 30,
      concurrentBuildLimit: 1,
      artifacts: { type: 'NO_ARTIFACTS' },
      environment: { computeType: 'BUILD_GENERAL1_SMALL', image: IMAGE, type: 'LINUX_CONTAINER' },
      source: { type: 'S3', location: `${this.bucket}/${MANIFESTS}`, buildspec: buildSpec(clusterName) },
      vpcConfig: { vpcId, subnets: [...subnetIds], securityGroupIds: [securityGroupId] },
      logsConfig: { cloudwatchLogs: { groupName: logs.name, status: 'ENABLED' } },
      tags: { Name: name },
      dependsOn: [...role.attachments],
    });
  }

  private placeTriggers(name: string, project: CodebuildProject): void {
    const role = new ServiceRole(this, 'starter', {
      name: `${name}-start`,
      service: 'events.amazonaws.com',
      statements: [{ Effect: 'Allow', Action: 'codebuild:StartBuild', Resource: project.arn }],
    });
    new S3BucketNotification(this, 'notification', { bucket: this.bucket, eventbridge: true });
    const released = new CloudwatchEventRule(this, 'released', {
      name: `${name}-released`,
      description: `Applies the manifests when ${RELEASE} is written`,
      eventPattern: JSON.stringify({
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { bucket: { name: [this.bucket] }, object: { key: [RELEASE] } },
      }),
    });
    const hourly = new CloudwatchEventRule(this, 'hourly', {
      name: `${name}-hourly`,
      description: 'Applies the manifests again',
      scheduleExpression: 'rate(1 hour)',
    });
    for (const [id, rule] of Object.entries({ released, hourly })) {
      new CloudwatchEventTarget(this, `${id}-target`, {
        rule: rule.name,
        arn: project.arn,
        roleArn: role.arn,
      });
    }
  }
}

function placeBucket(
  scope: Construct,
  loader: string,
  { clusterName, keyArn, account }: ManifestLoaderProps,
): PrivateBucket {
  return new PrivateBucket(scope, 'config', {
    name: `${clusterName}-config-${account}`,
    kmsKeyArn: keyArn,
    isDisposable: true,
    statements: (bucketArn) => [
      {
        Sid: 'OnlyTheLoaderReads',
        Effect: 'Deny',
        Principal: '*',
        Action: ['s3:GetObject', 's3:GetObjectVersion'],
        Resource: `${bucketArn}/*`,
        Condition: { ArnNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${account}:role/${loader}` } },
      },
    ],
  });
}
