import { k8s } from 'cdk8s-plus-27';
import {
  contentHash,
  type PodTimes,
  parseImageReference,
  podTimes,
  rolloutIn,
  unprivilegedPorts,
  versionOf,
} from '../../planning/tenants/index.js';
import { placementOn } from '../node-pool/index.js';
import { containerOf } from './container.js';
import type { TenantWorkloadProps } from './workload-props.js';

/**
 * The spec of the app's Deployment; without `replicas`, as something else always scales it.
 *
 * @param labels of the pods
 */
export function deploymentSpec(
  props: TenantWorkloadProps,
  labels: Record<string, string>,
): k8s.DeploymentSpec {
  const times = podTimes(props);
  const { maxSurge, maxUnavailable } = rolloutIn(props.phase);
  return {
    selector: { matchLabels: props.appSelector },
    strategy: {
      type: 'RollingUpdate',
      rollingUpdate: { maxSurge: intOrString(maxSurge), maxUnavailable: intOrString(maxUnavailable) },
    },
    minReadySeconds: times.minReadySeconds,
    progressDeadlineSeconds: times.progressDeadlineSeconds,
    revisionHistoryLimit: 3,
    template: {
      metadata: {
        labels,
        annotations: props.config && { 'greenroom.dev/config-hash': contentHash(props.config) },
      },
      spec: podSpec(props, times),
    },
  };
}

/** The version of the app for people; none for an image without a tag that is a label's value, or a digest. */
export function versionLabel(image: string): Record<string, string> {
  const reference = parseImageReference(image);
  const version = reference && versionOf(reference);
  return version === undefined ? {} : { 'app.kubernetes.io/version': version };
}

function podSpec(props: TenantWorkloadProps, times: PodTimes): k8s.PodSpec {
  const placement = props.nodePool && placementOn(props.nodePool);
  return {
    serviceAccountName: props.name,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    terminationGracePeriodSeconds: times.terminationGracePeriodSeconds,
    priorityClassName: props.priorityClass,
    nodeSelector: placement?.nodeSelector,
    tolerations: placement?.tolerations,
    topologySpreadConstraints: ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) =>
      spreadOver(topologyKey, props.appSelector),
    ),
    securityContext: {
      runAsNonRoot: true,
      runAsUser: props.runAs,
      runAsGroup: props.runAs,
      fsGroup: props.runAs,
      seccompProfile: { type: 'RuntimeDefault' },
      sysctls: unprivilegedPorts(props.port),
    },
    containers: [containerOf(props, times)],
    volumes: [{ name: 'tmp', emptyDir: { sizeLimit: k8s.Quantity.fromString(`${props.tmpSize}`) } }],
  };
}

/** Evenly where that is possible, somewhere in any case; each revision of the pods by itself. */
function spreadOver(topologyKey: string, matchLabels: Record<string, string>): k8s.TopologySpreadConstraint {
  return {
    topologyKey,
    maxSkew: 1,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels },
    matchLabelKeys: ['pod-template-hash'],
  };
}

function intOrString(value: number | string): k8s.IntOrString {
  return typeof value === 'number' ? k8s.IntOrString.fromNumber(value) : k8s.IntOrString.fromString(value);
}
