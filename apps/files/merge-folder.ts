import { copyFileSync, linkSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Tree, treeOf } from './tree.js';

/** What a folder has, all of it generated, and which of its files stay without being written again; paths with `/`. */
export interface Stay {
  readonly there: Tree;
  readonly kept: readonly string[];
}

/**
 * Puts all files of one folder into another, each as a whole, and removes what was there and does not stay, and folders
 * without files. The first folder stays as it is.
 */
export function mergeFolder(next: string, path: string, { there, kept }: Stay): void {
  const written = treeOf(next).files;
  for (const file of written) replaceFile(join(path, file), join(next, file), `${next}.file`);
  const staying = new Set([...written, ...kept]);
  for (const file of there.files) if (!staying.has(file)) rmSync(join(path, file));
  const used = new Set([...staying].flatMap(foldersOf));
  for (const folder of [...there.folders].reverse()) if (!used.has(folder)) rmdirSync(join(path, folder));
}

/** Copies the files that stay out of one folder into another that has all others. */
export function completeFolder(next: string, path: string, { kept }: Stay): void {
  for (const file of kept) {
    mkdirSync(dirname(join(next, file)), { recursive: true });
    copyFileSync(join(path, file), join(next, file));
  }
}

/** @param link beside both folders: what is left of it by a synth that is killed here is in nobody's way */
function replaceFile(file: string, by: string, link: string): void {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(link, { force: true });
  linkSync(by, link);
  try {
    renameSync(link, file);
  } finally {
    rmSync(link, { force: true });
  }
}

/** All folders in which a file is. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
