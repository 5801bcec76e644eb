import { AutoScalingClient } from '@aws-sdk/client-auto-scaling';
import { EC2Client } from '@aws-sdk/client-ec2';
import { EKSClient } from '@aws-sdk/client-eks';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { IAMClient } from '@aws-sdk/client-iam';
import { RDSClient } from '@aws-sdk/client-rds';
import { Route53Client } from '@aws-sdk/client-route-53';
import { S3Client } from '@aws-sdk/client-s3';

/** Clients of the AWS SDK, to look at what Terraform made without Terraform. */
export interface Clients {
  readonly autoScaling: AutoScalingClient;
  readonly ec2: EC2Client;
  readonly eks: EKSClient;
  readonly elb: ElasticLoadBalancingV2Client;
  readonly iam: IAMClient;
  readonly rds: RDSClient;
  readonly route53: Route53Client;
  readonly s3: S3Client;
}

export function clientsOf(at: {
  readonly endpoint: string;
  readonly eksEndpoint: string;
  readonly region: string;
}): Clients {
  // The SDK says on standard error that its versions of 2027 need another Node.js; the version here is pinned.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
  const config = { endpoint: at.endpoint, region: at.region, credentials };
  return {
    autoScaling: new AutoScalingClient(config),
    ec2: new EC2Client(config),
    eks: new EKSClient({ ...config, endpoint: at.eksEndpoint }),
    elb: new ElasticLoadBalancingV2Client(config),
    iam: new IAMClient(config),
    rds: new RDSClient(config),
    route53: new Route53Client(config),
    s3: new S3Client({ ...config, forcePathStyle: true }),
  };
}
