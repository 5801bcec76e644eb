import type { ClusterObject, Identity } from '../objects/index.js';

/** Something that an object needs to work. */
export interface Reference extends Identity {
  /** True where the object works without it. */
  readonly isOptional: boolean;
}

/** An object, and something that it needs. */
export interface Need {
  readonly object: ClusterObject;
  readonly reference: Reference;
}

/** A reference into the namespace of the object, or to an object of the whole cluster. */
export function needed(apiVersion: string, kind: string, name: string, namespace?: string): Reference {
  return { apiVersion, kind, ...(namespace === undefined ? {} : { namespace }), name, isOptional: false };
}
