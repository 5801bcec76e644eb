import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, openSync } from 'node:fs';
import type { Chart } from 'cdk8s';
import type { InstantText } from '../planning/instants/index.js';
import {
  clusterOf,
  fileLine,
  headLine,
  objectId,
  placeOf,
  tenantLine,
  tenantRecords,
} from '../publish/index.js';

const LINES_AT_ONCE = 500;

/** The lines of an inventory: of files by their paths, of tenants by cluster and name. */
export interface InventoryEntries {
  readonly files: ReadonlyMap<string, string>;
  readonly tenants: ReadonlyMap<string, string>;
}

/**
 * Keeps the books of a synth: every file as it is written, and whose it is. It keeps lines, not objects, which take a
 * third of the memory.
 */
export class InventoryBook {
  readonly #files = new Map<string, string>();
  readonly #tenants = new Map<string, string>();

  /** @param path below the output folder, with its extension */
  enter(path: string, text: string, objects: readonly unknown[], chart: Chart): void {
    const cluster = clusterOf(path);
    const records = tenantRecords(chart.node.metadata);
    for (const record of records) {
      const tenant = { ...record, cluster };
      this.#tenants.set(placeOf(tenant), tenantLine(tenant));
    }
    const sha256 = createHash('sha256').update(text).digest('hex');
    const tenant = records.length === 1 ? records[0]?.tenant : undefined;
    this.#files.set(path, fileLine({ path, sha256, tenant, objects: objects.map(objectId) }));
  }

  /** What was entered, as plain data. */
  get entries(): InventoryEntries {
    return { files: this.#files, tenants: this.#tenants };
  }

  /** Takes over what was entered into another book. */
  add({ files, tenants }: InventoryEntries): void {
    for (const [path, line] of files) this.#files.set(path, line);
    for (const [place, line] of tenants) this.#tenants.set(place, line);
  }

  /** Writes the inventory of all that was entered. */
  write(file: string, asOf: InstantText): void {
    const lines = [
      headLine(asOf, this.#tenants.size, this.#files.size),
      ...sortedLines(this.#tenants),
      ...sortedLines(this.#files),
    ];
    const descriptor = openSync(file, 'w');
    try {
      for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
        appendFileSync(descriptor, lines.slice(from, from + LINES_AT_ONCE).join(''));
      }
    } finally {
      closeSync(descriptor);
    }
  }
}

function sortedLines(lines: ReadonlyMap<string, string>): string[] {
  return [...lines.keys()].sort().map((key) => lines.get(key) ?? '');
}
