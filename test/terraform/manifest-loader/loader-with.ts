import { ManifestLoader, type ManifestLoaderProps } from '../../../lib/terraform/manifest-loader/index.js';
import { type StackJson, synthesized } from '../synthesized.js';

const PROPS: ManifestLoaderProps = {
  clusterName: 'tickets-paas-a',
  clusterArn: 'arn:cluster',
  keyArn: 'arn:key',
  region: 'eu-central-1',
  account: 'ACCOUNT',
  vpcId: 'vpc-1',
  subnetIds: ['subnet-1'],
  securityGroupId: 'sg-loader',
};

export function loaderJson(): StackJson {
  return synthesized((stack) => new ManifestLoader(stack, 'loader', PROPS));
}
