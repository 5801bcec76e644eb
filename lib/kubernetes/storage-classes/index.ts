export { StorageClasses } from './storage-classes.js';
export type { SnapshotClassDefinition, StorageClassesProps } from './storage-classes-props.js';
