import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { attempt } from './file-issue.js';
import { moveFiles } from './move-files.js';

/**
 * Brings the generated files of a folder up to date, and leaves all others in it alone: what Terraform keeps beside a
 * stack, its state among it, must outlive the next synth. Until `write` has returned, nothing is touched; each file is
 * then replaced as a whole.
 *
 * @param isOwn true for generated files, by their paths in the folder with `/`; those that are not written again go
 * @returns what `write` returns
 * @throws InputError when the folder cannot be written
 */
export function syncFiles<T>(
  folder: string,
  isOwn: (path: string) => boolean,
  write: (path: string) => T,
): T {
  const path = resolve(folder);
  const next = attempt(folder, 'written', () => {
    mkdirSync(dirname(path), { recursive: true });
    return mkdtempSync(join(dirname(path), `.${basename(path)}.new-`));
  });
  try {
    const result = write(next);
    attempt(folder, 'written', () => moveFiles(next, path, { isOwn, kept: [] }));
    return result;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}
