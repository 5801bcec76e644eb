export { GP3, iopsFor, isGp3Iops, isGp3Throughput, mebibytesOf, throughputFor } from './gp3.js';
export {
  DEFAULT_STORAGE_CLASSES,
  type DefaultStorageClass,
  FILE_SYSTEMS,
  type FileSystem,
  RECLAIM_POLICIES,
  type ReclaimPolicy,
  type StorageClassDefinition,
} from './storage-class.js';
export {
  isTagKey,
  isTagValue,
  MOST_TAGS,
  SNAPSHOT_PLACEHOLDERS,
  type Tags,
  tagParameters,
  VOLUME_PLACEHOLDERS,
} from './tags.js';
