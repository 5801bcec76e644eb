import { isRecord, sha256Of } from '../planning/documents/index.js';
import type { PlacedCharts } from './chart-files.js';
import type { Note } from './chart-stream.js';

const FORMAT = 'synth-record';
const VERSION = 1;

/** What a synth has made from what. */
export interface SynthRecord {
  /** What tells the program that made it from any other. */
  readonly program: string;
  /** The hash of the inventory that was written with it. */
  readonly inventory: string;
  readonly items: readonly RecordedItem[];
}

/** What a record keeps of an item: all but what the inventory says of its files. */
export interface RecordedItem {
  readonly key: string;
  readonly written: PlacedCharts;
  readonly notes: readonly Note[];
  readonly files: readonly RecordedFile[];
}

export interface RecordedFile {
  readonly path: string;
  /** Clusters and names of those whose it is. */
  readonly tenants: readonly string[];
}

/** One item a line, after a line that says what they are of. The same record always has the same bytes. */
export function formatRecord({ program, inventory, items }: SynthRecord): string {
  const lines = items.map((item) => `${JSON.stringify(item)}\n`).join('');
  const head = { greenroom: FORMAT, version: VERSION, program, inventory, items: sha256Of(lines) };
  return `${JSON.stringify(head)}\n${lines}`;
}

/** True for a text that was a record once, though of another version, or damaged since. */
export function isSynthRecord(text: string): boolean {
  return headOf(text)?.greenroom === FORMAT;
}

/**
 * Reads a record. Its items have a hash, so that they need no further check.
 *
 * @returns undefined for one of another version, one that is damaged, and any other text
 */
export function parseRecord(text: string): SynthRecord | undefined {
  const head = headOf(text);
  if (head?.greenroom !== FORMAT || head.version !== VERSION) return undefined;
  const lines = text.slice(text.indexOf('\n') + 1);
  const { program, inventory, items } = head;
  if (typeof program !== 'string' || typeof inventory !== 'string' || items !== sha256Of(lines))
    return undefined;
  return { program, inventory, items: lines.split('\n').slice(0, -1).map(parseItem) };
}

function headOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const end = text.indexOf('\n');
  try {
    const head: unknown = JSON.parse(text.slice(0, Math.max(0, end)));
    return isRecord(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

function parseItem(line: string): RecordedItem {
  return JSON.parse(line);
}
