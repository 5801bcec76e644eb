import type { InstantText } from '../planning/instants/index.js';

/** The name of the file, at the top of what a synth has written and of what was published. */
export const INVENTORY_FILE = 'inventory.jsonl';

/** Everything that a synth has written, or that was published. */
export interface Inventory {
  /** The instant for which it was made. */
  readonly asOf: InstantText;
  /** Sorted by name, each once. */
  readonly tenants: readonly InventoryTenant[];
  /** Sorted by path, each once. */
  readonly files: readonly InventoryFile[];
}

/** What must be known of a tenant when its files change or go. */
export interface InventoryTenant {
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

export interface OpenTime {
  readonly from: InstantText;
  readonly to: InstantText;
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

/** Whether a tenant sells, or gets ready to, at an instant. */
export function isOpen({ windows }: Pick<InventoryTenant, 'windows'>, at: InstantText): boolean {
  return windows.some(({ from, to }) => from <= at && at < to);
}
