import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { forEachOf, InputError, type Issue } from '../../../lib/planning/issues/index.js';
import { type ExportDocument, isMigrationIndex } from '../../../lib/planning/migration/index.js';
import { byCodePoint } from '../../../lib/planning/wording/index.js';
import { fileIssue, readText } from '../../files/index.js';
import { parseExactJson } from './parse-json.js';
import { parseYamlDocuments } from './parse-yaml.js';

/** What was exported. */
export interface Sources {
  readonly documents: readonly ExportDocument[];
  /** Files that are neither JSON nor YAML. */
  readonly ignored: readonly string[];
}

interface SourceFile {
  readonly path: string;
  /** Below the folder that was named, with `/`: the same wherever the command was run. */
  readonly name: string;
}

const EXTENSIONS = new Set(['.json', '.yaml', '.yml']);
/** Inputs of kustomize lie among manifests and are none. */
const KUSTOMIZATION = /^kustomization\.ya?ml$/i;

/**
 * Reads a file, or all files of a folder and of the folders in it, in the order of their names. Of a folder that migrate
 * has written, the manifests are read.
 *
 * @throws InputError with everything that cannot be read or is neither JSON nor YAML
 */
export function readSources(from: string): Sources {
  const files = filesOf(from).filter(({ name }) => !KUSTOMIZATION.test(basename(name)));
  const manifests = files.filter(isManifest);
  if (manifests.length === 0) throw new InputError([emptyIssue(from)]);
  return {
    documents: forEachOf(manifests, readFile).flat(),
    ignored: files.filter((file) => !isManifest(file)).map(({ name }) => name),
  };
}

function isManifest({ name }: SourceFile): boolean {
  return EXTENSIONS.has(extname(name));
}

function filesOf(from: string): SourceFile[] {
  try {
    if (!statSync(from).isDirectory()) return [{ path: from, name: basename(from) }];
    return folderFiles(isOwnOutput(from) ? join(from, 'manifests') : from, '', new Set());
  } catch (error) {
    throw new InputError([fileIssue(from, 'read', error)]);
  }
}

function isOwnOutput(folder: string): boolean {
  const index = join(folder, 'index.json');
  return existsSync(index) && statSync(index).isFile() && isMigrationIndex(readFileSync(index, 'utf8'));
}

/** Names that begin with a dot are those of tools, such as `.git`. A folder that is linked to is read once. */
function folderFiles(folder: string, below: string, read: Set<string>): SourceFile[] {
  const real = realpathSync(folder);
  if (read.has(real)) return [];
  read.add(real);
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort(byCodePoint)
    .flatMap((entry) => {
      const path = join(folder, entry);
      const name = `${below}${entry}`;
      return statSync(path).isDirectory() ? folderFiles(path, `${name}/`, read) : [{ path, name }];
    });
}

function readFile({ path, name }: SourceFile): ExportDocument[] {
  const document = readText(path, name);
  if (extname(name) !== '.json') return forEachOf(parseYamlDocuments(document), yamlDocument(name));
  const parsed = parseExactJson(document);
  if (parsed.ok) return [{ file: name, value: parsed.value }];
  throw new InputError(['issue' in parsed ? parsed.issue : jsonIssue(name, parsed)]);
}

function yamlDocument(file: string) {
  return (read: ReturnType<typeof parseYamlDocuments>[number]): ExportDocument => {
    if (!read.ok) throw new InputError([read.issue]);
    return { file, value: read.value, ...(read.document === undefined ? {} : { document: read.document }) };
  };
}

function jsonIssue(file: string, { field, problem }: { field: string; problem: string }): Issue {
  return {
    severity: 'error',
    place: { file, field },
    problem,
    allowed: 'JSON as kubectl writes it',
    mend: 'export the file again with `kubectl get -o json`',
  };
}

function emptyIssue(from: string): Issue {
  return {
    severity: 'error',
    place: { file: from },
    problem: 'it has no file that ends in .json, .yaml or .yml',
    allowed: 'what `kubectl get -o json` or `-o yaml` has written',
    mend: 'export the cluster into it, or name another folder',
  };
}
