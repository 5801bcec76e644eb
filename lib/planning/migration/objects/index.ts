export {
  annotationsOf,
  type ClusterObject,
  type Identity,
  identityOf,
  keyOf,
  labelsOf,
  type Owner,
  ownersOf,
  type Source,
  specOf,
  titleOf,
  withBody,
} from './cluster-object.js';
export {
  compact,
  editAt,
  filterKeys,
  fingerprint,
  inOrder,
  isList,
  isObject,
  type Json,
  type JsonObject,
  listAt,
  objectAt,
  textAt,
  textsOf,
  valueAt,
  withKeys,
} from './json.js';
export { groupOf, isBuiltInGroup, isServed, type KnownKind, knownKind, type Scope } from './kinds.js';
export {
  isApiVersion,
  isDnsLabel,
  isKind,
  isLabelKey,
  isLabelValue,
  isPathSegment,
  isSubdomain,
} from './names.js';
export { SecretContents } from './secret-contents.js';
