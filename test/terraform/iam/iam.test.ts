import { describe, expect, it } from 'vitest';
import { policyJson, ServiceRole, type ServiceRoleProps } from '../../../lib/terraform/iam/index.js';
import { ref, synthesized } from '../synthesized.js';

const PROPS: ServiceRoleProps = { name: 'tickets-node', service: 'ec2.amazonaws.com' };

function placed(changes: Partial<ServiceRoleProps> = {}) {
  let attachments = 0;
  const { resource } = synthesized((stack) => {
    attachments = new ServiceRole(stack, 'node', { ...PROPS, ...changes }).attachments.length;
  });
  return { resource, attachments };
}

const trust = (actions: string) =>
  `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[${actions}],"Principal":{"Service":"ec2.amazonaws.com"}}]}`;

describe('the role of a service', () => {
  it('can be taken by the service alone, and may do nothing', () => {
    expect(placed()).toEqual({
      resource: {
        aws_iam_role: {
          node_role: { name: 'tickets-node', assume_role_policy: trust('"sts:AssumeRole"') },
        },
      },
      attachments: 0,
    });
  });

  it('is taken by the actions that are named', () => {
    const { resource } = placed({ actions: ['sts:AssumeRole', 'sts:TagSession'] });
    expect(resource.aws_iam_role?.node_role?.assume_role_policy).toBe(
      trust('"sts:AssumeRole","sts:TagSession"'),
    );
  });

  it("has AWS' own policies, by names without their paths", () => {
    const { resource, attachments } = placed({ managed: ['AmazonEKS_CNI_Policy', 'service-role/Driver'] });
    const role = ref('aws_iam_role.node_role.name');
    expect([resource.aws_iam_role_policy_attachment, attachments]).toEqual([
      {
        'node_managed-AmazonEKS-CNI-Policy': {
          role,
          policy_arn: 'arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy',
        },
        'node_managed-Driver': { role, policy_arn: 'arn:aws:iam::aws:policy/service-role/Driver' },
      },
      2,
    ]);
  });

  it('has a policy of its own for its statements', () => {
    const { resource, attachments } = placed({
      statements: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
    });
    expect([resource.aws_iam_role_policy, attachments]).toEqual([
      {
        node_policy: {
          name: 'tickets-node',
          role: ref('aws_iam_role.node_role.name'),
          policy:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}',
        },
      },
      1,
    ]);
  });
});

describe('a policy', () => {
  it('is of the version that knows variables', () => {
    expect(policyJson([])).toBe('{"Version":"2012-10-17","Statement":[]}');
  });
});
