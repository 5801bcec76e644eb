import { describe, expect, it } from 'vitest';
import {
  changedValuesOf,
  type HelmValues,
  type OperatorName,
} from '../../../lib/planning/operators/index.js';

const CONTEXT = {
  cluster: { name: 'paas-a', kubernetesVersion: '1.35', region: 'eu-central-1' },
  isMonitored: false,
};

function changed(name: OperatorName, values: HelmValues): [string, unknown][] {
  return changedValuesOf(name, values, CONTEXT).map(({ path, to }) => [path, to]);
}

describe('what greenroom relies on', () => {
  it.each<[OperatorName, HelmValues, [string, unknown][]]>([
    ['cert-manager', { crds: { enabled: false } }, [['crds.enabled', false]]],
    ['cert-manager', { crds: { enabled: null } }, [['crds.enabled', null]]],
    [
      'cert-manager',
      { crds: null },
      [
        ['crds.enabled', null],
        ['crds.keep', null],
      ],
    ],
    ['external-secrets', { installCRDs: false }, [['installCRDs', false]]],
    ['external-secrets', { crds: { createPushSecret: false } }, [['crds.createPushSecret', false]]],
    ['external-secrets', { serviceAccount: { name: 'eso' } }, [['serviceAccount.name', 'eso']]],
    ['external-secrets', { scopedNamespace: 'shop' }, [['scopedNamespace', 'shop']]],
    [
      'cluster-autoscaler',
      { rbac: { serviceAccount: { name: 'ca' } } },
      [['rbac.serviceAccount.name', 'ca']],
    ],
    ['cluster-autoscaler', { autoDiscovery: { clusterName: 'b' } }, [['autoDiscovery.clusterName', 'b']]],
    ['keda', { crds: { additionalAnnotations: null } }, [['crds.additionalAnnotations', null]]],
    [
      'prometheus-operator-crds',
      { crds: { annotations: { 'helm.sh/resource-policy': 'delete' } } },
      [
        [
          'crds.annotations',
          { 'helm.sh/resource-policy': 'delete', 'argocd.argoproj.io/sync-options': 'Prune=false' },
        ],
      ],
    ],
    ['kube-prometheus-stack', { crds: { enabled: true } }, [['crds.enabled', true]]],
    ['external-dns', { txtOwnerId: 'all' }, [['txtOwnerId', 'all']]],
  ])('of %s is changed by %j', (name, values, expected) => {
    expect(changed(name, values)).toEqual(expected);
  });

  it.each<[OperatorName, HelmValues]>([
    ['cert-manager', { crds: { enabled: true }, replicaCount: 5 }],
    ['external-secrets', { crds: { createPushSecret: true }, scopedNamespace: '' }],
    ['keda', { crds: { additionalAnnotations: { owner: 'platform' } } }],
    ['gateway-api-crds', {}],
  ])('of %s is not changed by %j', (name, values) => {
    expect(changed(name, values)).toEqual([]);
  });
});
