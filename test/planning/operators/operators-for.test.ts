import { describe, expect, it } from 'vitest';
import { operatorsFor } from '../../../lib/planning/operators/index.js';

const kind = (title: string) => {
  const [apiVersion = '', name = ''] = title.split(' ');
  return { apiVersion, kind: name };
};

describe('manifests need', () => {
  it.each([
    ['v1 Service', []],
    ['apps/v1 Deployment', []],
    ['networking.k8s.io/v1 Ingress', []],
    ['rbac.authorization.k8s.io/v1 Role', []],
    ['autoscaling/v2 HorizontalPodAutoscaler', ['metrics-server']],
    ['keda.sh/v1alpha1 ScaledObject', ['keda', 'metrics-server']],
    ['postgresql.cnpg.io/v1 Cluster', ['cloudnative-pg']],
    ['postgresql.cnpg.io/v1 DatabaseRole', ['cloudnative-pg']],
    ['barmancloud.cnpg.io/v1 ObjectStore', ['cert-manager', 'cloudnative-pg', 'plugin-barman-cloud']],
    [
      'monitoring.coreos.com/v1 PodMonitor',
      ['prometheus-operator-crds', 'kube-prometheus-stack', 'cert-manager'],
    ],
    ['external-secrets.io/v1 ExternalSecret', ['external-secrets']],
    ['external-secrets.io/v1alpha1 PushSecret', ['external-secrets']],
    ['generators.external-secrets.io/v1alpha1 Password', ['external-secrets']],
    ['cert-manager.io/v1 Certificate', ['cert-manager']],
    ['gateway.networking.k8s.io/v1 HTTPRoute', ['gateway-api-crds', 'istio-base', 'istiod']],
    ['gateway.networking.k8s.io/v1 ReferenceGrant', ['gateway-api-crds']],
    ['elbv2.k8s.aws/v1beta1 TargetGroupBinding', ['cert-manager', 'aws-load-balancer-controller']],
    ['snapshot.storage.k8s.io/v1 VolumeSnapshotClass', ['snapshot-controller']],
    ['argoproj.io/v1alpha1 Rollout', ['argo-rollouts']],
    ['secrets.hashicorp.com/v1beta1 VaultStaticSecret', ['vault-secrets-operator']],
  ])('for %s: %j', (title, operators) => {
    expect(operatorsFor([kind(title)])).toEqual({ operators, unknown: [] });
  });

  it('each operator once, in the order of the catalogue', () => {
    const kinds = [
      'keda.sh/v1alpha1 ScaledObject',
      'cert-manager.io/v1 Issuer',
      'keda.sh/v1alpha1 ScaledObject',
    ];
    expect(operatorsFor(kinds.map(kind)).operators).toEqual(['cert-manager', 'keda', 'metrics-server']);
  });

  it.each(['external-secrets.io/v1beta1 ExternalSecret', 'consul.hashicorp.com/v1alpha1 PeeringAcceptor'])(
    'what the catalogue does not have for %s',
    (title) => {
      expect(operatorsFor([kind(title), kind(title)])).toEqual({ operators: [], unknown: [title] });
    },
  );
});
