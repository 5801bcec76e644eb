import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError, quote } from '../../lib/planning/issues/index.js';
import { Unfinished } from '../terminal/index.js';
import { attempt, fileIssue } from './file-issue.js';
import { completeFolder, mergeFolder, type Stay } from './merge-folder.js';
import { type Tree, treeOf } from './tree.js';

const EMPTY: Tree = { files: [], folders: [] };

/** What is to become of a folder. */
export interface Renewal<T> {
  readonly result: T;
  /**
   * The files of the old folder that stay as they are, by their paths in it with `/`.
   *
   * @default - the new folder has all files, and takes the place of the old one at once
   */
  readonly kept?: readonly string[];
}

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
  return renewFolder(folder, isOwn, async (path) => ({ result: await write(path) }));
}

/**
 * As `replaceFolder`; and where `write` says that files stay, the others are replaced one by one, each as a whole, and
 * those that were not written again go.
 *
 * @throws Unfinished when that ends before all of them are
 */
export async function renewFolder<T>(
  folder: string,
  isOwn: (path: string) => boolean,
  write: (path: string) => Promise<Renewal<T>>,
): Promise<T> {
  const path = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const there = ownFiles(folder, path, isOwn);
  const next = join(dirname(path), `.${basename(path)}.new-${process.pid}`);
  attempt(folder, 'replaced', () => {
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { recursive: true });
  });
  try {
    const { result, kept } = await write(next);
    if (kept === undefined) attempt(folder, 'replaced', () => swap(next, path));
    else merge(folder, { next, path }, { there, kept });
    return result;
  } finally {
    removeQuietly(next);
  }
}

/** Where a file or folder is in the way of another, the whole folder is replaced, as if no file had stayed. */
function merge(
  folder: string,
  { next, path }: { readonly next: string; readonly path: string },
  stay: Stay,
): void {
  try {
    mergeFolder(next, path, stay);
  } catch {
    try {
      completeFolder(next, path, stay);
      swap(next, path);
    } catch (error) {
      const state = `some files of ${folder} are new, and some as they were`;
      throw new Unfinished([fileIssue(folder, 'replaced', error)], state);
    }
  }
}

/** What is in a folder; all of it generated. */
function ownFiles(folder: string, path: string, isOwn: (path: string) => boolean): Tree {
  const there = attempt(folder, 'replaced', () => (existsSync(path) ? treeOf(path, { isOwn }) : EMPTY));
  const { foreign } = there;
  if (foreign === undefined) return there;
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
