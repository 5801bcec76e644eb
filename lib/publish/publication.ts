import { type Inventory, type InventoryFile, type InventoryTenant, placeOf, subjectOf } from './inventory.js';
import { type ObjectChange, objectChanges } from './object-changes.js';

/** The texts of a file in both trees. */
export type TextsOf = (path: string) => { readonly before: string; readonly after: string };

/** What a publication does to the files of one tenant in one cluster, or to one file that tenants have in common. */
export interface Entry {
  /** The cluster and the tenant, `paas-a/aurora`, or the path of the file. */
  readonly subject: string;
  readonly kind: 'new' | 'changed' | 'retired';
  /** Known of a tenant: as it was published, or as it is to be where it was not. */
  readonly tenant?: InventoryTenant;
  /** The files that come, change and go. */
  readonly files: readonly FileChange[];
  /** The objects in them. */
  readonly objects: readonly ObjectChange[];
}

export interface FileChange {
  readonly path: string;
  readonly change: 'comes' | 'changes' | 'goes';
}

/** What there is to do, and nothing of it done. */
export interface Publication {
  /** Those with changes alone; tenants first, each kind sorted. */
  readonly entries: readonly Entry[];
  readonly unchanged: { readonly tenants: number; readonly files: number };
}

/** Compares what was published with what is to be. */
export function comparePublications(
  published: Inventory | undefined,
  next: Inventory,
  textsOf: TextsOf,
): Publication {
  const before = new Map(published?.files.map((file) => [file.path, file]));
  const after = new Map(next.files.map((file) => [file.path, file]));
  const pairs = [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((path) => ({ path, before: before.get(path), after: after.get(path) }));
  const bySubject = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const subject = subjectOf({ path: pair.path, tenant: pair.after?.tenant ?? pair.before?.tenant });
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), pair]);
  }
  const tenants = tenantsOf(published, next);
  const entries = [...bySubject].flatMap(([subject, all]) => {
    const changed = all.filter((pair) => pair.before?.sha256 !== pair.after?.sha256);
    if (changed.length === 0) return [];
    return [entryOf(subject, all, changed, tenants.get(subject), textsOf)];
  });
  const changedTenants = entries.filter(({ tenant }) => tenant !== undefined).length;
  return {
    entries: entries.sort(inOrder),
    unchanged: {
      tenants: tenants.size - changedTenants,
      files: pairs.length - entries.flatMap(({ files }) => files).length,
    },
  };
}

interface Pair {
  readonly path: string;
  readonly before: InventoryFile | undefined;
  readonly after: InventoryFile | undefined;
}

function entryOf(
  subject: string,
  all: readonly Pair[],
  changed: readonly Pair[],
  tenant: InventoryTenant | undefined,
  textsOf: TextsOf,
): Entry {
  const kind = all.every(({ before }) => before === undefined)
    ? 'new'
    : all.every(({ after }) => after === undefined)
      ? 'retired'
      : 'changed';
  return {
    subject,
    kind,
    ...(tenant && { tenant }),
    files: changed.map(({ path, before, after }) => ({
      path,
      change: before === undefined ? 'comes' : after === undefined ? 'goes' : 'changes',
    })),
    objects: changed.flatMap(({ path, before, after }) => {
      const texts = textsOf(path);
      return objectChanges(
        { text: texts.before, objects: before?.objects ?? [] },
        { text: texts.after, objects: after?.objects ?? [] },
      );
    }),
  };
}

/** A tenant that goes is known as it was, one that stays or comes as it is to be. */
function tenantsOf(published: Inventory | undefined, next: Inventory): Map<string, InventoryTenant> {
  return new Map([...(published?.tenants ?? []), ...next.tenants].map((one) => [placeOf(one), one]));
}

function inOrder(one: Entry, other: Entry): number {
  const [a, b] = [one, other].map(({ tenant, subject }) => `${tenant === undefined ? 1 : 0}${subject}`) as [
    string,
    string,
  ];
  return a < b ? -1 : 1;
}
