import { k8s } from 'cdk8s-plus-27';
import { Memory } from '../../planning/units/index.js';

/** Does nothing but wait for its end: https://github.com/kubernetes/kubernetes/tree/master/build/pause */
export const PAUSE_IMAGE = 'registry.k8s.io/pause:3.10.2';

/** What a container needs to start at all: the runtime's own first steps count as the container's memory. */
export const LEAST_MEMORY = Memory.mebibytes(32);

/** Nobody in particular. */
const USER = 65_532;

/** What pods that do nothing have in common: no rights, and an end as soon as somebody wants one. */
export const IDLE_POD = {
  automountServiceAccountToken: false,
  enableServiceLinks: false,
  terminationGracePeriodSeconds: 0,
  securityContext: {
    runAsNonRoot: true,
    runAsUser: USER,
    runAsGroup: USER,
    seccompProfile: { type: 'RuntimeDefault' },
  },
} satisfies Partial<k8s.PodSpec>;

/** What keeps a container to the restricted Pod Security Standard. */
export const CONTAINER_SECURITY: k8s.SecurityContext = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};

/** A container that waits, and counts as using what it requests. */
export function pauseContainer(image: string, resources: k8s.ResourceRequirements): k8s.Container {
  return {
    name: 'pause',
    image,
    imagePullPolicy: 'IfNotPresent',
    resources,
    securityContext: CONTAINER_SECURITY,
  };
}

/** Processor time as a request and no limit, memory as both. */
export function requested(cpu: string, memory: Memory): k8s.ResourceRequirements {
  const most = k8s.Quantity.fromString(`${memory}`);
  return { requests: { cpu: k8s.Quantity.fromString(cpu), memory: most }, limits: { memory: most } };
}
