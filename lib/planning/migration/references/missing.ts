import { type ClusterObject, type Identity, identityOf, keyOf } from '../objects/index.js';
import { definitionNeeds } from './definitions.js';
import { madeBy } from './made-objects.js';
import type { Need } from './reference.js';
import { referencesOf } from './references-of.js';

/** Something that is needed and will not be there. */
export interface Missing {
  readonly object: Identity;
  /** The objects that need it. */
  readonly neededBy: readonly Identity[];
  /** True when all of them work without it. */
  readonly isOptional: boolean;
}

/** An object that its owners make again. */
export interface Owned {
  readonly object: ClusterObject;
  readonly owners: readonly Identity[];
}

/** Objects with the names of the next cluster. */
export interface Outcome {
  readonly moved: readonly ClusterObject[];
  readonly owned: readonly Owned[];
  /** All that are not moved. */
  readonly left: readonly ClusterObject[];
}

/** What every cluster has, or makes by itself. */
const ALWAYS_THERE: readonly ((identity: Identity) => boolean)[] = [
  ({ kind, name }) => kind === 'Namespace' && /^(default|kube-(system|public|node-lease))$/.test(name),
  ({ kind, name }) => kind === 'ServiceAccount' && name === 'default',
  ({ kind, name }) => kind === 'ConfigMap' && name === 'kube-root-ca.crt',
  ({ kind, name }) => kind === 'PriorityClass' && name.startsWith('system-'),
  ({ kind, name }) =>
    kind === 'ClusterRole' && (/^(admin|cluster-admin|edit|view)$/.test(name) || name.startsWith('system:')),
  ({ kind, name }) => kind === 'Role' && name.startsWith('system:'),
  ({ kind }) => kind === 'Node',
];

/**
 * What objects that are moved need and that is not moved with them, and the owners that would have to make again what
 * was left out for their sake.
 */
export function missingFor({ moved, owned, left }: Outcome): Missing[] {
  const there = new Set(moved.flatMap(madeBy).map(keyOf));
  const ownedKeys = new Set(owned.map(({ object }) => keyOf(object)));
  const needs = [
    ...moved.flatMap((object) => referencesOf(object).map((reference) => ({ object, reference }))),
    ...definitionNeeds(moved, left),
    ...owned.flatMap((one) => ownerNeeds(one, ownedKeys)),
  ].filter(({ reference }) => !isAlwaysThere(reference) && !there.has(keyOf(reference)));
  const byKey = new Map<string, Need[]>();
  for (const need of needs) {
    const key = keyOf(need.reference);
    const others = byKey.get(key);
    if (others === undefined) byKey.set(key, [need]);
    else others.push(need);
  }
  return [...byKey.values()].flatMap(missingOf);
}

function missingOf(needs: readonly Need[]): Missing[] {
  const [first] = needs;
  if (first === undefined) return [];
  const objects = new Map(needs.map(({ object }) => [keyOf(object), identityOf(object)]));
  return [
    {
      object: identityOf(first.reference),
      neededBy: [...objects.values()],
      isOptional: needs.every(({ reference }) => reference.isOptional),
    },
  ];
}

/** The owner of an owned object, unless it is owned in its turn: then its own owner is what counts. */
function ownerNeeds({ object, owners }: Owned, owned: ReadonlySet<string>): Need[] {
  return owners
    .filter((owner) => !owned.has(keyOf(owner)))
    .map((owner) => ({ object, reference: { ...owner, isOptional: false } }));
}

function isAlwaysThere(identity: Identity): boolean {
  return ALWAYS_THERE.some((isThere) => isThere(identity));
}
