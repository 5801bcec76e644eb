import type { StreamItem } from './chart-stream.js';
import { itemKey } from './item-key.js';
import { recordedItem } from './recorded-item.js';
import type { ItemReport } from './reports.js';
import { formatRecord } from './synth-record.js';

/** What a synthesis knows of what it has written. */
export interface WrittenState {
  /** All items of streams. */
  readonly row: readonly StreamItem[];
  /** What came of each. */
  readonly items: readonly ItemReport[];
  /** The hash of the inventory, where there is one. */
  readonly inventory: string | undefined;
  readonly extension: string;
}

/** A synthesis that has come to its end. */
export class Written {
  readonly #state: WrittenState;

  constructor(state: WrittenState) {
    this.#state = state;
  }

  /**
   * What was made from what, as text, for an `EarlierSynth`.
   *
   * @param program tells this program, its configuration and what runs it from any other: a hash of its code, for example
   * @throws Error in an app without an inventory
   */
  record(program: string): string {
    const { row, items, inventory, extension } = this.#state;
    if (inventory === undefined) {
      throw new Error(
        'record: the app has no inventory. Allowed: an app with one, which has the hashes of the files. To mend: make the app with inventory.',
      );
    }
    const recorded = items.flatMap((report) => {
      if (report.recorded !== undefined) return report.recorded;
      const item = row[report.item];
      const key = item && itemKey(item, extension);
      return (key && recordedItem(key, report)) || [];
    });
    return formatRecord({ program, inventory, items: recorded });
  }
}
