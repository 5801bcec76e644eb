import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { sha256Of } from '../../../lib/planning/documents/index.js';
import { INVENTORY_FILE } from '../../../lib/publish/index.js';

/** Where a publication is prepared: beside the folder, out of sight of git where there is git. */
export interface Staging {
  /** Locked by the publication that runs. */
  readonly lock: string;
  /** The next tree, and after the exchange the last one. */
  readonly next: string;
  /** Where the folder is for a moment where a file system cannot exchange. */
  readonly aside: string;
  /** Which tree is to come: the hash of its inventory. */
  readonly intent: string;
}

/** The places for a folder. A publication that was killed leaves its own; any other leaves none. */
export function stagingOf(to: string): Staging {
  const id = sha256Of(to).slice(0, 12);
  const parent = dirname(to);
  const folder = join(besides(parent), '.greenroom-publish', `${basename(to)}-${id}`);
  mkdirSync(folder, { recursive: true });
  const [lock, next, aside, intent] = ['lock', 'next', 'aside', 'intent'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  return { lock, next, aside, intent };
}

/**
 * Puts in order what a publication that was killed has left: the folder is the old tree or the new one, and this says
 * which.
 *
 * @returns for a person; undefined when nothing was left
 */
export function recover(to: string, { next, aside, intent }: Staging): string | undefined {
  if (existsSync(aside)) rescue(to, aside);
  if (!existsSync(intent) && !existsSync(next)) return undefined;
  const meant = existsSync(intent) ? readFileSync(intent, 'utf8') : undefined;
  const isNew = meant !== undefined && meant === inventoryHash(to);
  discard({ next, intent });
  return isNew
    ? 'an earlier publication was killed after it had put its tree into place: that one stands'
    : 'an earlier publication was killed before it had put its tree into place: the one before it stands';
}

/** Notes which tree is about to be put into place. */
export function declareIntent({ intent }: Staging, inventoryText: string): void {
  writeFileSync(intent, sha256Of(inventoryText));
}

/** Leaves nothing behind; whoever waits for the lock finds that it is gone, and takes a new one. */
export function release({ lock }: Staging): void {
  rmSync(dirname(lock), { recursive: true, force: true });
}

export function discard({ next, intent }: Pick<Staging, 'next' | 'intent'>): void {
  rmSync(next, { recursive: true, force: true });
  rmSync(intent, { force: true });
}

/** A publication was killed between its two steps: the old tree goes back, unless the new one has come. */
function rescue(to: string, aside: string): void {
  if (existsSync(to)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, to);
}

function inventoryHash(folder: string): string | undefined {
  const file = join(folder, INVENTORY_FILE);
  return existsSync(file) ? sha256Of(readFileSync(file)) : undefined;
}

/** Out of sight where that is on the same disk: a tree cannot be exchanged with one on another. */
function besides(parent: string): string {
  const git = gitFolder(parent);
  return git !== undefined && deviceOf(git) === deviceOf(parent) ? git : parent;
}

function deviceOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.dev ?? deviceOf(dirname(path));
}

/** The folder of the repository's own data; that of a submodule or of a second work tree is named in a file. */
function gitFolder(path: string): string | undefined {
  const git = join(path, '.git');
  if (existsSync(git)) {
    if (statSync(git).isDirectory()) return git;
    const [, named] = /^gitdir: (.+)$/m.exec(readFileSync(git, 'utf8')) ?? [];
    return named === undefined ? undefined : resolve(path, named);
  }
  return dirname(path) === path ? undefined : gitFolder(dirname(path));
}
