import { readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { InputError } from '../../lib/planning/issues/index.js';
import { fileIssue } from '../files/index.js';

const EXTENSIONS: ReadonlySet<string> = new Set(['.csv', '.json', '.jsonld']);

/**
 * The files behind a `--feed` argument: a folder stands for all the .csv, .json and .jsonld files below it, links
 * included, but for what is hidden behind a name with a dot.
 *
 * @throws InputError when it is neither a file nor a folder with such files, or cannot be read
 */
export function feedFiles(path: string): string[] {
  if (!isFolder(path)) return [path];
  const found = entriesBelow(path)
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .filter((name) => EXTENSIONS.has(extname(name).toLowerCase()) && !isHidden(name))
    .map((name) => join(path, name))
    .filter((file) => !isFolder(file));
  if (found.length > 0) return found;
  throw new InputError([
    {
      severity: 'error',
      place: { file: path },
      problem: 'the folder has no feed pages',
      allowed: `files that end in ${[...EXTENSIONS].join(', ')}`,
      mend: 'name another folder, or put the pages into this one',
    },
  ]);
}

/** A mounted ConfigMap keeps its files in a hidden folder, and links to them beside it. */
function isHidden(name: string): boolean {
  return name.split(sep).some((part) => part.startsWith('.'));
}

function entriesBelow(path: string) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true });
  } catch (error) {
    throw new InputError([fileIssue(path, 'read', error)]);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new InputError([fileIssue(path, 'read', error)]);
  }
}
