import { HASH_LENGTH, idHash } from './id-hash.js';
import { slug } from './slug.js';

/** With `ticket-seller-tenant-` before it, a name still fits the 63 characters of a DNS label. */
const LONGEST_NAME = 40;

/**
 * The name of an event's tenant: a readable slug of the event's name and a hash of its id, `talvi-tampere-k3v5x2qa`.
 * A DNS label of at most 40 characters that begins with a letter.
 *
 * The same id and name give the same name for ever; different ids give different names.
 */
export function tenantName(eventId: string, eventName: string): string {
  return `${slug(eventName, LONGEST_NAME - HASH_LENGTH - 1)}-${idHash(eventId)}`;
}
