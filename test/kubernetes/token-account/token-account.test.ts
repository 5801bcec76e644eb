import { Testing } from 'cdk8s';
import { expect, it } from 'vitest';
import { TokenAccount } from '../../../lib/kubernetes/token-account/index.js';
import { manifestsOf } from '../../../lib/testing/index.js';

const metadata = { name: 'vault', namespace: 'edge', labels: { team: 'platform' } };
const operator = { namespace: 'cert-manager', serviceAccount: 'controller' };

it('an operator may ask for tokens of the account, and of no other', () => {
  expect(manifestsOf(new TokenAccount(Testing.chart(), 'account', { metadata, operator }))).toEqual([
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata, automountServiceAccountToken: false },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata,
      rules: [
        {
          apiGroups: [''],
          resources: ['serviceaccounts/token'],
          resourceNames: ['vault'],
          verbs: ['create'],
        },
      ],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata,
      subjects: [{ kind: 'ServiceAccount', name: 'controller', namespace: 'cert-manager' }],
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'vault' },
    },
  ]);
});

it('annotations are those of the account alone', () => {
  const annotations = { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/secrets' };
  const account = new TokenAccount(Testing.chart(), 'account', { metadata, annotations, operator });
  expect(manifestsOf(account).map((one) => one.metadata.annotations)).toEqual([
    annotations,
    undefined,
    undefined,
  ]);
});
