import { type Json, listAt, textAt, valueAt } from '../objects/index.js';
import { needed, type Reference } from './reference.js';

/** Where a Secret is named in a volume, by the paths of its names. */
const SECRETS_OF_VOLUMES = [
  ['secret', 'secretName'],
  ['azureFile', 'secretName'],
  ['cephfs', 'secretRef', 'name'],
  ['csi', 'nodePublishSecretRef', 'name'],
  ['flexVolume', 'secretRef', 'name'],
  ['iscsi', 'secretRef', 'name'],
  ['rbd', 'secretRef', 'name'],
  ['scaleIO', 'secretRef', 'name'],
  ['storageos', 'secretRef', 'name'],
];

/** Everything that the pods of a spec need to start. */
export function podReferences(spec: Json | undefined, namespace: string): Reference[] {
  const containers = ['initContainers', 'containers'].flatMap((list) => listAt(spec, list));
  return [
    ...named(spec, ['serviceAccountName'], 'v1', 'ServiceAccount', namespace),
    ...named(spec, ['priorityClassName'], 'scheduling.k8s.io/v1', 'PriorityClass'),
    ...named(spec, ['runtimeClassName'], 'node.k8s.io/v1', 'RuntimeClass'),
    ...listAt(spec, 'imagePullSecrets').flatMap((entry) => named(entry, ['name'], 'v1', 'Secret', namespace)),
    ...listAt(spec, 'volumes').flatMap((volume) => volumeReferences(volume, namespace)),
    ...containers.flatMap((container) => variableReferences(container, namespace)),
  ];
}

function volumeReferences(volume: Json, namespace: string): Reference[] {
  const claim = valueAt(volume, 'ephemeral', 'volumeClaimTemplate', 'spec');
  return [
    ...named(volume, ['persistentVolumeClaim', 'claimName'], 'v1', 'PersistentVolumeClaim', namespace),
    ...named(claim, ['storageClassName'], 'storage.k8s.io/v1', 'StorageClass'),
    ...sourceReferences(valueAt(volume, 'configMap'), ['name'], 'ConfigMap', namespace),
    ...SECRETS_OF_VOLUMES.flatMap(([source = '', ...path]) =>
      sourceReferences(valueAt(volume, source), path, 'Secret', namespace),
    ),
    ...listAt(volume, 'projected', 'sources').flatMap((source) => [
      ...sourceReferences(valueAt(source, 'configMap'), ['name'], 'ConfigMap', namespace),
      ...sourceReferences(valueAt(source, 'secret'), ['name'], 'Secret', namespace),
    ]),
  ];
}

function variableReferences(container: Json, namespace: string): Reference[] {
  return [
    ...listAt(container, 'envFrom').flatMap((source) => [
      ...sourceReferences(valueAt(source, 'configMapRef'), ['name'], 'ConfigMap', namespace),
      ...sourceReferences(valueAt(source, 'secretRef'), ['name'], 'Secret', namespace),
    ]),
    ...listAt(container, 'env').flatMap((variable) => [
      ...sourceReferences(
        valueAt(variable, 'valueFrom', 'configMapKeyRef'),
        ['name'],
        'ConfigMap',
        namespace,
      ),
      ...sourceReferences(valueAt(variable, 'valueFrom', 'secretKeyRef'), ['name'], 'Secret', namespace),
    ]),
  ];
}

/** A source of values says itself whether it is optional. */
function sourceReferences(
  source: Json | undefined,
  path: readonly string[],
  kind: string,
  namespace: string,
): Reference[] {
  const isOptional = valueAt(source, 'optional') === true;
  return named(source, path, 'v1', kind, namespace).map((reference) => ({ ...reference, isOptional }));
}

/** The reference whose name stands at a path; none where no name does. */
export function named(
  value: Json | undefined,
  path: readonly string[],
  apiVersion: string,
  kind: string,
  namespace?: string,
): Reference[] {
  const name = textAt(value, ...path);
  return name === undefined ? [] : [needed(apiVersion, kind, name, namespace)];
}
