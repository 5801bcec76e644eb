import { describe, expect, it } from 'vitest';
import { type Change, refusalOf } from './auth-server-with.js';

/** What a server says of a field: changes that it refuses, with its message, and changes that it takes. */
type Row = readonly [
  field: string,
  refused: readonly (readonly [Change, string])[],
  allowed: readonly Change[],
];

/** One test for each change of the rows. */
export function heldTo(rows: readonly Row[]): void {
  describe.each(rows)('%s of an auth server', (field, refused, allowed) => {
    it.each(refused)('is refused as %j', (change, message) => {
      expect(refusalOf(change)).toBe(`${field}: ${message}`);
    });

    it.each(allowed)('may be as in %j', (change) => {
      expect(refusalOf(change)).toBe('nothing is wrong');
    });
  });
}

export const OBJECT =
  'Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.';
export const LABEL = 'at most 63 lower-case letters, digits and "-", not beginning or ending with "-"';
export const NETWORK =
  'is no network. Allowed: an IPv4 or IPv6 network such as 10.0.0.0/8 or fd00::/8. To mend: write an address and the length of its prefix; /32 is one IPv4 address.';
export const HOST =
  'is no host name. Allowed: a host name in lower case, with at least one dot, such as tickets.example.com. To mend: write it without scheme, port and path.';
export const PINNED =
  'may be another image tomorrow. Allowed: a tag other than latest, or a digest. To mend: add the tag or the digest of the image that was tested.';
