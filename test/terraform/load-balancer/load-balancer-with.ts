import { InternetGateway } from '@cdktf/provider-aws/lib/internet-gateway/index.js';
import { PrivateBucket } from '../../../lib/terraform/bucket/index.js';
import { LoadBalancer, type LoadBalancerProps } from '../../../lib/terraform/load-balancer/index.js';
import { synthesized } from '../synthesized.js';

const PROPS: Omit<LoadBalancerProps, 'logs' | 'after'> = {
  entry: 'live',
  platform: 'tickets',
  vpcId: 'vpc-1',
  vpcCidr: '10.64.0.0/16',
  subnetIds: ['subnet-1', 'subnet-2'],
  kind: { kind: 'application' },
  healthCheck: { path: '/nginx-ready', port: 8081 },
  certificateArn: 'arn:certificate',
  allowedCidrs: ['0.0.0.0/0'],
  weights: { paasA: 95, paasB: 5 },
};

/**
 * A load balancer that waits for a gateway, and logs into the first of two buckets, or into the second if `logs` is
 * among the changes.
 */
export function balancerWith(changes: Partial<LoadBalancerProps> = {}) {
  return synthesized((stack) => {
    const logs = ['logs', 'others'].map(
      (name) => new PrivateBucket(stack, name, { name, statements: () => [] }),
    );
    const [first, second] = logs as [PrivateBucket, PrivateBucket];
    const bucket = 'logs' in changes ? second : first;
    const after = [new InternetGateway(stack, 'gateway', {})];
    new LoadBalancer(stack, 'lb', { ...PROPS, after, ...changes, logs: bucket });
  });
}
