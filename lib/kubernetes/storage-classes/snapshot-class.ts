import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import { tagParameters } from '../../planning/volumes/index.js';
import { EBS_DRIVER, storageMetadata } from './metadata.js';
import type { StorageSettings } from './settings.js';

/** https://github.com/kubernetes-csi/external-snapshotter/tree/master/client/config/crd */
interface VolumeSnapshotClassProps {
  readonly metadata: ApiObjectMetadata;
  readonly driver: string;
  readonly deletionPolicy: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

class VolumeSnapshotClass extends ApiObject {
  constructor(scope: Construct, id: string, props: VolumeSnapshotClassProps) {
    super(scope, id, { apiVersion: 'snapshot.storage.k8s.io/v1', kind: 'VolumeSnapshotClass', ...props });
  }
}

export function placeSnapshotClass(scope: Construct, settings: StorageSettings): void {
  if (settings.snapshotClass === undefined) return;
  const { name, deletionPolicy, isDefault, tags } = settings.snapshotClass;
  const annotations = isDefault ? { 'snapshot.storage.kubernetes.io/is-default-class': 'true' } : undefined;
  const parameters = tagParameters(tags);
  new VolumeSnapshotClass(scope, 'snapshot-class', {
    metadata: storageMetadata(settings, name, annotations),
    driver: EBS_DRIVER,
    deletionPolicy,
    ...(Object.keys(parameters).length > 0 && { parameters }),
  });
}
