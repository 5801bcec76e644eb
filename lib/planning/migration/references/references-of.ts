import { type ClusterObject, groupOf, type Json, listAt, specOf, textAt, valueAt } from '../objects/index.js';
import { named, podReferences } from './pod-references.js';
import { needed, type Reference } from './reference.js';

const RBAC = 'rbac.authorization.k8s.io/v1';

type References = (object: ClusterObject, namespace: string) => Reference[];

/** What an object of Kubernetes' own kinds needs besides its namespace, by group and kind. */
const REFERENCES: Readonly<Record<string, References>> = {
  '/Pod': (object, namespace) => podReferences(specOf(object), namespace),
  '/PodTemplate': ({ body }, namespace) => podReferences(valueAt(body, 'template', 'spec'), namespace),
  '/ReplicationController': templateReferences,
  '/PersistentVolumeClaim': (object) => classReferences(specOf(object)),
  '/ServiceAccount': ({ body }, namespace) =>
    ['secrets', 'imagePullSecrets'].flatMap((list) =>
      listAt(body, list).flatMap((entry) => named(entry, ['name'], 'v1', 'Secret', namespace)),
    ),
  'apps/DaemonSet': templateReferences,
  'apps/Deployment': templateReferences,
  'apps/ReplicaSet': templateReferences,
  'apps/StatefulSet': (object, namespace) => [
    ...templateReferences(object, namespace),
    ...listAt(specOf(object), 'volumeClaimTemplates').flatMap((claim) =>
      classReferences(valueAt(claim, 'spec')),
    ),
  ],
  'apiregistration.k8s.io/APIService': (object) => serviceReferences(valueAt(specOf(object), 'service')),
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': webhookReferences,
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': webhookReferences,
  'autoscaling/HorizontalPodAutoscaler': (object, namespace) => {
    const target = valueAt(specOf(object), 'scaleTargetRef');
    return named(
      target,
      ['name'],
      textAt(target, 'apiVersion') ?? 'v1',
      textAt(target, 'kind') ?? '',
      namespace,
    );
  },
  'batch/CronJob': (object, namespace) =>
    podReferences(valueAt(specOf(object), 'jobTemplate', 'spec', 'template', 'spec'), namespace),
  'batch/Job': templateReferences,
  'networking.k8s.io/Ingress': ingressReferences,
  'rbac.authorization.k8s.io/ClusterRoleBinding': bindingReferences,
  'rbac.authorization.k8s.io/RoleBinding': bindingReferences,
};

/** What an object names that must be there for it to work; of custom resources only their namespace is known. */
export function referencesOf(object: ClusterObject): Reference[] {
  const { apiVersion, kind, namespace } = object;
  const own = REFERENCES[`${groupOf(apiVersion)}/${kind}`]?.(object, namespace ?? '') ?? [];
  return namespace === undefined ? own : [needed('v1', 'Namespace', namespace), ...own];
}

function templateReferences(object: ClusterObject, namespace: string): Reference[] {
  return podReferences(valueAt(specOf(object), 'template', 'spec'), namespace);
}

function classReferences(claim: Json | undefined): Reference[] {
  return named(claim, ['storageClassName'], 'storage.k8s.io/v1', 'StorageClass');
}

function webhookReferences({ body }: ClusterObject): Reference[] {
  return listAt(body, 'webhooks').flatMap((webhook) =>
    serviceReferences(valueAt(webhook, 'clientConfig', 'service')),
  );
}

function serviceReferences(service: Json | undefined): Reference[] {
  return named(service, ['name'], 'v1', 'Service', textAt(service, 'namespace'));
}

function ingressReferences(object: ClusterObject, namespace: string): Reference[] {
  const spec = specOf(object);
  const backends = [
    valueAt(spec, 'defaultBackend'),
    ...listAt(spec, 'rules').flatMap((rule) =>
      listAt(rule, 'http', 'paths').map((path) => valueAt(path, 'backend')),
    ),
  ];
  return [
    ...named(spec, ['ingressClassName'], 'networking.k8s.io/v1', 'IngressClass'),
    ...listAt(spec, 'tls').flatMap((tls) => named(tls, ['secretName'], 'v1', 'Secret', namespace)),
    ...backends.flatMap((backend) => named(backend, ['service', 'name'], 'v1', 'Service', namespace)),
  ];
}

function bindingReferences({ body }: ClusterObject, namespace: string): Reference[] {
  const role = valueAt(body, 'roleRef');
  const kind = textAt(role, 'kind') ?? '';
  const accounts = listAt(body, 'subjects').filter((subject) => textAt(subject, 'kind') === 'ServiceAccount');
  return [
    ...named(role, ['name'], RBAC, kind, kind === 'Role' ? namespace : undefined),
    ...accounts.flatMap((subject) =>
      named(subject, ['name'], 'v1', 'ServiceAccount', textAt(subject, 'namespace') ?? namespace),
    ),
  ];
}
