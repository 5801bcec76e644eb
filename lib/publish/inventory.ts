import type { InstantText } from '../planning/instants/index.js';

/** The name of the file, at the top of what a synth has written and of what was published. */
export const INVENTORY_FILE = 'inventory.jsonl';

/** Everything that a synth has written, or that was published. */
export interface Inventory {
  /** The instant for which it was made. */
  readonly asOf: InstantText;
  /** Sorted by cluster and name, each once. */
  readonly tenants: readonly InventoryTenant[];
  /** Sorted by path, each once. */
  readonly files: readonly InventoryFile[];
}

/** What must be known of a tenant in one cluster when its files there change or go. */
export interface InventoryTenant extends TenantRecord {
  /** The folder of its cluster, at the top of the paths of its files. */
  readonly cluster: string;
}

/** What a tenant says of itself, in whichever cluster it is. */
export interface TenantRecord {
  readonly tenant: string;
  /** The event's id in its feed, and its name. */
  readonly event: string;
  readonly name: string;
  /** When tickets are sold, with the time ahead in which pods come up; sorted. */
  readonly windows: readonly OpenTime[];
  readonly retireAt: InstantText;
  /** Where the last copy of its data is when it has gone. */
  readonly lastCopy: string;
}

/** A window, from scale-up to its end. */
export interface OpenTime {
  readonly from: InstantText;
  readonly to: InstantText;
  /** How many pods it has from which instant on; sorted, the first at `from`. */
  readonly pods: readonly { readonly at: InstantText; readonly pods: number }[];
}

export interface InventoryFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  /** Of its bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** Whose it is, by the tenant's name; without one, all tenants have it in common. */
  readonly tenant?: string;
  /** Its objects in their order, each `<apiVersion> <kind> <namespace>/<name>`; `-` stands for no namespace. */
  readonly objects: readonly string[];
}

/** How an object is called in an inventory. */
export function objectId(object: unknown): string {
  const {
    apiVersion,
    kind,
    metadata = {},
  } = object as {
    readonly apiVersion?: unknown;
    readonly kind?: unknown;
    readonly metadata?: { readonly namespace?: unknown; readonly name?: unknown };
  };
  return `${apiVersion} ${kind} ${metadata.namespace ?? '-'}/${metadata.name}`;
}

/** The kind of an object, of the way it is called in an inventory. */
export function kindOf(id: string): string {
  return id.split(' ')[1] ?? id;
}

/** What a file is counted with: its tenant in its cluster; one that tenants share, with itself. */
export function subjectOf({ path, tenant }: Pick<InventoryFile, 'path' | 'tenant'>): string {
  return tenant === undefined ? path : placeOf({ cluster: clusterOf(path), tenant });
}

/** The window in which a tenant sells, or gets ready to, at an instant. */
export function openAt({ windows }: Pick<TenantRecord, 'windows'>, at: InstantText): OpenTime | undefined {
  return windows.find(({ from, to }) => from <= at && at < to);
}

/** How many pods a window has at an instant. */
export function podsAt({ pods }: OpenTime, at: InstantText): number {
  return pods.findLast((step) => step.at <= at)?.pods ?? 0;
}

/** The folder at the top of a path, which is that of a cluster; empty for a file beside the clusters. */
export function clusterOf(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('/')));
}

/** How a tenant is called where its cluster matters. */
export function placeOf({ cluster, tenant }: Pick<InventoryTenant, 'cluster' | 'tenant'>): string {
  return cluster === '' ? tenant : `${cluster}/${tenant}`;
}
