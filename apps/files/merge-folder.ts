import { copyFileSync, linkSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Which files of a folder are generated, and which of them stay without being written again; paths with `/`. */
export interface Stay {
  readonly isOwn: (path: string) => boolean;
  readonly kept: readonly string[];
}

/**
 * Puts all files of one folder into another, each as a whole, and removes what is generated there and does not stay, and
 * folders without files. The first folder stays as it is.
 */
export function mergeFolder(next: string, path: string, { isOwn, kept }: Stay): void {
  const written = filesOf(next);
  for (const file of written) replaceFile(join(path, file), join(next, file), `${next}.file`);
  const stays = new Set([...written, ...kept]);
  prune(path, '', (file) => isOwn(file) && !stays.has(file));
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

/** Copies the files that stay out of one folder into another that has all others. */
export function completeFolder(next: string, path: string, { kept }: Stay): void {
  for (const file of kept) {
    mkdirSync(dirname(join(next, file)), { recursive: true });
    copyFileSync(join(path, file), join(next, file));
  }
}

/** @returns how many files there still are */
function prune(path: string, below: string, isGone: (file: string) => boolean): number {
  return childrenOf(path, below).reduce((left, { at, isFolder }) => {
    if (isFolder) {
      const within = prune(path, at, isGone);
      if (within === 0) rmdirSync(join(path, at));
      return left + within;
    }
    if (!isGone(at)) return left + 1;
    rmSync(join(path, at));
    return left;
  }, 0);
}

function filesOf(path: string, below = ''): string[] {
  return childrenOf(path, below).flatMap(({ at, isFolder }) => (isFolder ? filesOf(path, at) : [at]));
}

/** Paths with `/`. */
function childrenOf(path: string, below: string) {
  return readdirSync(join(path, below), { withFileTypes: true }).map((entry) => ({
    at: below === '' ? entry.name : `${below}/${entry.name}`,
    isFolder: entry.isDirectory(),
  }));
}
