import type { k8s } from 'cdk8s-plus-27';
import type { ControllerFlavor } from '../../planning/ingress/index.js';

/** A folder that a controller writes to, on a root file system that it cannot. */
interface WritableFolder {
  readonly name: string;
  readonly path: string;
  /** True for a folder that the image has files in: they are copied before the controller starts. */
  readonly isFilled: boolean;
}

const FOLDERS: Readonly<Record<ControllerFlavor, readonly WritableFolder[]>> = {
  f5: [
    { name: 'nginx-etc', path: '/etc/nginx', isFilled: true },
    { name: 'nginx-cache', path: '/var/cache/nginx', isFilled: false },
    { name: 'nginx-lib', path: '/var/lib/nginx', isFilled: false },
    { name: 'nginx-state', path: '/var/lib/nginx/state', isFilled: false },
    { name: 'nginx-log', path: '/var/log/nginx', isFilled: false },
  ],
  community: [
    { name: 'nginx-etc', path: '/etc/nginx', isFilled: true },
    { name: 'controller-etc', path: '/etc/ingress-controller', isFilled: true },
    { name: 'tmp', path: '/tmp', isFilled: false },
    { name: 'nginx-tmp', path: '/tmp/nginx', isFilled: false },
  ],
};

export function volumesOf(flavor: ControllerFlavor): k8s.Volume[] {
  return FOLDERS[flavor].map(({ name }) => ({ name, emptyDir: {} }));
}

export function volumeMounts(flavor: ControllerFlavor): k8s.VolumeMount[] {
  return FOLDERS[flavor].map(({ name, path }) => ({ name, mountPath: path }));
}

/** What fills the folders, and where each is while it is filled. */
export function filling(flavor: ControllerFlavor): {
  readonly command: string[];
  readonly volumeMounts: k8s.VolumeMount[];
} {
  const filled = FOLDERS[flavor].filter(({ isFilled }) => isFilled);
  const copies = filled.map(({ name, path }) => `cp -dR ${path}/. /filled/${name}`);
  return {
    command: ['sh', '-c', copies.join(' && ')],
    volumeMounts: filled.map(({ name }) => ({ name, mountPath: `/filled/${name}` })),
  };
}
