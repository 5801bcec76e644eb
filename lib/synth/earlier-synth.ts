import { join } from 'node:path';
import { sha256Of } from '../planning/documents/index.js';
import { INVENTORY_FILE, type InventoryLines, inventoryLines } from '../publish/index.js';
import type { FileEntry } from './inventory-book.js';
import { itemKey } from './item-key.js';
import { fileBytes, fileHash } from './plain-file.js';
import type { ItemReport } from './reports.js';
import type { StreamItem } from './stream-item.js';
import { parseRecord, type RecordedFile, type RecordedItem } from './synth-record.js';

/** Where an earlier synthesis can be found. */
export interface EarlierSynthProps {
  /** The folder that it has written. */
  readonly folder: string;
  /** The text that its `Written.record()` gave. */
  readonly record: string;
  /** What tells this program from any other: the same as then, or nothing of what there is can be used. */
  readonly program: string;
}

/** What an earlier synthesis has written, for a `LinearApp` that need not write all of it again. */
export class EarlierSynth {
  readonly #folder: string;
  readonly #items: ReadonlyMap<string, RecordedItem>;
  readonly #lines: InventoryLines;

  private constructor(folder: string, items: readonly RecordedItem[], lines: InventoryLines) {
    this.#folder = folder;
    this.#items = new Map(items.map((item) => [item.key, item]));
    this.#lines = lines;
  }

  /** @returns undefined when nothing can be used: the program is another, or the record is not of this folder */
  static read({ folder, record, program }: EarlierSynthProps): EarlierSynth | undefined {
    const known = parseRecord(record);
    if (known?.program !== program) return undefined;
    const inventory = fileBytes(join(folder, INVENTORY_FILE));
    if (inventory === undefined || sha256Of(inventory) !== known.inventory) return undefined;
    return new EarlierSynth(folder, known.items, inventoryLines(inventory.toString('utf8')));
  }

  /** What came of the charts of an item that are still what they would be now, in files that nobody has changed. */
  reportOf(item: StreamItem, extension: string): ItemReport | undefined {
    const key = itemKey(item, extension);
    const known = key === undefined ? undefined : this.#items.get(key);
    if (known === undefined) return undefined;
    const entries = known.files.flatMap((file) => this.#entryOf(file) ?? []);
    if (entries.length < known.files.length) return undefined;
    const { written, notes } = known;
    return { item: item.item, key, invalid: [], written, notes, entries };
  }

  #entryOf({ path, tenants }: RecordedFile): FileEntry | undefined {
    const known = this.#lines.files.get(path);
    if (known === undefined || fileHash(join(this.#folder, path)) !== known.sha256) return undefined;
    const lineOf = (place: string) => this.#lines.tenants.get(place) ?? '';
    const line = { pattern: { text: known.line }, own: [] };
    return { path, line, tenants: tenants.map((place) => ({ place, line: lineOf(place) })) };
  }
}
