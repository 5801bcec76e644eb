import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from '../../lib/planning/issues/index.js';
import { fileIssue } from './file-issue.js';

/**
 * Replaces a folder of generated files by what `write` puts into a new one, all of it or nothing: until
 * `write` has returned, the old folder stands.
 *
 * @param isOwn true for the names of files that a folder may hold to be replaced; anything else in it is
 *   somebody's work
 * @returns what `write` returns
 * @throws InputError when the folder holds something else, or cannot be written
 */
export function replaceFolder<T>(
  folder: string,
  isOwn: (name: string) => boolean,
  write: (path: string) => T,
): T {
  const path = resolve(folder);
  refuseForeign(folder, path, isOwn);
  const next = join(dirname(path), `.${basename(path)}.new-${process.pid}`);
  attempt(folder, () => {
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
  });
  try {
    const result = write(next);
    attempt(folder, () => swap(next, path));
    return result;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

function refuseForeign(folder: string, path: string, isOwn: (name: string) => boolean): void {
  const foreign = attempt(folder, () =>
    existsSync(path)
      ? readdirSync(path, { recursive: true, withFileTypes: true }).find(
          (entry) => !entry.isDirectory() && !isOwn(entry.name),
        )
      : undefined,
  );
  if (foreign === undefined) return;
  throw new InputError([
    {
      severity: 'error',
      place: { file: folder },
      problem: `the folder holds ${JSON.stringify(foreign.name)}, which no synth has written`,
      allowed: 'a folder that is empty, not there, or holds the files of an earlier synth',
      mend: 'name another folder, or move that file away',
    },
  ]);
}

/** Two renames: at any instant the folder is the old one, the new one, or for a moment beside its place. */
function swap(next: string, path: string): void {
  const old = `${next}.old`;
  if (existsSync(path)) renameSync(path, old);
  renameSync(next, path);
  rmSync(old, { recursive: true, force: true });
}

function attempt<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new InputError([fileIssue(folder, 'replaced', error)]);
  }
}
