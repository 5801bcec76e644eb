import { expect, it } from 'vitest';
import type { HelmValues, OperatorChoice } from '../../../lib/planning/operators/index.js';
import { CLUSTER, warningsWith } from './operators-with.js';

const STORAGE =
  'what Prometheus has measured is lost with its pods: give prometheus.prometheusSpec.storageSpec a StorageClass';
const RECEIVER =
  'alerts go to nobody: name a Secret with the configuration in alertmanager.alertmanagerSpec.configSecret';
const stored = { prometheus: { prometheusSpec: { storageSpec: { volumeClaimTemplate: {} } } } };
const received = { alertmanager: { alertmanagerSpec: { useExistingSecret: true, configSecret: 'alerts' } } };

function prometheus(values: HelmValues): OperatorChoice[] {
  return [{ name: 'kube-prometheus-stack', values }, 'prometheus-operator-crds', 'cert-manager'];
}

it.each<[string, readonly OperatorChoice[], string[]]>([
  ['a version of the catalogue', ['cert-manager'], []],
  ['a patch of it', [{ name: 'keda', version: '2.20.1' }], []],
  [
    'another minor version',
    [{ name: 'keda', version: '2.21.1' }],
    [
      'keda 2.21.1 is not the 2.20.2 of the catalogue, and nothing is known of its values and of the versions of Kubernetes that it is made for',
    ],
  ],
  ['a version of Kubernetes before those that upstream tests with', ['external-secrets'], []],
  [
    'CloudNativePG in another namespace',
    [{ name: 'cloudnative-pg', namespace: 'db' }],
    [
      'cloudnative-pg runs in db: tenants let it in from cnpg-system, unless operatorNamespace of their database says otherwise',
    ],
  ],
  ['a Prometheus without volumes and receivers', prometheus({}), [STORAGE, RECEIVER]],
  ['a Prometheus with volumes', prometheus(stored), [RECEIVER]],
  ['a Prometheus with receivers', prometheus(received), [STORAGE]],
  ['a Prometheus with both', prometheus({ ...stored, ...received }), []],
])('%s is told of as %j', (_, operators, warnings) => {
  expect(warningsWith({ operators })).toEqual(warnings);
});

it('a newer Kubernetes than upstream tests with is told of', () => {
  const cluster = { ...CLUSTER, kubernetesVersion: '1.36' };
  expect(warningsWith({ cluster, operators: ['keda', 'external-secrets'] })).toEqual([
    'keda 2.20.2 is tested with Kubernetes 1.33 to 1.35, not with 1.36',
  ]);
});
