import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { type Issue, quote } from '../../../lib/planning/issues/index.js';
import { clusterOf, type Inventory, type InventoryFile, subjectOf } from '../../../lib/publish/index.js';
import { danglingReferences, type Manifest, secretMaterial } from '../../../lib/testing/index.js';
import { Progress } from '../../terminal/index.js';

/**
 * What is wrong with the objects of files: text that is no YAML, objects without a kind or a name, objects in
 * the namespace `default`, references that lead nowhere, and secrets in plain text.
 *
 * @param paths the files that come or change; a tenant's in one cluster are looked at together, and once where they are the
 *   same in another
 */
export function manifestIssues(from: string, { files }: Inventory, paths: ReadonlySet<string>): Issue[] {
  const sets = [...setsOf(files, paths).values()];
  const progress = new Progress('checking manifests');
  const issues = sets.flatMap((set, index) => {
    progress.update(index + 1, sets.length);
    return setIssues(from, set);
  });
  progress.stop();
  return [...issues, ...duplicateIssues(files)];
}

/** Sets of files with a change, by what is in them: two clusters with the same bytes have one. */
function setsOf(
  files: readonly InventoryFile[],
  paths: ReadonlySet<string>,
): Map<string, readonly InventoryFile[]> {
  const byOwner = new Map<string, InventoryFile[]>();
  for (const file of files) {
    const set = byOwner.get(subjectOf(file));
    if (set === undefined) byOwner.set(subjectOf(file), [file]);
    else set.push(file);
  }
  const changed = [...byOwner.values()].filter((set) => set.some(({ path }) => paths.has(path)));
  return new Map(changed.map((set) => [set.map(({ sha256 }) => sha256).join(' '), set]));
}

function setIssues(from: string, set: readonly InventoryFile[]): Issue[] {
  const found = set.map(({ path, tenant }) => ({ path, tenant, ...readManifests(join(from, path), path) }));
  const manifests = found.flatMap((file) => file.manifests);
  const [{ path = '', tenant = undefined } = {}] = set;
  const problems = [
    ...(tenant === undefined ? [] : danglingReferences(manifests)),
    ...secretMaterial(manifests),
  ];
  return [
    ...found.flatMap((file) => [...file.issues, ...namespaceIssues(file.path, tenant, file.manifests)]),
    ...problems.map((problem) =>
      issue(tenant ?? path, problem, 'objects that resolve, and secrets by reference'),
    ),
  ];
}

interface Found {
  readonly manifests: readonly Manifest[];
  readonly issues: readonly Issue[];
}

function readManifests(file: string, path: string): Found {
  const documents = parseAllDocuments(readFileSync(file, 'utf8'), { version: '1.1', prettyErrors: false });
  if (!Array.isArray(documents)) return { manifests: [], issues: [] };
  const errors = documents.flatMap((document) =>
    document.errors.map(({ message }) => message.split('\n')[0] ?? ''),
  );
  if (errors.length > 0) {
    return {
      manifests: [],
      issues: errors.map((error) => issue(path, `it is no YAML: ${error}`, 'YAML 1.1')),
    };
  }
  const objects = documents.map((document): unknown => document.toJS()).filter((object) => object !== null);
  const bad = objects.filter((object) => !isManifest(object));
  return {
    manifests: objects.filter(isManifest),
    issues: bad.map((object) =>
      issue(
        path,
        `${quote(object)} is no object of Kubernetes`,
        'objects with apiVersion, kind and metadata.name',
      ),
    ),
  };
}

function isManifest(object: unknown): object is Manifest {
  const { apiVersion, kind, metadata } = object as Partial<Manifest>;
  return typeof apiVersion === 'string' && typeof kind === 'string' && typeof metadata?.name === 'string';
}

/** A tenant that makes a namespace has nothing in `default`, where a forgotten namespace leads. */
function namespaceIssues(path: string, tenant: string | undefined, manifests: readonly Manifest[]): Issue[] {
  if (tenant === undefined) return [];
  const own = new Set(
    manifests.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name),
  );
  return manifests
    .filter(({ metadata }) => own.size > 0 && metadata.namespace === 'default')
    .map(({ kind, metadata }) =>
      issue(
        path,
        `${kind} ${metadata.name} is in the namespace default`,
        `the namespaces of the tenant: ${[...own].join(', ')}`,
      ),
    );
}

/** Two files of one cluster with the same object: each would undo the other. */
function duplicateIssues(files: Inventory['files']): Issue[] {
  const owners = new Map<string, string>();
  return files.flatMap(({ path, objects }) =>
    objects.flatMap((id) => {
      const key = `${clusterOf(path)} ${id}`;
      const owner = owners.get(key);
      owners.set(key, owner ?? path);
      return owner === undefined
        ? []
        : [issue(path, `${id} is in ${owner} as well`, 'every object of a cluster in one file')];
    }),
  );
}

function issue(file: string, problem: string, allowed: string): Issue {
  return {
    severity: 'error',
    place: { file },
    problem,
    allowed,
    mend: 'correct the app and synthesize again',
  };
}
