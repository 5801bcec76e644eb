import {
  filterKeys,
  isObject,
  type JsonObject,
  listAt,
  objectAt,
  textAt,
  valueAt,
  withKeys,
} from '../objects/index.js';
import { type Edit, edited, orNothing, removed, withItems } from './edits.js';
import { isMadeFor } from './made-secrets.js';
import {
  cleanCronJob,
  cleanDaemonSet,
  cleanJob,
  cleanPod,
  cleanStatefulSet,
  cleanTemplate,
  cleanWorkload,
} from './pod-fields.js';

/** What controllers and the API server write into the specs of some kinds, by group and kind. */
export const MADE_FIELDS: Readonly<Record<string, Edit>> = {
  '/Namespace': (body) => withKeys(body, { spec: undefined }),
  '/PersistentVolumeClaim': cleanClaim,
  '/Pod': cleanPod,
  '/PodTemplate': (body) => edited(body, ['template'], cleanTemplate),
  '/ReplicationController': cleanWorkload,
  '/Service': cleanService,
  '/ServiceAccount': cleanAccount,
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': withoutInjected(
    'webhooks',
    '*',
    'clientConfig',
  ),
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': withoutInjected(
    'webhooks',
    '*',
    'clientConfig',
  ),
  'apiextensions.k8s.io/CustomResourceDefinition': withoutInjected(
    'spec',
    'conversion',
    'webhook',
    'clientConfig',
  ),
  'apiregistration.k8s.io/APIService': withoutInjected('spec'),
  'apps/DaemonSet': cleanDaemonSet,
  'apps/Deployment': cleanWorkload,
  'apps/ReplicaSet': cleanWorkload,
  'apps/StatefulSet': cleanStatefulSet,
  'batch/CronJob': cleanCronJob,
  'batch/Job': cleanJob,
  'rbac.authorization.k8s.io/ClusterRole': cleanRole,
};

/** A claim names its volume, and once named its storage class in an annotation. */
function cleanClaim(body: JsonObject): JsonObject {
  const annotations = objectAt(body, 'metadata', 'annotations');
  const past = 'volume.beta.kubernetes.io/storage-class';
  const storageClassName = valueAt(body, 'spec', 'storageClassName') ?? valueAt(annotations, past);
  return withKeys(body, {
    metadata: withKeys(objectAt(body, 'metadata'), {
      annotations: orNothing(filterKeys(annotations, (key) => key !== past)),
    }),
    spec: withKeys(objectAt(body, 'spec'), { volumeName: undefined, storageClassName }),
  });
}

/** Addresses and ports that this cluster allotted. `None` is a choice: the headless Service. */
function cleanService(body: JsonObject): JsonObject {
  const spec = objectAt(body, 'spec');
  const isSingleStack = (textAt(spec, 'ipFamilyPolicy') ?? 'SingleStack') === 'SingleStack';
  const ports = listAt(spec, 'ports').map((port) =>
    isObject(port) ? withKeys(port, { nodePort: undefined }) : port,
  );
  return withKeys(body, {
    spec: withKeys(spec, {
      clusterIP: textAt(spec, 'clusterIP') === 'None' ? 'None' : undefined,
      clusterIPs: undefined,
      healthCheckNodePort: undefined,
      ...(isSingleStack ? { ipFamilies: undefined, ipFamilyPolicy: undefined } : {}),
      ...(ports.length === 0 ? {} : { ports }),
    }),
  });
}

/** A cluster lists the tokens and pull secrets that it makes for an account in it. */
function cleanAccount(body: JsonObject): JsonObject {
  const name = textAt(body, 'metadata', 'name') ?? '';
  return ['secrets', 'imagePullSecrets'].reduce(
    (found, list) => withItems(found, list, (entry) => !isMadeFor(name, textAt(entry, 'name') ?? '')),
    body,
  );
}

/** The rules of an aggregated role are gathered from others by a controller. */
function cleanRole(body: JsonObject): JsonObject {
  return isObject(valueAt(body, 'aggregationRule')) ? withKeys(body, { rules: undefined }) : body;
}

/** Certificates that a controller writes where an annotation asks for them. */
function withoutInjected(...path: readonly string[]): Edit {
  return (body) => {
    const isInjected = Object.keys(objectAt(body, 'metadata', 'annotations')).some((key) =>
      /^(cert-manager\.io\/inject-|service\.(beta|alpha)\.openshift\.io\/inject-cabundle$)/.test(key),
    );
    return isInjected ? removed(body, [...path, 'caBundle']) : body;
  };
}
