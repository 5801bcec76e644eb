import {
  type ClusterObject,
  groupOf,
  isBuiltInGroup,
  isObject,
  objectAt,
  withBody,
  withKeys,
} from '../objects/index.js';
import { cleanMetadata, withoutNoTimes } from './cluster-metadata.js';
import { MADE_FIELDS } from './made-fields.js';

/**
 * The object with nothing in it that a cluster makes for itself. Cleaning what is clean changes nothing. Values that an
 * API server fills in where a person left them out stay: they say how the object works, in the next cluster too.
 */
export function clean<T extends ClusterObject>(object: T): T {
  const group = groupOf(object.apiVersion);
  const bare = withKeys(object.body, {
    metadata: cleanMetadata(objectAt(object.body, 'metadata')),
    status: undefined,
  });
  const made = MADE_FIELDS[`${group}/${object.kind}`];
  if (made !== undefined) return withBody(object, made(bare));
  if (isBuiltInGroup(group)) return withBody(object, bare);
  const custom = withoutNoTimes(bare);
  return withBody(object, isObject(custom) ? custom : bare);
}
