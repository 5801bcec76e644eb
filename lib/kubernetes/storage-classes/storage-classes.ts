import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { refuseViolations } from '../../planning/rules/index.js';
import {
  DEFAULT_STORAGE_CLASSES,
  type DefaultStorageClass,
  mebibytesOf,
  type StorageClassDefinition,
  tagParameters,
} from '../../planning/volumes/index.js';
import { EBS_DRIVER, storageMetadata } from './metadata.js';
import { type ClassSettings, type StorageSettings, storageSettings } from './settings.js';
import { placeSnapshotClass } from './snapshot-class.js';
import { storageRules } from './storage-class-rules.js';
import type { StorageClassesProps } from './storage-classes-props.js';

/**
 * The StorageClasses of a cluster on EBS: encrypted gp3 volumes in the zone of the pod that first uses them, which can
 * grow.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class StorageClasses<Name extends string = DefaultStorageClass> extends Construct {
  /** The classes by their names, for what is given one: `storage.byName['gp3-retain'].name`. */
  readonly byName: Readonly<Record<Name, StorageClassDefinition<Name>>>;
  /** The name of the VolumeSnapshotClass, where there is one. */
  readonly snapshotClass?: string;

  constructor(scope: Construct, id: string, props: StorageClassesProps<Name> = {}) {
    super(scope, id);
    const classes: readonly StorageClassDefinition[] = props.classes ?? DEFAULT_STORAGE_CLASSES;
    const settings = storageSettings(classes, props);
    refuseViolations(this, storageRules(settings));
    // Where no classes are given, `Name` is that of the default ones.
    this.byName = Object.fromEntries(classes.map((one) => [one.name, one])) as typeof this.byName;
    this.snapshotClass = settings.snapshotClass?.name;
    for (const one of settings.classes) placeStorageClass(this, settings, one);
    placeSnapshotClass(this, settings);
  }
}

function placeStorageClass(scope: Construct, settings: StorageSettings, one: ClassSettings): void {
  const annotations = one.isDefault ? { 'storageclass.kubernetes.io/is-default-class': 'true' } : undefined;
  new k8s.KubeStorageClass(scope, `class-${one.name}`, {
    metadata: storageMetadata(settings, one.name, annotations),
    provisioner: EBS_DRIVER,
    parameters: parametersOf(settings, one),
    reclaimPolicy: one.reclaimPolicy,
    // A volume can be used in its zone alone, so it is made where its pod goes.
    volumeBindingMode: 'WaitForFirstConsumer',
    allowVolumeExpansion: true,
  });
}

/** https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/v1.64.0/docs/parameters.md */
function parametersOf(
  { kmsKeyId, tags }: StorageSettings,
  { fileSystem, iops, throughput }: ClassSettings,
): Record<string, string> {
  return {
    type: 'gp3',
    'csi.storage.k8s.io/fstype': fileSystem,
    encrypted: 'true',
    ...(kmsKeyId !== undefined && { kmsKeyId }),
    ...(iops !== undefined && { iops: `${iops}` }),
    ...(throughput !== undefined && { throughput: `${mebibytesOf(throughput)}` }),
    ...tagParameters(tags),
  };
}
