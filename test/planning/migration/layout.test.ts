import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../lib/planning/migration/layout/index.js';

const RBAC = 'rbac.authorization.k8s.io/v1';

describe('the path of an object', () => {
  it.each([
    ['v1', 'Namespace', undefined, 'shop', '2-namespaces/shop/00-namespace_shop.yaml'],
    ['apps/v1', 'Deployment', 'shop', 'web', '2-namespaces/shop/70-deployment_web.yaml'],
    ['v1', 'Service', 'shop', 'web', '2-namespaces/shop/50-service_web.yaml'],
    [
      'serving.knative.dev/v1',
      'Service',
      'shop',
      'web',
      '2-namespaces/shop/60-service.serving.knative.dev_web.yaml',
    ],
    [
      'bitnami.com/v1alpha1',
      'SealedSecret',
      'shop',
      'db',
      '2-namespaces/shop/30-sealedsecret.bitnami.com_db.yaml',
    ],
    ['keda.sh/v1alpha1', 'ScaledObject', 'shop', 'web', '2-namespaces/shop/90-scaledobject.keda.sh_web.yaml'],
    [
      'apiextensions.k8s.io/v1',
      'CustomResourceDefinition',
      undefined,
      'a.b.io',
      '1-cluster/10-customresourcedefinition_a.b.io.yaml',
    ],
    ['storage.k8s.io/v1', 'StorageClass', undefined, 'gp3', '1-cluster/20-storageclass_gp3.yaml'],
    [RBAC, 'ClusterRole', undefined, 'shop:view', '1-cluster/30-clusterrole_shop%3aview.yaml'],
    [RBAC, 'ClusterRole', undefined, 'View_all', '1-cluster/30-clusterrole_%56iew%5fall.yaml'],
    [RBAC, 'ClusterRole', undefined, 'zürich', '1-cluster/30-clusterrole_z%c3%bcrich.yaml'],
    [
      'cert-manager.io/v1',
      'ClusterIssuer',
      undefined,
      'a',
      '3-cluster/10-clusterissuer.cert-manager.io_a.yaml',
    ],
    [
      'admissionregistration.k8s.io/v1',
      'ValidatingWebhookConfiguration',
      undefined,
      'a',
      '3-cluster/40-validatingwebhookconfiguration_a.yaml',
    ],
  ])('%s %s %s %s is %s%s', (apiVersion, kind, namespace, name, path) => {
    expect(pathOf({ apiVersion, kind, ...(namespace === undefined ? {} : { namespace }), name })).toBe(path);
  });

  it('is short enough for any file system, and still another one for each object', () => {
    const long = (end: string) =>
      pathOf({ apiVersion: RBAC, kind: 'ClusterRole', name: `${'Ä'.repeat(100)}${end}` });
    const file = long('a').slice('1-cluster/'.length);
    expect(file.length).toBeLessThanOrEqual(205);
    expect(long('a')).not.toBe(long('b'));
  });

  it('is another one for each object, whatever the case', () => {
    const type = fc.constantFrom(
      { apiVersion: 'v1', kind: 'Service' },
      { apiVersion: 'apps/v1', kind: 'Deployment' },
      { apiVersion: RBAC, kind: 'Role' },
      { apiVersion: 'a.io/v1', kind: 'Service' },
      { apiVersion: 'a.io/v1', kind: 'Route' },
      { apiVersion: 'b.io/v1', kind: 'Route' },
    );
    const names = fc.record({
      namespace: fc.constantFrom('a', 'b', 'a-b'),
      name: fc.string({ unit: fc.constantFrom(...'aA-_.:%ä~'.split('')), minLength: 1, maxLength: 6 }),
    });
    const identity = fc.tuple(type, names).map(([of, named]) => ({ ...of, ...named }));
    fc.assert(
      fc.property(identity, identity, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        return isSame || pathOf(one).toLowerCase() !== pathOf(other).toLowerCase();
      }),
      { numRuns: 2000 },
    );
  });

  it('has no character that a shell or a file system takes for something else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) =>
        /^1-cluster\/30-clusterrole_[a-z0-9.%~-]+\.yaml$/.test(
          pathOf({ apiVersion: RBAC, kind: 'ClusterRole', name }),
        ),
      ),
    );
  });
});
