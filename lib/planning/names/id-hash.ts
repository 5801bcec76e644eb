import { createHash } from 'node:crypto';

/** RFC 4648 in lower case. */
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
/** Letters and digits of a hash. */
export const HASH_LENGTH = 8;

/** The first 40 bits of the SHA-256 of the id in UTF-8, as eight letters and digits: case carries meaning in ids. */
export function idHash(id: string): string {
  const bits = createHash('sha256').update(id, 'utf8').digest().readUIntBE(0, 5);
  const digits = Array.from(
    { length: HASH_LENGTH },
    (_, index) => Math.floor(bits / 32 ** (HASH_LENGTH - 1 - index)) % 32,
  );
  return digits.map((digit) => BASE32[digit]).join('');
}
