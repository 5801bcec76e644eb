import {
  annotationsOf,
  type ClusterObject,
  groupOf,
  labelsOf,
  listAt,
  objectAt,
  ownersOf,
  specOf,
  textAt,
  titleOf,
  valueAt,
} from '../objects/index.js';
import type { Drop } from './reasons.js';
import type { WholeExport } from './whole-export.js';

/** What the controller that owns an object makes again. */
export function ownedDrop(object: ClusterObject): Drop | undefined {
  const owner = ownersOf(object).find(({ isController }) => isController);
  if (owner === undefined) return undefined;
  if (owner.kind === 'Node')
    return { reason: 'owned', because: `the kubelet of Node ${owner.name} makes it from a file` };
  return { reason: 'owned', because: `${titleOf(owner)} makes it again` };
}

/** What a controller makes without saying that it owns it. */
export function generatedDrop(object: ClusterObject, all: WholeExport): Drop | undefined {
  if (isLock(object)) return generated('it says who leads for the next seconds');
  const { apiVersion, kind } = object;
  if (kind === 'EndpointSlice' || (kind === 'Endpoints' && groupOf(apiVersion) === ''))
    return endpointsDrop(object, all);
  if (kind === 'PersistentVolumeClaim') return claimDrop(object, all);
  if (kind === 'Secret' && apiVersion === 'v1')
    return sealedDrop(object, all) ?? certificateDrop(object, all);
  if (kind === 'ConfigMap' && labelsOf(object).OWNER === 'TILLER') {
    return { reason: 'helm-release', because: 'it is a release of Helm 2' };
  }
  return undefined;
}

/** Leaders were once elected by an annotation of an otherwise empty object. */
function isLock(object: ClusterObject): boolean {
  const isLed = annotationsOf(object)['control-plane.alpha.kubernetes.io/leader'] !== undefined;
  const isEmpty = ['data', 'binaryData', 'subsets'].every((key) => valueAt(object.body, key) === undefined);
  return isLed && isEmpty;
}

/** A Service without a selector has addresses that a person wrote; all others are found. */
function endpointsDrop(object: ClusterObject, all: WholeExport): Drop | undefined {
  const { kind, namespace, name } = object;
  const manager = labelsOf(object)['endpointslice.kubernetes.io/managed-by'] ?? '';
  if (/^endpointslice(mirroring)?-controller\.k8s\.io$/.test(manager))
    return generated('Kubernetes makes it from a Service');
  if (kind !== 'Endpoints') return undefined;
  const service = all.find({ apiVersion: 'v1', kind: 'Service', namespace, name });
  const isSelected = service !== undefined && Object.keys(objectAt(specOf(service), 'selector')).length > 0;
  if (isSelected) return generated(`Kubernetes makes it from ${titleOf(service)}`);
  const isTimed = annotationsOf(object)['endpoints.kubernetes.io/last-change-trigger-time'] !== undefined;
  const leadsToPods = listAt(object.body, 'subsets').some((subset) =>
    ['addresses', 'notReadyAddresses'].some((list) =>
      listAt(subset, list).some((address) => textAt(address, 'targetRef', 'kind') === 'Pod'),
    ),
  );
  return isTimed || leadsToPods ? generated('Kubernetes makes it from a Service') : undefined;
}

/** A StatefulSet makes the claims of its templates, `<template>-<set>-<number>`. */
function claimDrop({ name, namespace }: ClusterObject, all: WholeExport): Drop | undefined {
  const set = all.inNamespace('StatefulSet', namespace).find((candidate) =>
    listAt(specOf(candidate), 'volumeClaimTemplates').some((template) => {
      const prefix = `${textAt(template, 'metadata', 'name')}-${candidate.name}-`;
      return name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length));
    }),
  );
  return set && generated(`${titleOf(set)} makes it; the data on it stays where it is`);
}

/** The controller of Sealed Secrets can be told to own nothing. */
function sealedDrop({ namespace, name }: ClusterObject, all: WholeExport): Drop | undefined {
  const sealed = all.find({ apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret', namespace, name });
  return sealed && generated(`${titleOf(sealed)} makes it`);
}

/** cert-manager names the Certificate, and does not own its Secret unless it is told to. */
function certificateDrop(object: ClusterObject, all: WholeExport): Drop | undefined {
  const name = annotationsOf(object)['cert-manager.io/certificate-name'];
  if (name === undefined) return undefined;
  const certificate = all.find({
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    namespace: object.namespace,
    name,
  });
  return certificate && generated(`cert-manager makes it from ${titleOf(certificate)}`);
}

function generated(because: string): Drop {
  return { reason: 'generated', because };
}
