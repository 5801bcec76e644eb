import type {
  DefaultStorageClass,
  ReclaimPolicy,
  StorageClassDefinition,
  Tags,
} from '../../planning/volumes/index.js';

/** How snapshots of volumes are made. */
export interface SnapshotClassDefinition {
  /** What snapshots call it by; the name of the object. */
  readonly name: string;
  /**
   * What becomes of a snapshot in AWS when its object is deleted.
   *
   * @default 'Retain'
   */
  readonly deletionPolicy?: ReclaimPolicy;
  /**
   * True for the class of snapshots that name none.
   *
   * @default false
   */
  readonly isDefault?: boolean;
  /**
   * Tags of the snapshots in AWS; `{{ .VolumeSnapshotNamespace }}`, `{{ .VolumeSnapshotName }}` and
   * `{{ .VolumeSnapshotContentName }}` are filled in.
   *
   * @default {}
   */
  readonly tags?: Tags;
}

export interface StorageClassesProps<Name extends string = DefaultStorageClass> {
  /**
   * All classes of volumes on EBS. Spread DEFAULT_STORAGE_CLASSES into a list of your own to extend them.
   *
   * @default DEFAULT_STORAGE_CLASSES
   */
  readonly classes?: readonly StorageClassDefinition<Name>[];
  /**
   * The ARN of the key in KMS that volumes are encrypted with; the driver's role must be allowed to use it.
   *
   * @default - the account's own for EBS
   */
  readonly kmsKeyId?: string;
  /**
   * Tags of the volumes in AWS, besides those that the driver sets; `{{ .PVCNamespace }}`, `{{ .PVCName }}` and
   * `{{ .PVName }}` are filled in.
   *
   * @default {}
   */
  readonly tags?: Tags;
  /**
   * A VolumeSnapshotClass, for clusters that have the snapshot controller.
   *
   * @default - none
   */
  readonly snapshotClass?: SnapshotClassDefinition;
  /**
   * Labels of all objects.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}
