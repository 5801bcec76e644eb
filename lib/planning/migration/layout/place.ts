import { groupOf, type Identity, isBuiltInGroup } from '../objects/index.js';

/**
 * The steps in which objects are made, by kind: what comes first is there for what needs it. They are fixed, so that no
 * file is renamed when an object comes or goes.
 */
const FIRST_OF_CLUSTER: Readonly<Record<string, number>> = {
  CustomResourceDefinition: 10,
  ClusterRole: 30,
  ClusterRoleBinding: 40,
};
const CLASSES = 20;

const LAST_OF_CLUSTER: Readonly<Record<string, number>> = {
  APIService: 20,
  ValidatingAdmissionPolicy: 30,
  MutatingAdmissionPolicy: 30,
  ValidatingAdmissionPolicyBinding: 31,
  MutatingAdmissionPolicyBinding: 31,
  ValidatingWebhookConfiguration: 40,
  MutatingWebhookConfiguration: 40,
};
const CUSTOM_OF_CLUSTER = 10;

const IN_NAMESPACE: Readonly<Record<string, number>> = {
  ResourceQuota: 10,
  LimitRange: 10,
  ServiceAccount: 20,
  Role: 21,
  RoleBinding: 22,
  ConfigMap: 35,
  PersistentVolumeClaim: 40,
  ResourceClaim: 40,
  ResourceClaimTemplate: 40,
  NetworkPolicy: 45,
  Service: 50,
  Endpoints: 51,
  EndpointSlice: 51,
  PodDisruptionBudget: 55,
  PodTemplate: 70,
  CronJob: 75,
  Job: 75,
  Ingress: 80,
  HorizontalPodAutoscaler: 90,
};
const WORKLOAD = 70;

/** Custom resources that must be there before the workloads, or after them, by group; all others stand between. */
const CUSTOM_IN_NAMESPACE: readonly (readonly [group: RegExp, step: number])[] = [
  [/^(bitnami\.com|(generators\.)?external-secrets\.io|secrets\.hashicorp\.com)$/, 30],
  [
    /^(gateway\.networking\.k8s\.io|k8s\.nginx\.org|networking\.istio\.io|route\.openshift\.io|traefik\..+)$/,
    80,
  ],
  [/^(autoscaling\.k8s\.io|keda\.sh)$/, 90],
];
const CUSTOM = 60;

/** The folder and the step of an object. In the order of their paths, files are in the order in which they can be applied. */
export interface Place {
  readonly folder: string;
  readonly step: number;
}

export function placeOf({ apiVersion, kind, namespace, name }: Identity): Place {
  const isBuiltIn = isBuiltInGroup(groupOf(apiVersion));
  if (namespace !== undefined)
    return { folder: folderOf(namespace), step: stepInNamespace(apiVersion, kind, isBuiltIn) };
  if (isBuiltIn && kind === 'Namespace') return { folder: folderOf(name), step: 0 };
  const last = isBuiltIn ? LAST_OF_CLUSTER[kind] : CUSTOM_OF_CLUSTER;
  if (last !== undefined) return { folder: '3-cluster', step: last };
  return { folder: '1-cluster', step: FIRST_OF_CLUSTER[kind] ?? CLASSES };
}

function folderOf(namespace: string): string {
  return `2-namespaces/${namespace}`;
}

function stepInNamespace(apiVersion: string, kind: string, isBuiltIn: boolean): number {
  if (isBuiltIn) return IN_NAMESPACE[kind] ?? WORKLOAD;
  const group = groupOf(apiVersion);
  return CUSTOM_IN_NAMESPACE.find(([pattern]) => pattern.test(group))?.[1] ?? CUSTOM;
}
