import { k8s } from 'cdk8s-plus-27';
import { Memory } from '../../planning/units/index.js';

/** A folder that Keycloak writes to, on a root file system that it cannot. */
interface WritableFolder {
  readonly name: string;
  readonly path: string;
  readonly size: Memory;
  /** True for what a build writes: the image's files are copied into it first, and a built image does without. */
  readonly isBuilt: boolean;
}

/** https://github.com/keycloak/keycloak/pull/41550, and `/tmp` for what Java and uploads put there. */
const FOLDERS: readonly WritableFolder[] = [
  { name: 'build', path: '/opt/keycloak/lib/quarkus', size: Memory.mebibytes(512), isBuilt: true },
  { name: 'data', path: '/opt/keycloak/data', size: Memory.mebibytes(512), isBuilt: false },
  { name: 'tmp', path: '/tmp', size: Memory.mebibytes(256), isBuilt: false },
];
const FILLED = '/filled';

export function volumesOf(optimized: boolean): k8s.Volume[] {
  return foldersOf(optimized).map(({ name, size }) => ({
    name,
    emptyDir: { sizeLimit: k8s.Quantity.fromString(`${size}`) },
  }));
}

export function volumeMounts(optimized: boolean): k8s.VolumeMount[] {
  return foldersOf(optimized).map(({ name, path }) => ({ name, mountPath: path }));
}

/** What fills the folders of a build, and where each is while it is filled. */
export function filling(): { readonly command: string[]; readonly volumeMounts: k8s.VolumeMount[] } {
  const built = FOLDERS.filter(({ isBuilt }) => isBuilt);
  return {
    command: ['sh', '-c', built.map(({ name, path }) => `cp -R ${path}/. ${FILLED}/${name}`).join(' && ')],
    volumeMounts: built.map(({ name }) => ({ name, mountPath: `${FILLED}/${name}` })),
  };
}

function foldersOf(optimized: boolean): readonly WritableFolder[] {
  return FOLDERS.filter(({ isBuilt }) => !(optimized && isBuilt));
}
