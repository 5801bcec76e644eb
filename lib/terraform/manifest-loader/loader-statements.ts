import type { Statement } from '../iam/index.js';

/** The folder of the bucket whose manifests are applied. */
export const MANIFESTS = 'manifests/';

export interface LoaderStatementsProps {
  /** The loader's. */
  readonly name: string;
  readonly clusterArn: string;
  readonly bucketArn: string;
  readonly keyArn: string;
  readonly region: string;
  readonly account: string;
}

/** What the loader may do, besides what its access entry lets it do inside the cluster. */
export function loaderStatements(props: LoaderStatementsProps): Statement[] {
  const { name, clusterArn, region, account, bucketArn, keyArn } = props;
  const logs = `arn:aws:logs:${region}:${account}:log-group:/aws/codebuild/${name}`;
  return [
    { Effect: 'Allow', Action: 'eks:DescribeCluster', Resource: clusterArn },
    {
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:GetObjectVersion'],
      Resource: `${bucketArn}/${MANIFESTS}*`,
    },
    { Effect: 'Allow', Action: ['s3:ListBucket', 's3:GetBucketLocation'], Resource: bucketArn },
    { Effect: 'Allow', Action: 'kms:Decrypt', Resource: keyArn },
    { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: [logs, `${logs}:*`] },
    ...networkStatements(region, account),
  ];
}

/** What a build in a VPC needs (https://docs.aws.amazon.com/codebuild/latest/userguide/auth-and-access-control-iam-identity-based-access-control.html). */
function networkStatements(region: string, account: string): Statement[] {
  return [
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
      Resource: `arn:aws:ec2:${region}:${account}:network-interface/*`,
      Condition: { StringEquals: { 'ec2:AuthorizedService': 'codebuild.amazonaws.com' } },
    },
  ];
}
