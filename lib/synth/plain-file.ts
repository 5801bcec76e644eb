import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync, readSync } from 'node:fs';

/** For all files: with a buffer for each, 10,000 files take half a second more. */
const BUFFER = Buffer.allocUnsafeSlow(64 * 1024);

/** A link is not followed, and a pipe into which nobody writes is not waited for. */
const HOW = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** The bytes of a file; undefined for a link, and for what cannot be read. */
export function fileBytes(file: string): Buffer | undefined {
  return opened(file, (descriptor) => readFileSync(descriptor));
}

/** The SHA-256 of the bytes of a file, of which few are in memory at once; undefined as for `fileBytes`. */
export function fileHash(file: string): string | undefined {
  return opened(file, hashOf);
}

function opened<T>(file: string, read: (descriptor: number) => T): T | undefined {
  try {
    const descriptor = openSync(file, HOW);
    try {
      return read(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

function hashOf(descriptor: number): string {
  const hash = createHash('sha256');
  for (;;) {
    const length = readSync(descriptor, BUFFER, 0, BUFFER.length, null);
    if (length === 0) return hash.digest('hex');
    hash.update(BUFFER.subarray(0, length));
  }
}
