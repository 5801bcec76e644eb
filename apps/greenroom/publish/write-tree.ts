import {
  chmodSync,
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  formatInventory,
  formatTombstones,
  INVENTORY_FILE,
  type Inventory,
  TOMBSTONES_FILE,
  type Tombstone,
} from '../../../lib/publish/index.js';
import { declareIntent, discard, type Staging } from './staging.js';
import { exchangeInTwoSteps, type systemCalls } from './system-calls.js';

/** What the next tree is made of. */
export interface NextTree {
  readonly from: string;
  readonly to: string;
  readonly inventory: Inventory;
  readonly tombstones: readonly Tombstone[];
  /** Paths of the last tree that stay as they are: files that did not change, and those of others. */
  readonly kept: readonly string[];
  /** Paths that are copied from the synth. */
  readonly copied: readonly string[];
}

/**
 * Puts the next tree into place, as a whole. It is made beside the folder, of links to the files that stay and copies of
 * those that change, and then the two are exchanged: whoever looks sees the one or the other.
 */
export function writeTree(tree: NextTree, staging: Staging, system: ReturnType<typeof systemCalls>): void {
  const { from, to, inventory, tombstones, kept, copied } = tree;
  const { next } = staging;
  const inventoryText = formatInventory(inventory);
  const folders = new Folders(next, to);
  for (const path of kept) {
    folders.make(dirname(path), join(to, dirname(path)));
    keep(join(to, path), join(next, path));
  }
  for (const path of copied) {
    folders.make(dirname(path), join(to, dirname(path)));
    copyFileSync(join(from, path), join(next, path));
    flush(join(next, path));
  }
  writeFileSync(join(next, INVENTORY_FILE), inventoryText, { flush: true });
  if (tombstones.length > 0) {
    writeFileSync(join(next, TOMBSTONES_FILE), formatTombstones(tombstones), { flush: true });
  }
  declareIntent(staging, inventoryText);
  putIntoPlace(to, staging, system);
  discard(staging);
}

function putIntoPlace(to: string, { next, aside }: Staging, system: ReturnType<typeof systemCalls>): void {
  if (!existsSync(to)) {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(next, to);
  } else if (!system.exchange(next, to)) {
    exchangeInTwoSteps(next, to, aside);
  }
  flush(dirname(to));
}

/** Links a file that stays; copies it where a link is not allowed, as for a file of another user. */
function keep(path: string, next: string): void {
  try {
    linkSync(path, next);
  } catch {
    cpSync(path, next, { preserveTimestamps: true, verbatimSymlinks: true });
  }
}

/** Makes each folder once, with the rights of the one that it takes the place of. */
class Folders {
  readonly #made = new Set<string>(['.']);

  /** @param like the folder that the root takes the place of */
  constructor(
    readonly root: string,
    like: string,
  ) {
    mkdirSync(root, { recursive: true });
    this.#giveRights(root, like);
  }

  make(path: string, like?: string): void {
    if (this.#made.has(path)) return;
    this.make(dirname(path), like && dirname(like));
    mkdirSync(join(this.root, path));
    if (like !== undefined) this.#giveRights(join(this.root, path), like);
    this.#made.add(path);
  }

  /** Said after the folder was made, as a new one has no more than the process gives. */
  #giveRights(path: string, like: string): void {
    const there = statSync(like, { throwIfNoEntry: false });
    if (there !== undefined) chmodSync(path, there.mode);
  }
}

/** What is put into place must be on the disk before it is. */
function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
