import { describe, expect, it } from 'vitest';
import { ref, resourceAt, statementsOf } from '../synthesized.js';
import { loaderJson } from './loader-with.js';

const json = loaderJson();
const BUCKET = ref('aws_s3_bucket.loader_config_bucket.arn');

describe('the loader of manifests', () => {
  it('is a build of a minute inside the VPC, one at a time', () => {
    expect(resourceAt(json, 'aws_codebuild_project.loader_project')).toEqual({
      name: 'tickets-paas-a-loader',
      description: 'Applies the manifests of tickets-paas-a',
      service_role: ref('aws_iam_role.loader_role_role.arn'),
      build_timeout: 30,
      concurrent_build_limit: 1,
      artifacts: { type: 'NO_ARTIFACTS' },
      environment: {
        compute_type: 'BUILD_GENERAL1_SMALL',
        image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0',
        type: 'LINUX_CONTAINER',
      },
      source: {
        type: 'S3',
        location: `${ref('aws_s3_bucket.loader_config_bucket.id')}/manifests/`,
        buildspec: expect.any(String),
      },
      vpc_config: { vpc_id: 'vpc-1', subnets: ['subnet-1'], security_group_ids: ['sg-loader'] },
      logs_config: {
        cloudwatch_logs: {
          group_name: ref('aws_cloudwatch_log_group.loader_logs.name'),
          status: 'ENABLED',
        },
      },
      tags: { Name: 'tickets-paas-a-loader' },
      depends_on: ['aws_iam_role_policy.loader_role_policy'],
    });
  });

  it('may read its folder, administer its cluster, and write its log', () => {
    const logs = 'arn:aws:logs:eu-central-1:ACCOUNT:log-group:/aws/codebuild/tickets-paas-a-loader';
    const own = statementsOf(resourceAt(json, 'aws_iam_role_policy.loader_role_policy').policy);
    expect(own).toEqual([
      { Effect: 'Allow', Action: 'eks:DescribeCluster', Resource: 'arn:cluster' },
      {
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:GetObjectVersion'],
        Resource: `${BUCKET}/manifests/*`,
      },
      { Effect: 'Allow', Action: ['s3:ListBucket', 's3:GetBucketLocation'], Resource: BUCKET },
      { Effect: 'Allow', Action: 'kms:Decrypt', Resource: 'arn:key' },
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: [logs, `${logs}:*`],
      },
      {
        Effect: 'Allow',
        Action: [
          'ec2:CreateNetworkInterface',
          'ec2:DeleteNetworkInterface',
          'ec2:DescribeDhcpOptions',
          'ec2:DescribeNetworkInterfaces',
          'ec2:DescribeSecurityGroups',
          'ec2:DescribeSubnets',
          'ec2:DescribeVpcs',
        ],
        Resource: '*',
      },
      {
        Effect: 'Allow',
        Action: 'ec2:CreateNetworkInterfacePermission',
        Resource: 'arn:aws:ec2:eu-central-1:ACCOUNT:network-interface/*',
        Condition: { StringEquals: { 'ec2:AuthorizedService': 'codebuild.amazonaws.com' } },
      },
    ]);
    expect(resourceAt(json, 'aws_eks_access_entry.loader_access_entry')).toEqual({
      cluster_name: 'tickets-paas-a',
      principal_arn: ref('aws_iam_role.loader_role_role.arn'),
      type: 'STANDARD',
    });
  });

  it('has a bucket that nobody else can read', () => {
    const statements = statementsOf(resourceAt(json, 'aws_s3_bucket_policy.loader_config_policy').policy);
    expect((statements as readonly unknown[])[1]).toEqual({
      Sid: 'OnlyTheLoaderReads',
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:GetObject', 's3:GetObjectVersion'],
      Resource: `${BUCKET}/*`,
      Condition: {
        ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::ACCOUNT:role/tickets-paas-a-loader' },
      },
    });
  });

  it("has a bucket that is named after its cluster and account, encrypted with the cluster's key", () => {
    const encryption = 'aws_s3_bucket_server_side_encryption_configuration.loader_config_encryption';
    expect([
      resourceAt(json, 'aws_s3_bucket.loader_config_bucket').bucket,
      resourceAt(json, encryption).rule,
    ]).toEqual([
      'tickets-paas-a-config-ACCOUNT',
      [
        {
          apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms', kms_master_key_id: 'arn:key' },
          bucket_key_enabled: true,
        },
      ],
    ]);
  });

  it('has a bucket that goes with its cluster, also when it is full', () => {
    expect(resourceAt(json, 'aws_s3_bucket.loader_config_bucket').force_destroy).toBe(true);
  });

  it('runs when a release is written', () => {
    const { event_pattern, ...rule } = resourceAt(json, 'aws_cloudwatch_event_rule.loader_released');
    expect([rule, JSON.parse(String(event_pattern))]).toEqual([
      {
        name: 'tickets-paas-a-loader-released',
        description: 'Applies the manifests when release.json is written',
      },
      {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: {
          bucket: { name: [ref('aws_s3_bucket.loader_config_bucket.id')] },
          object: { key: ['release.json'] },
        },
      },
    ]);
    expect(json.resource.aws_s3_bucket_notification).toEqual({
      loader_notification: { bucket: ref('aws_s3_bucket.loader_config_bucket.id'), eventbridge: true },
    });
  });

  it('runs every hour', () => {
    expect(resourceAt(json, 'aws_cloudwatch_event_rule.loader_hourly')).toEqual({
      name: 'tickets-paas-a-loader-hourly',
      description: 'Applies the manifests again',
      schedule_expression: 'rate(1 hour)',
    });
  });

  it.each(['released', 'hourly'])('is started by the rule %s, which may do nothing else', (id) => {
    const project = ref('aws_codebuild_project.loader_project.arn');
    expect([
      resourceAt(json, `aws_cloudwatch_event_target.loader_${id}-target`),
      statementsOf(resourceAt(json, 'aws_iam_role_policy.loader_starter_policy').policy),
    ]).toEqual([
      {
        rule: ref(`aws_cloudwatch_event_rule.loader_${id}.name`),
        arn: project,
        role_arn: ref('aws_iam_role.loader_starter_role.arn'),
      },
      [{ Effect: 'Allow', Action: 'codebuild:StartBuild', Resource: project }],
    ]);
  });
});
