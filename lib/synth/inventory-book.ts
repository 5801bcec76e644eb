import { appendFileSync, closeSync, openSync } from 'node:fs';
import type { Chart } from 'cdk8s';
import { sha256Of } from '../planning/documents/index.js';
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
import { type Line, LinePatterns, lineText } from './line-patterns.js';
import type { Rendered } from './rendered.js';

/** Some 100 KB: texts of ten times that are garbage that V8 leaves for long, 15 MB of it for 10,000 tenants. */
const LINES_AT_ONCE = 50;

/** What an inventory says of a file: plain data. */
export interface FileEntry {
  /** Below the output folder, with its extension. */
  readonly path: string;
  readonly line: Line;
  /** Of the tenants whose it is. */
  readonly tenants: readonly TenantEntry[];
}

/** What an inventory says of a tenant. */
export interface TenantEntry {
  /** Cluster and name. */
  readonly place: string;
  readonly line: string;
}

/** Makes what an inventory says of files, of which nearly all are like others. */
export class FileEntryMaker {
  readonly #patterns = new LinePatterns();

  /** @param path below the output folder, with its extension */
  entry(path: string, text: string, objects: readonly Rendered[], chart: Chart): FileEntry {
    const cluster = clusterOf(path);
    const records = tenantRecords(chart.node.metadata);
    const tenants = records.map(({ tenant, event, name, windows, retireAt, lastCopy }) => ({
      place: placeOf({ cluster, tenant }),
      line: tenantLine({ cluster, tenant, event, name, windows, retireAt, lastCopy }),
    }));
    const tenant = records.length === 1 ? records[0]?.tenant : undefined;
    const sha256 = sha256Of(text);
    const ids = objects.map(({ identity }) => objectId(identity));
    const line = fileLine({ path, sha256, tenant, objects: ids });
    return {
      path,
      line: this.#patterns.line(line, tenant === undefined ? [sha256] : [sha256, tenant]),
      tenants,
    };
  }
}

/**
 * Keeps the books of a synth: every file as it is written, and whose it is. It keeps lines, not objects, which take a
 * third of the memory, and of those of files what they have in common once.
 */
export class InventoryBook {
  readonly #files = new Map<string, Line>();
  readonly #tenants = new Map<string, string>();

  enter({ path, line, tenants }: FileEntry): void {
    this.#files.set(path, line);
    for (const tenant of tenants) this.#tenants.set(tenant.place, tenant.line);
  }

  /** Writes the inventory of all that was entered. */
  write(file: string, asOf: InstantText): void {
    const lines = [
      headLine(asOf, this.#tenants.size, this.#files.size),
      ...inOrder(this.#tenants),
      ...inOrder(this.#files),
    ];
    const descriptor = openSync(file, 'w');
    try {
      for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
        const texts = lines.slice(from, from + LINES_AT_ONCE).map(textOf);
        appendFileSync(descriptor, texts.join(''));
      }
    } finally {
      closeSync(descriptor);
    }
  }
}

function inOrder<T>(lines: ReadonlyMap<string, T>): T[] {
  return [...lines].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}

function textOf(line: string | Line): string {
  return typeof line === 'string' ? line : lineText(line);
}
