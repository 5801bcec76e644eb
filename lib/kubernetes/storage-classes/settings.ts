import type { StorageClassDefinition } from '../../planning/volumes/index.js';
import type { SnapshotClassDefinition, StorageClassesProps } from './storage-classes-props.js';

/** What a volume has anyway is not written down. */
type Optional = 'iops' | 'throughput';

/** A class with every default filled in. */
export type ClassSettings = Required<Omit<StorageClassDefinition, Optional>> &
  Pick<StorageClassDefinition, Optional>;

/** The props with every default filled in. */
export type StorageSettings = Pick<StorageClassesProps, 'kmsKeyId'> &
  Required<Pick<StorageClassesProps, 'tags' | 'labels'>> & {
    readonly classes: readonly ClassSettings[];
    readonly snapshotClass?: Required<SnapshotClassDefinition>;
  };

export function storageSettings(
  classes: readonly StorageClassDefinition[],
  { kmsKeyId, tags = {}, snapshotClass, labels = {} }: Omit<StorageClassesProps, 'classes'>,
): StorageSettings {
  return {
    classes: classes.map((one) => ({
      ...one,
      reclaimPolicy: one.reclaimPolicy ?? 'Delete',
      fileSystem: one.fileSystem ?? 'ext4',
      isDefault: one.isDefault ?? false,
    })),
    kmsKeyId,
    tags,
    snapshotClass: snapshotClass && snapshotSettings(snapshotClass),
    labels,
  };
}

function snapshotSettings({
  name,
  deletionPolicy = 'Retain',
  isDefault = false,
  tags = {},
}: SnapshotClassDefinition): Required<SnapshotClassDefinition> {
  return { name, deletionPolicy, isDefault, tags };
}
