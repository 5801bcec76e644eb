import { describe, expect, it } from 'vitest';
import type { ConsulClusterProps } from '../../../lib/kubernetes/consul-cluster/index.js';
import { consulWith, refusalOf } from './consul-with.js';

export type Change = Partial<ConsulClusterProps>;

/** What a cluster says of a field: changes that it refuses, with its message, and changes that it takes. */
type Row = readonly [
  field: string,
  refused: readonly (readonly [Change, string])[],
  allowed: readonly Change[],
];

/** One test for each change of the rows. */
export function heldTo(rows: readonly Row[]): void {
  describe.each(rows)('%s of a cluster', (field, refused, allowed) => {
    it.each(refused)('is refused as %j', (change, message) => {
      expect(refusalOf(() => consulWith(change))).toBe(`chart/consul, ${field}: ${message}`);
    });

    it.each(allowed)('may be as in %j', (change) => {
      expect(refusalOf(() => consulWith(change))).toBe('nothing is wrong');
    });
  });
}

export const SECRET = 'Allowed: the name of a Secret of the namespace and a key in it.';
export const OBJECT =
  'Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.';
export const LABEL = 'at most 63 lower-case letters, digits and "-", not beginning or ending with "-"';
export const SCHEDULE =
  'is no schedule of five fields. Allowed: minute, hour, day of the month, month and day of the week in numbers, such as 17 * * * *. To mend: correct it, or leave it out.';
export const SERVICE = 'beginning with a letter, not ending with "-"';
export const PINNED =
  'may be another image tomorrow. Allowed: a tag other than latest, or a digest. To mend: add the tag or the digest of the image that was tested.';
