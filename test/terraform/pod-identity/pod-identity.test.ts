import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PodIdentity,
  type PodIdentityProps,
  podRoleName,
} from '../../../lib/terraform/pod-identity/index.js';
import { ref, statementsOf, synthesized } from '../synthesized.js';

const PROPS: PodIdentityProps = {
  clusterName: 'tickets-paas-a',
  namespace: 'shop',
  serviceAccount: 'till',
};

function identityWith(changes: Partial<PodIdentityProps> = {}) {
  return synthesized((stack) => new PodIdentity(stack, 'till', { ...PROPS, ...changes })).resource;
}

describe('the identity of pods', () => {
  it('is a role for one service account of one cluster', () => {
    const { aws_eks_pod_identity_association, aws_iam_role } = identityWith();
    expect([aws_eks_pod_identity_association, aws_iam_role?.till_access_role?.name]).toEqual([
      {
        till_association: {
          cluster_name: 'tickets-paas-a',
          namespace: 'shop',
          service_account: 'till',
          role_arn: ref('aws_iam_role.till_access_role.arn'),
          depends_on: [],
        },
      },
      'tickets-paas-a-shop.till',
    ]);
  });

  it.each([
    ['shop', 'till', 'tickets-paas-a-shop.till'],
    ['shop-till', 'a', 'tickets-paas-a-shop-till.a'],
    ['shop', 'till.a', 'tickets-paas-a-shop.till.a'],
  ])('in %s of %s is named %s', (namespace, serviceAccount, name) => {
    expect(podRoleName('tickets-paas-a', { namespace, serviceAccount })).toBe(name);
  });

  it('has a name that no other account has', () => {
    const namespace = fc.stringMatching(/^a(-?[ab]){0,3}$/);
    const serviceAccount = fc.stringMatching(/^a([-.]?[ab]){0,3}$/);
    const account = fc.record({ namespace, serviceAccount });
    const key = (one: { namespace: string; serviceAccount: string }) => JSON.stringify(Object.values(one));
    fc.assert(
      fc.property(fc.uniqueArray(account, { minLength: 2, maxLength: 40, selector: key }), (accounts) => {
        const names = accounts.map((one) => podRoleName('tickets-paas-a', one));
        expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
      }),
    );
  });

  it('is taken through EKS alone, which says who takes it', () => {
    expect(statementsOf(identityWith().aws_iam_role?.till_access_role?.assume_role_policy)).toEqual([
      {
        Effect: 'Allow',
        Action: ['sts:AssumeRole', 'sts:TagSession'],
        Principal: { Service: 'pods.eks.amazonaws.com' },
      },
    ]);
  });

  it('may do nothing, unless it is told what', () => {
    const { aws_iam_role_policy, aws_iam_role_policy_attachment } = identityWith();
    expect([aws_iam_role_policy, aws_iam_role_policy_attachment]).toEqual([undefined, undefined]);
  });

  it('may do what the statements say', () => {
    const statements = [{ Effect: 'Allow', Action: 'sns:Publish', Resource: '*' }] as const;
    const policy = identityWith({ statements }).aws_iam_role_policy?.till_access_policy?.policy;
    expect(statementsOf(policy)).toEqual(statements);
  });

  it('is given to pods once it may do all of it', () => {
    const { aws_eks_pod_identity_association } = identityWith({
      managed: ['AmazonSNSReadOnlyAccess'],
      statements: [{ Effect: 'Allow', Action: 'sns:Publish', Resource: '*' }],
    });
    expect(aws_eks_pod_identity_association?.till_association?.depends_on).toEqual([
      'aws_iam_role_policy_attachment.till_access_managed-AmazonSNSReadOnlyAccess',
      'aws_iam_role_policy.till_access_policy',
    ]);
  });

  it("may do what AWS' own policies say", () => {
    const { aws_iam_role_policy_attachment } = identityWith({ managed: ['AmazonSNSReadOnlyAccess'] });
    expect(Object.values(aws_iam_role_policy_attachment ?? {}).map(({ policy_arn }) => policy_arn)).toEqual([
      'arn:aws:iam::aws:policy/AmazonSNSReadOnlyAccess',
    ]);
  });
});
