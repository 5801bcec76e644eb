import { IamInstanceProfile } from '@cdktf/provider-aws/lib/iam-instance-profile/index.js';
import type { NodePoolDefinition } from '../../../lib/planning/pools/index.js';
import { NodePool, type NodePoolProps } from '../../../lib/terraform/node-pool/index.js';
import { resourceAt, synthesized, type Values } from '../synthesized.js';

export const POOL: NodePoolDefinition = {
  name: 'standard',
  instanceTypes: ['m7i.xlarge'],
  minSize: 2,
  maxSize: 40,
};

export const PROPS: Omit<NodePoolProps, 'after' | 'pool'> = {
  cluster: {
    name: 'tickets-paas-a',
    endpoint: 'https://api.example.com',
    certificateAuthority: 'Q0E=',
    serviceCidr: '10.67.0.0/20',
    version: '1.33',
  },
  imageRelease: 'v20251112',
  subnetIds: ['subnet-1', 'subnet-2'],
  securityGroupIds: ['sg-1'],
  instanceProfileArn: 'arn:profile',
  targetGroupArns: [],
  asOf: '2098-12-01T00:00:00Z',
  tags: { owner: 'platform-team' },
};

export const GROUP = 'aws_autoscaling_group.pool_group';
export const TEMPLATE = 'aws_launch_template.pool_template';

/** A pool that waits for an instance profile. */
export function poolWith(pool: Partial<NodePoolDefinition> = {}, changes: Partial<NodePoolProps> = {}) {
  return synthesized((stack) => {
    const after = [new IamInstanceProfile(stack, 'profile', { name: 'node' })];
    new NodePool(stack, 'pool', { ...PROPS, after, pool: { ...POOL, ...pool }, ...changes });
  });
}

export function groupWith(pool: Partial<NodePoolDefinition>, changes: Partial<NodePoolProps> = {}): Values {
  return resourceAt(poolWith(pool, changes), GROUP);
}

/** What a node is told, read as nodeadm reads it: the only part of the message, which is JSON. */
export function nodeConfigOf(userData: unknown): unknown {
  const [, quoted = ''] = /^\$\{base64encode\((".*")\)\}$/s.exec(String(userData)) ?? [];
  const message = JSON.parse(quoted) as string;
  const [head = '', ...parts] = message.split('--greenroom-node-config');
  const [type, , ...body] = (parts[0] ?? '').trim().split('\n');
  if (head !== 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="greenroom-node-config"\n\n') {
    throw new Error(`no head of a MIME message: ${head}`);
  }
  if (type !== 'Content-Type: application/node.eks.aws' || parts[1] !== '--\n') {
    throw new Error(`not the one part for nodeadm: ${message}`);
  }
  return JSON.parse(body.join('\n'));
}
