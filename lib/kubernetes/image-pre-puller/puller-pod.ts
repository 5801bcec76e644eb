import { k8s } from 'cdk8s-plus-27';
import { Memory } from '../../planning/units/index.js';
import { CONTAINER_SECURITY, IDLE_POD, LEAST_MEMORY, pauseContainer, requested } from '../idle-pods/index.js';
import { placementOn } from '../node-pool/index.js';
import type { PulledImages } from './image-pre-puller-props.js';
import type { PrePullerSettings } from './settings.js';

/** Of the 1.3 MB that a busybox has. */
const TOOLS_SIZE = Memory.mebibytes(8);
const TOOLS = '/tools';
const RESOURCES = requested('1m', LEAST_MEMORY);

/**
 * A pod that has run a container of every image, and then waits. The node pulls an image before it starts a container of
 * it, and keeps it as long as the pod is there, also after that container has ended.
 */
export function pullerPod(settings: PrePullerSettings, { pool, images }: PulledImages): k8s.PodSpec {
  const { imagePullSecrets, priorityClass, busyboxImage, pauseImage } = settings;
  return {
    ...IDLE_POD,
    priorityClassName: priorityClass,
    ...placementOn(pool),
    ...(imagePullSecrets.length > 0 && { imagePullSecrets: imagePullSecrets.map((name) => ({ name })) }),
    initContainers: [
      container('tools', busyboxImage, ['cp', '/bin/busybox', `${TOOLS}/busybox`], false),
      ...images.map((image, index) =>
        container(`pull-${index + 1}`, image, [`${TOOLS}/busybox`, 'true'], true),
      ),
    ],
    containers: [pauseContainer(pauseImage, RESOURCES)],
    volumes: [{ name: 'tools', emptyDir: { sizeLimit: k8s.Quantity.fromString(`${TOOLS_SIZE}`) } }],
  };
}

/** It begins in `/`, as the image's own folder need not be open to another user than the image's. */
function container(name: string, image: string, command: string[], readOnly: boolean): k8s.Container {
  return {
    name,
    image,
    imagePullPolicy: 'IfNotPresent',
    command,
    workingDir: '/',
    resources: RESOURCES,
    securityContext: CONTAINER_SECURITY,
    volumeMounts: [{ name: 'tools', mountPath: TOOLS, ...(readOnly && { readOnly }) }],
  };
}
