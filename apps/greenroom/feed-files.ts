import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { InputError } from '../../lib/planning/issues/index.js';
import { fileIssue } from '../files/index.js';

const EXTENSIONS: ReadonlySet<string> = new Set(['.csv', '.json', '.jsonld']);

/**
 * The files behind the `--feed` arguments, each once and in one order on every machine: a folder stands for
 * all the .csv, .json and .jsonld files below it.
 *
 * @throws InputError when an argument is neither a file nor a folder with such files
 */
export function feedFiles(path: string): string[] {
  if (!isFolder(path)) return [path];
  const found = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name));
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

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new InputError([fileIssue(path, 'read', error)]);
  }
}
