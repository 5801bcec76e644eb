import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { attempt } from './file-issue.js';
import { treeOf } from './tree.js';

/** What it has downloaded. */
const TERRAFORM = '.terraform';

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
    attempt(folder, 'written', () => moveAll(next, path, isOwn));
    return result;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

function moveAll(next: string, path: string, isOwn: (path: string) => boolean): void {
  const written = treeOf(next).files;
  mkdirSync(path, { recursive: true });
  for (const file of written) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    renameSync(join(next, file), join(path, file));
  }
  const kept = new Set(written);
  for (const file of treeOf(path, { except: TERRAFORM }).files) {
    if (isOwn(file) && !kept.has(file)) remove(path, file);
  }
}

/** Removes a file, and the folders that are empty without it. */
function remove(path: string, file: string): void {
  rmSync(join(path, file));
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (readdirSync(join(path, folder)).length > 0) return;
    rmSync(join(path, folder), { recursive: true });
  }
}
