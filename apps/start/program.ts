import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * What tells a program, all that it is made of and what runs it from any other: a hash of its bundle, and of the versions of
 * node and of what is in it.
 *
 * @param url `import.meta.url` of a module of the program
 * @returns undefined for a program that was started from its modules, of which there is no hash
 */
export function programOf(url: string): string | undefined {
  if (!url.endsWith('/bundle.cjs')) return undefined;
  const versions = JSON.stringify(process.versions);
  return createHash('sha256')
    .update(versions)
    .update(readFileSync(new URL(url)))
    .digest('hex');
}
