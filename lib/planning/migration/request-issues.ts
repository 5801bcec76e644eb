import { type Issue, quote } from '../issues/index.js';
import { counted, formatList } from '../wording/index.js';
import { isSystemNamespace } from './dropping/index.js';
import type { Fate } from './fate.js';
import type { MapKind, NameMap } from './maps/index.js';
import type { ClusterObject } from './objects/index.js';
import { REQUEST } from './request.js';
import { type Selection, STACK_LABEL, stackOf } from './selection/index.js';

const MOST_NAMES = 8;

/** A selection of nothing is a misspelt one. */
export function selectionIssues(
  selection: Selection | undefined,
  objects: readonly ClusterObject[],
  selected: number,
): Issue[] {
  if (selection === undefined || selected > 0) return [];
  const stacks = [...new Set(objects.flatMap((object) => stackOf(object) ?? []))].sort().map(quote);
  const known =
    stacks.length === 0 ? `the export has no label ${STACK_LABEL}` : `the export has ${listed(stacks)}`;
  return [
    selection.by === 'stack'
      ? requestIssue('selection', {
          problem: `no object is of the stack ${quote(selection.stack)}`,
          allowed: `a stack of the export; ${known}`,
          mend: `correct the name, or label the objects with ${STACK_LABEL}`,
        })
      : requestIssue('selection', {
          problem: `none of ${counted(objects.length, 'object')} has the labels ${quote(selection.text)}`,
          allowed: 'a selector that at least one object fulfils',
          mend: 'correct the selector',
        }),
  ];
}

/** A namespace that is asked for by name must be one that would be left out without it. */
export function namespaceIssues(namespaces: readonly string[], objects: readonly ClusterObject[]): Issue[] {
  const there = [...new Set(objects.flatMap(({ namespace }) => namespace ?? []))]
    .filter(isSystemNamespace)
    .sort();
  return namespaces
    .filter((namespace) => !there.includes(namespace))
    .map((namespace) =>
      requestIssue('namespaces', {
        problem: isSystemNamespace(namespace)
          ? `the export has no objects of the namespace ${quote(namespace)}`
          : `${quote(namespace)} is no system namespace, and needs no asking for`,
        allowed: there.length === 0 ? 'none: the export has no system namespace' : listed(there.map(quote)),
        mend: 'correct the name, or leave it out',
      }),
    );
}

/**
 * A map that nothing in the export has use for is a misspelt one. One that only the selection has no use for is not: the
 * same maps serve for every stack of a cluster.
 */
export function mapIssues(maps: readonly NameMap[], fates: readonly Fate[]): Issue[] {
  const used = new Set(fates.flatMap(({ mapped }) => mapped.used));
  const unused = maps.filter((map) => !used.has(map));
  return unused.map((map) =>
    requestIssue('maps', {
      problem: `nothing in the export has use for ${quote(map.text)}`,
      allowed: namesThere(map.kind, fates),
      mend: 'correct the map, or leave it out',
    }),
  );
}

function namesThere(kind: MapKind, fates: readonly Fate[]): string {
  if (kind === 'value')
    return 'a text that stands in the export, with neither a letter nor a digit beside it';
  const names = [...new Set(fates.flatMap(({ mapped }) => mapped.seen[kind]))].sort();
  const what = WORDS[kind];
  return names.length === 0 ? `none: the export has no ${what}` : `${what} of the export: ${listed(names)}`;
}

const WORDS: Readonly<Record<Exclude<MapKind, 'value'>, string>> = {
  storageClass: 'storage classes',
  namespace: 'namespaces',
  host: 'hosts',
  registry: 'registries',
};

function listed(names: readonly string[]): string {
  return formatList(names, MOST_NAMES);
}

function requestIssue(field: string, beats: Pick<Issue, 'problem' | 'allowed' | 'mend'>): Issue {
  return { severity: 'error', place: { file: REQUEST, field }, ...beats };
}
