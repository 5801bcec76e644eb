import type { Memory } from '../units/index.js';

export const RECLAIM_POLICIES = ['Delete', 'Retain'] as const;
export type ReclaimPolicy = (typeof RECLAIM_POLICIES)[number];

export const FILE_SYSTEMS = ['ext4', 'xfs'] as const;
export type FileSystem = (typeof FILE_SYSTEMS)[number];

/** What volumes of a class are like. Nothing but `isDefault` can change under the same name: Kubernetes refuses it. */
export interface StorageClassDefinition<Name extends string = string> {
  /** What claims call it by; the name of the object. */
  readonly name: Name;
  /**
   * What becomes of a volume whose claim is deleted.
   *
   * @default 'Delete'
   */
  readonly reclaimPolicy?: ReclaimPolicy;
  /** @default 'ext4' */
  readonly fileSystem?: FileSystem;
  /**
   * Operations per second, from 3,000 to 80,000. The driver lowers them to 500 for each GiB of a volume.
   *
   * @default - the 3,000 that every volume has
   */
  readonly iops?: number;
  /**
   * What is read and written in a second, in whole MiB: from 125 to 2,000, and a quarter of `iops` at most.
   *
   * @default - the 125 MiB that every volume has
   */
  readonly throughput?: Memory;
  /**
   * True for the class of claims that name none; at most one.
   *
   * @default false
   */
  readonly isDefault?: boolean;
}

/** The classes of a cluster that sells tickets; a list to extend or to replace. */
export const DEFAULT_STORAGE_CLASSES: readonly StorageClassDefinition<DefaultStorageClass>[] = [
  { name: 'gp3', isDefault: true },
  { name: 'gp3-retain', reclaimPolicy: 'Retain' },
];
export type DefaultStorageClass = 'gp3' | 'gp3-retain';
