import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../../lib/planning/documents/index.js';
import { InputError, type Issue, quote, refuseErrors } from '../../../lib/planning/issues/index.js';
import {
  INVENTORY_FILE,
  type Inventory,
  readInventory,
  TOMBSTONES_FILE,
} from '../../../lib/publish/index.js';
import { accepted, readText, treeOf } from '../../files/index.js';

/** A folder with an inventory: what it says, and what is there. */
export interface Tree {
  readonly inventory: Inventory | undefined;
  /** Every path below the folder that is no folder, sorted. */
  readonly paths: readonly string[];
}

/** The files that publish itself writes. */
const OWN = new Set([INVENTORY_FILE, TOMBSTONES_FILE]);

export function readTree(folder: string): Tree {
  if (!existsSync(folder)) return { inventory: undefined, paths: [] };
  const paths = [...treeOf(folder).files].sort();
  const inventory = paths.includes(INVENTORY_FILE)
    ? accepted(readInventory(readText(join(folder, INVENTORY_FILE))))
    : undefined;
  return { inventory, paths };
}

/**
 * The inventory of a synth.
 *
 * @throws InputError when the synth is not whole, or has not been left alone since
 */
export function readSynth(folder: string): Inventory {
  const { inventory, paths } = readTree(folder);
  if (inventory === undefined) throw new InputError([noInventory(folder)]);
  refuseErrors(synthIssues(folder, inventory, paths));
  return inventory;
}

function synthIssues(folder: string, inventory: Inventory, paths: readonly string[]): Issue[] {
  const known = new Set([...inventory.files.map(({ path }) => path), ...OWN, 'construct-metadata.json']);
  return [
    ...fileIssues(folder, inventory, {
      missing: 'the synth wrote it, and it is not there',
      changed: 'it is not as the synth wrote it',
      mend: 'synthesize again, and publish what that writes',
    }),
    ...paths
      .filter((path) => !known.has(path))
      .map((path) => ({
        ...place(join(folder, path)),
        problem: 'no synth wrote it',
        allowed: `the files that ${INVENTORY_FILE} lists`,
        mend: 'synthesize again, and publish what that writes',
      })),
  ];
}

/** Whether what was published is there as it was, and whether a file of somebody else is where a new one is to be. */
export function publishedIssues(folder: string, { inventory, paths }: Tree, next: Inventory): Issue[] {
  const ours = new Set(inventory?.files.map(({ path }) => path));
  const there = new Set(paths);
  return [
    ...fileIssues(folder, inventory, {
      missing: 'it was published, and is not there',
      changed: 'it was changed by hand since it was published',
      mend: 'put the change into the app, and restore the file: git checkout -- PATH',
    }),
    ...next.files
      .filter(({ path }) => there.has(path) && !ours.has(path))
      .map(({ path }) => ({
        ...place(join(folder, path)),
        problem: 'it is in the way: greenroom did not write it',
        allowed: 'paths that are free, or were published before',
        mend: 'move it away, or publish to another folder',
      })),
    ...blockingFiles(next, there, ours).map((path) => ({
      ...place(join(folder, path)),
      problem: 'it is in the way: a folder is to be there',
      allowed: 'paths that are free, or were published before',
      mend: 'move it away, or publish to another folder',
    })),
  ];
}

/** Files of somebody else where folders are to be made. */
function blockingFiles(
  { files }: Inventory,
  there: ReadonlySet<string>,
  ours: ReadonlySet<string>,
): string[] {
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  return [...folders].filter((path) => there.has(path) && !ours.has(path));
}

function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function fileIssues(
  folder: string,
  inventory: Inventory | undefined,
  words: { readonly missing: string; readonly changed: string; readonly mend: string },
): Issue[] {
  return (inventory?.files ?? []).flatMap(({ path, sha256 }) => {
    const hash = hashOf(join(folder, path));
    if (hash === sha256) return [];
    return [
      {
        ...place(join(folder, path)),
        problem: hash === undefined ? words.missing : words.changed,
        allowed: `the bytes that ${INVENTORY_FILE} has the hash of`,
        mend: words.mend,
      },
    ];
  });
}

function hashOf(path: string): string | undefined {
  try {
    return sha256Of(readFileSync(path));
  } catch {
    return undefined;
  }
}

function noInventory(folder: string): Issue {
  return {
    ...place(folder),
    problem: `it holds no ${INVENTORY_FILE}, which a synth writes last`,
    allowed: 'the folder of a whole synth',
    mend: `name the folder that npm run synth wrote, or synthesize again: ${quote(folder)} is another one, or was cut off`,
  };
}

function place(file: string): Pick<Issue, 'severity' | 'place'> {
  return { severity: 'error', place: { file } };
}
