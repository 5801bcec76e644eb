import { k8s } from 'cdk8s-plus-27';
import type { Cpu, Memory } from '../../planning/units/index.js';

/** The user and the group `consul` of the image. */
const USER = 100;
const GROUP = 1000;

/** What keeps a pod to the restricted Pod Security Standard. */
export const POD_SECURITY: k8s.PodSecurityContext = {
  runAsNonRoot: true,
  runAsUser: USER,
  runAsGroup: GROUP,
  fsGroup: GROUP,
  fsGroupChangePolicy: 'OnRootMismatch',
  seccompProfile: { type: 'RuntimeDefault' },
};

/** The same for its containers. */
export const CONTAINER_SECURITY: k8s.SecurityContext = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};

/** The files of Secrets, for their owner and the pod's group to read. */
export const SECRET_MODE = 0o440;

/** Processor time as a request and no limit, memory as both. */
export function resourcesOf(cpu: Cpu, memory: Memory): k8s.ResourceRequirements {
  const most = k8s.Quantity.fromString(`${memory}`);
  return { requests: { cpu: k8s.Quantity.fromString(`${cpu}`), memory: most }, limits: { memory: most } };
}

/** A folder that is gone with its pod. */
export function scratch(name: string, size: Memory, medium?: 'Memory'): k8s.Volume {
  return { name, emptyDir: { sizeLimit: k8s.Quantity.fromString(`${size}`), medium } };
}
