import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { type Issue, quote } from '../../../lib/planning/issues/index.js';
import type { Inventory } from '../../../lib/publish/index.js';
import { danglingReferences, type Manifest, secretMaterial } from '../../../lib/testing/index.js';

/**
 * What is wrong with the objects of files: text that is no YAML, objects without a kind or a name, objects in
 * somebody else's namespace, references that lead nowhere, and secrets in plain text.
 *
 * @param paths the files that come or change; a tenant's are looked at together
 */
export function manifestIssues(from: string, { files }: Inventory, paths: ReadonlySet<string>): Issue[] {
  const owners = new Set(
    files.filter(({ path }) => paths.has(path)).map(({ tenant, path }) => tenant ?? path),
  );
  const sets = new Map<string, Manifest[]>();
  const issues: Issue[] = [];
  for (const { path, tenant } of files) {
    const owner = tenant ?? path;
    if (!owners.has(owner)) continue;
    const found = readManifests(join(from, path), path);
    issues.push(...found.issues, ...namespaceIssues(path, tenant, found.manifests));
    sets.set(owner, [...(sets.get(owner) ?? []), ...found.manifests]);
  }
  for (const [owner, manifests] of sets) {
    const isTenant = files.some(({ tenant }) => tenant === owner);
    const problems = [...(isTenant ? danglingReferences(manifests) : []), ...secretMaterial(manifests)];
    issues.push(
      ...problems.map((problem) => issue(owner, problem, 'objects that resolve, and secrets by reference')),
    );
  }
  return [...issues, ...duplicateIssues(files)];
}

interface Found {
  readonly manifests: readonly Manifest[];
  readonly issues: readonly Issue[];
}

function readManifests(file: string, path: string): Found {
  const documents = parseAllDocuments(readFileSync(file, 'utf8'), { version: '1.1' });
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

/** A tenant's objects are in its own namespaces: those that its files make. */
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
  return files.flatMap(({ path, objects }) => {
    const cluster = path.slice(0, Math.max(0, path.indexOf('/')));
    return objects.flatMap((id) => {
      const key = `${cluster} ${id}`;
      const owner = owners.get(key);
      owners.set(key, owner ?? path);
      return owner === undefined
        ? []
        : [issue(path, `${id} is in ${owner} as well`, 'every object of a cluster in one file')];
    });
  });
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
