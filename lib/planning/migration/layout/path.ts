import { sha256Of } from '../../documents/index.js';
import { groupOf, type Identity, isBuiltInGroup } from '../objects/index.js';
import { placeOf } from './place.js';

/** File systems take 255 bytes; some room is left for the names of temporary files. */
const LONGEST_NAME = 200;
const HASH = 16;

/**
 * The path of an object's file, with `/`: `2-namespaces/shop/70-deployment_web.yaml`. It depends on nothing but the
 * object, is another one for each object on any file system, and says what it is.
 */
export function pathOf(identity: Identity): string {
  const { folder, step } = placeOf(identity);
  const group = groupOf(identity.apiVersion);
  const kind = `${identity.kind.toLowerCase()}${isBuiltInGroup(group) ? '' : `.${group}`}`;
  const file = `${String(step).padStart(2, '0')}-${kind}_${safe(identity.name)}`;
  return `${folder}/${shortened(file, identity)}.yaml`;
}

/** Roles may have names such as `system:reader` or `Reader`; some file systems know neither colons nor capitals. */
function safe(name: string): string {
  return Array.from(new TextEncoder().encode(name), (byte) => {
    const character = String.fromCharCode(byte);
    return /[a-z0-9.-]/.test(character) ? character : `%${byte.toString(16).padStart(2, '0')}`;
  }).join('');
}

function shortened(file: string, { apiVersion, kind, name }: Identity): string {
  if (file.length <= LONGEST_NAME) return file;
  const hash = sha256Of([apiVersion, kind, name].join('\n')).slice(0, HASH);
  return `${file.slice(0, LONGEST_NAME - HASH - 1)}~${hash}`;
}
