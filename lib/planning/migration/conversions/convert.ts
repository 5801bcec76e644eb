import { type ClusterObject, isServed, withBody, withKeys } from '../objects/index.js';
import { earlyAutoscaler } from './autoscalers.js';
import { type Conversion, done } from './conversion.js';
import { earlyIngress } from './ingress.js';
import { earlyDisruptionBudget, earlyPriorityLevel, earlyWebhooks } from './policies.js';
import { withoutSuccessor } from './successors.js';
import { earliestDeployment, earlyDeployment, updatedOnDelete, withSelectorOfPods } from './workloads.js';

interface Successor {
  readonly apiVersion: string;
  readonly convert: Conversion;
}

/** The API versions that have an exact successor, by version and kind. */
const SUCCESSORS: ReadonlyMap<string, Successor> = new Map([
  ...to('apps/v1', {
    'extensions/v1beta1 Deployment': earliestDeployment,
    'apps/v1beta1 Deployment': earlyDeployment,
    'apps/v1beta2 Deployment': done,
    'extensions/v1beta1 DaemonSet': updatedOnDelete,
    'apps/v1beta2 DaemonSet': done,
    'extensions/v1beta1 ReplicaSet': withSelectorOfPods,
    'apps/v1beta2 ReplicaSet': done,
    'apps/v1beta1 StatefulSet': updatedOnDelete,
    'apps/v1beta2 StatefulSet': done,
  }),
  ...to('networking.k8s.io/v1', {
    'extensions/v1beta1 Ingress': earlyIngress,
    'networking.k8s.io/v1beta1 Ingress': earlyIngress,
    'networking.k8s.io/v1beta1 IngressClass': done,
    'extensions/v1beta1 NetworkPolicy': done,
  }),
  ...to('autoscaling/v2', {
    'autoscaling/v2beta1 HorizontalPodAutoscaler': earlyAutoscaler,
    'autoscaling/v2beta2 HorizontalPodAutoscaler': done,
  }),
  ...to('batch/v1', { 'batch/v1beta1 CronJob': done, 'batch/v2alpha1 CronJob': done }),
  ...to('policy/v1', { 'policy/v1beta1 PodDisruptionBudget': earlyDisruptionBudget }),
  ...to('rbac.authorization.k8s.io/v1', {
    'rbac.authorization.k8s.io/v1beta1 ClusterRole': done,
    'rbac.authorization.k8s.io/v1beta1 ClusterRoleBinding': done,
    'rbac.authorization.k8s.io/v1beta1 Role': done,
    'rbac.authorization.k8s.io/v1beta1 RoleBinding': done,
  }),
  ...to('storage.k8s.io/v1', {
    'storage.k8s.io/v1beta1 CSIDriver': done,
    'storage.k8s.io/v1beta1 StorageClass': done,
  }),
  ...to('scheduling.k8s.io/v1', {
    'scheduling.k8s.io/v1alpha1 PriorityClass': done,
    'scheduling.k8s.io/v1beta1 PriorityClass': done,
  }),
  ...to('node.k8s.io/v1', { 'node.k8s.io/v1beta1 RuntimeClass': done }),
  ...to('apiregistration.k8s.io/v1', { 'apiregistration.k8s.io/v1beta1 APIService': done }),
  ...to('admissionregistration.k8s.io/v1', {
    'admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration': earlyWebhooks,
    'admissionregistration.k8s.io/v1beta1 ValidatingAdmissionPolicy': done,
    'admissionregistration.k8s.io/v1beta1 ValidatingAdmissionPolicyBinding': done,
    'admissionregistration.k8s.io/v1beta1 ValidatingWebhookConfiguration': earlyWebhooks,
  }),
  ...to('flowcontrol.apiserver.k8s.io/v1', {
    'flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema': done,
    'flowcontrol.apiserver.k8s.io/v1beta3 PriorityLevelConfiguration': earlyPriorityLevel,
  }),
]);

/** An object as clusters of today take it, or why there is no such thing. */
export type Conversions<T> =
  | { readonly ok: true; readonly object: T; readonly from?: string }
  | { readonly ok: false; readonly because: string };

/** Brings an object of a past API version to the one that is served now, exactly or not at all. */
export function convert<T extends ClusterObject>(object: T): Conversions<T> {
  const { apiVersion, kind, body } = object;
  if (isServed(apiVersion, kind)) return { ok: true, object };
  const successor = SUCCESSORS.get(`${apiVersion} ${kind}`);
  if (successor === undefined) return { ok: false, because: withoutSuccessor(apiVersion, kind) };
  const converted = successor.convert(body);
  if (!converted.ok) return converted;
  const renamed = withKeys(converted.body, { apiVersion: successor.apiVersion });
  return { ok: true, object: withBody(object, renamed), from: apiVersion };
}

function to(apiVersion: string, kinds: Readonly<Record<string, Conversion>>): [string, Successor][] {
  return Object.entries(kinds).map(([from, conversion]) => [from, { apiVersion, convert: conversion }]);
}
