import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../terraform/synthesized.js';
import { placeCluster } from './cluster-with.js';

/** What a cluster is refused for, with the accounts named `<namespace>/<name>`. */
function refusedFor(names: readonly string[]): string {
  const serviceAccounts = names.map((name) => {
    const [namespace, serviceAccount] = name.split('/');
    return { namespace, serviceAccount };
  });
  return refusalOf(() => placeCluster({ platform: 't', serviceAccounts }));
}

const SYNTAX =
  'is no service account. Allowed: a namespace and a name of lower-case letters, digits and "-", the name also with ".". To mend: correct them to those of the account in the cluster.';
const OWN =
  "has rights already. Allowed: every account once, and none of the platform's own: kube-system/cluster-autoscaler, external-secrets/external-secrets, kube-system/aws-node, kube-system/ebs-csi-controller-sa. To mend: join the statements of the two, or use another account.";

describe('the service accounts of a cluster are refused', () => {
  it.each([
    '/till',
    'Shop/till',
    '-shop/till',
    'shop-/till',
    'shop.x/till',
    'shop_x/till',
    'shop/',
    'shop/Till',
    'shop/-till',
    'shop/till-',
    'shop/.till',
    'shop/till.',
    'shop/ti..ll',
    'shop/till.-a',
    'shop/till_a',
    'shop/till a',
  ])('for %s', (name) => {
    expect(refusedFor([name])).toBe(`paas-a, serviceAccounts[0]: "${name}" ${SYNTAX}`);
  });

  it('for a namespace of 64 characters', () => {
    const name = `${'a'.repeat(64)}/b`;
    expect(refusedFor([name]).split('\n')).toContain(`paas-a, serviceAccounts[0]: "${name}" ${SYNTAX}`);
  });

  it.each(['kube-system/cluster-autoscaler', 'external-secrets/external-secrets'])(
    "for the platform's own %s",
    (name) => {
      expect(refusedFor([name])).toBe(`paas-a, serviceAccounts[0]: "${name}" ${OWN}`);
    },
  );

  it('for one that is named twice', () => {
    expect(refusedFor(['shop/till', 'shop/door', 'shop/till'])).toBe(
      `paas-a, serviceAccounts[2]: "shop/till" ${OWN}`,
    );
  });
});

describe('the service accounts of a cluster are taken', () => {
  it.each([
    [[]],
    [['a/b']],
    [['0/0']],
    [['shop-1/till-1.a.b-2']],
    [[`${'a'.repeat(52)}/b`]],
    [['shop/till', 'shop/door']],
    [['shop/till', 'bar/till']],
    [['shop/cluster-autoscaler', 'kube-system/external-secrets']],
    [['a-b/c', 'a/b-c']],
  ])('as %j', (names) => {
    expect(refusedFor(names)).toBe('nothing is wrong');
  });
});
