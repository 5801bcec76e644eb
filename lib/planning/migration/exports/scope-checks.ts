import {
  type ClusterObject,
  groupOf,
  knownKind,
  objectAt,
  type Scope,
  specOf,
  textAt,
} from '../objects/index.js';
import type { Flaw } from './object-checks.js';

/** The scopes of the custom resources that the export has definitions of, by group and kind. */
export function customScopes(objects: readonly ClusterObject[]): ReadonlyMap<string, Scope> {
  return new Map(
    objects
      .filter(({ kind }) => kind === 'CustomResourceDefinition')
      .map((definition) => {
        const spec = specOf(definition);
        const kind = textAt(objectAt(spec, 'names'), 'kind') ?? '';
        const scope = textAt(spec, 'scope') === 'Cluster' ? 'cluster' : 'namespace';
        return [`${textAt(spec, 'group') ?? ''}/${kind}`, scope];
      }),
  );
}

/** An object whose namespace says something else than its kind would be made in another place than it was. */
export function scopeFlaws(
  { apiVersion, kind, namespace }: ClusterObject,
  scopes: ReadonlyMap<string, Scope>,
): Flaw[] {
  const group = groupOf(apiVersion);
  const scope = knownKind(group, kind)?.scope ?? scopes.get(`${group}/${kind}`);
  if (scope === 'namespace' && namespace === undefined) {
    return [
      {
        field: 'metadata.namespace',
        problem: 'the field is missing',
        allowed: `the namespace of the ${kind}`,
        mend: 'write it, or export the object again with `kubectl get -o json`',
      },
    ];
  }
  if (scope === 'cluster' && namespace !== undefined) {
    return [
      {
        field: 'metadata.namespace',
        problem: `${JSON.stringify(namespace)} stands in an object of the whole cluster`,
        allowed: `no namespace for a ${kind}`,
        mend: 'remove it',
      },
    ];
  }
  return [];
}
