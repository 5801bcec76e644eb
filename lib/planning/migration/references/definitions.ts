import { type ClusterObject, groupOf, isBuiltInGroup, specOf, textAt } from '../objects/index.js';
import { type Need, needed } from './reference.js';

/** The definitions of custom resources that are moved without them. */
export function definitionNeeds(moved: readonly ClusterObject[], left: readonly ClusterObject[]): Need[] {
  const there = namesOf(moved);
  const others = namesOf(left);
  return moved
    .filter(({ apiVersion }) => !isBuiltInGroup(groupOf(apiVersion)))
    .filter((object) => !there.has(typeOf(object)))
    .map((object) => ({
      object,
      // Without the definition nobody knows its name, which begins with the plural of the kind.
      reference: needed(
        'apiextensions.k8s.io/v1',
        'CustomResourceDefinition',
        others.get(typeOf(object)) ?? `of ${typeOf(object)}`,
      ),
    }));
}

/** The names of definitions, by the kind that they define. */
function namesOf(objects: readonly ClusterObject[]): ReadonlyMap<string, string> {
  return new Map(
    objects
      .filter(({ kind }) => kind === 'CustomResourceDefinition')
      .map((definition) => {
        const spec = specOf(definition);
        return [`${textAt(spec, 'names', 'kind') ?? ''}.${textAt(spec, 'group') ?? ''}`, definition.name];
      }),
  );
}

function typeOf({ apiVersion, kind }: ClusterObject): string {
  return `${kind}.${groupOf(apiVersion)}`;
}
