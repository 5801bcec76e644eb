import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError, quote } from '../../lib/planning/issues/index.js';
import { attempt } from './file-issue.js';
import { treeOf } from './tree.js';

/**
 * Replaces a folder of generated files by what `write` puts into a new one, all of it or nothing: until
 * `write` has returned, and kept its promise if that is what it returns, the old folder stands.
 *
 * @param isOwn true for the files that a folder may hold to be replaced, by their paths in it with `/`; anything
 *   else in it is somebody's work
 * @returns what `write` returns
 * @throws InputError when the folder holds something else, or cannot be written
 */
export async function replaceFolder<T>(
  folder: string,
  isOwn: (path: string) => boolean,
  write: (path: string) => T | Promise<T>,
): Promise<T> {
  const path = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  refuseForeign(folder, path, isOwn);
  const next = join(dirname(path), `.${basename(path)}.new-${process.pid}`);
  attempt(folder, 'replaced', () => {
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
  });
  try {
    const result = await write(next);
    attempt(folder, 'replaced', () => swap(next, path));
    return result;
  } finally {
    removeQuietly(next);
  }
}

/** All that is in a folder must be generated. */
function refuseForeign(folder: string, path: string, isOwn: (path: string) => boolean): void {
  const foreign = attempt(folder, 'replaced', () =>
    existsSync(path) ? treeOf(path, { isOwn }).foreign : undefined,
  );
  if (foreign === undefined) return;
  throw new InputError([
    {
      severity: 'error',
      place: { file: folder },
      problem: `the folder holds ${quote(foreign)}, which no synth has written`,
      allowed: 'a folder that is empty, not there, or holds the files of an earlier synth',
      mend: 'name another folder, or move that file away',
    },
  ]);
}

/**
 * Two renames: at any instant the folder is the old one, the new one, or for a moment beside its place. When the
 * second fails, the first is taken back.
 */
function swap(next: string, path: string): void {
  const old = `${next}.old`;
  const isThere = existsSync(path);
  if (isThere) renameSync(path, old);
  try {
    renameSync(next, path);
  } catch (error) {
    if (isThere) renameSync(old, path);
    throw error;
  }
  removeQuietly(old);
}

/** What is left over is in nobody's way, and its name says what it is. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    process.stderr.write(`warning: ${path} could not be removed.\n`);
  }
}
