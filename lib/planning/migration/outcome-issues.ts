import type { Issue } from '../issues/index.js';
import { quote } from '../issues/index.js';
import { counted, formatList } from '../wording/index.js';
import type { DropReason } from './dropping/index.js';
import type { Fate } from './fate.js';
import {
  groupOf,
  isDnsLabel,
  isPathSegment,
  isSubdomain,
  keyOf,
  type Source,
  titleOf,
} from './objects/index.js';
import { isSecret, sealedIdentity } from './secrets/index.js';

/** What keeps objects that are moved from being written: names that maps made, and Secrets that are none. */
export function outcomeIssues(moved: readonly Fate[], areSecretsSealed: boolean): Issue[] {
  return [
    ...moved.flatMap(nameIssues),
    ...moved.flatMap(clashIssues),
    ...moved.flatMap(secretIssues),
    ...collisions(moved, areSecretsSealed),
  ];
}

function nameIssues({ object, next }: Fate): Issue[] {
  const isName = groupOf(next.apiVersion) === 'rbac.authorization.k8s.io' ? isPathSegment : isSubdomain;
  const bad = [
    ...(isName(next.name) ? [] : [next.name]),
    ...(next.namespace === undefined || isDnsLabel(next.namespace) ? [] : [next.namespace]),
  ];
  return bad.map((name) => ({
    ...at(object.source, 'metadata'),
    problem: `the maps make ${quote(name)} of a name of ${titleOf(object)}`,
    allowed: 'lower-case letters, digits and "-"',
    mend: 'correct the map',
  }));
}

function clashIssues({ object, mapped }: Fate): Issue[] {
  return mapped.clashes.map((key) => ({
    ...at(object.source, titleOf(object)),
    problem: `the maps make another key that is there of ${quote(key)}`,
    allowed: 'keys that stay apart',
    mend: 'correct the map, or rename one of the keys in the old cluster',
  }));
}

/** Names the keys, and never a value. */
function secretIssues({ object }: Fate): Issue[] {
  return (object.contents?.brokenKeys ?? []).map((key) => ({
    ...at(object.source, `data[${JSON.stringify(key)}]`),
    problem: `the value in ${titleOf(object)} is no base64`,
    allowed: 'base64 with padding',
    mend: 'export the Secret again with `kubectl get -o json`',
  }));
}

/** A sealed Secret could meet a SealedSecret of the export, which stands for another one. */
function collisions(moved: readonly Fate[], areSecretsSealed: boolean): Issue[] {
  const first = new Map<string, Fate>();
  return moved.flatMap((fate) => {
    const key = keyOf(areSecretsSealed && isSecret(fate.next) ? sealedIdentity(fate.next) : fate.next);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, fate);
      return [];
    }
    return [
      {
        ...at(fate.object.source, 'metadata'),
        problem: `the maps make ${titleOf(fate.next)} of it, and of ${titleOf(other.object)} in ${other.object.source.file} too`,
        allowed: 'names that stay apart',
        mend: 'correct the map, or take one of the objects out of the export',
      },
    ];
  });
}

/** An export of nothing but what a cluster makes for itself. */
export function nothingMovedIssue(reasons: ReadonlyMap<DropReason, number>): Issue {
  const told = [...reasons].map(([reason, count]) => `${count} ${reason}`);
  const all = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  return {
    severity: 'error',
    place: { file: 'the export' },
    problem: `of ${counted(all, 'object')} none can be moved: ${formatList(told, told.length)}`,
    allowed: 'at least one object that people made',
    mend: 'export Deployments, Services, ConfigMaps and the like too',
  };
}

function at({ file, place }: Source, field: string): Pick<Issue, 'severity' | 'place'> {
  return { severity: 'error', place: { file, field: place === '' ? field : `${place}, ${field}` } };
}
