import { recordedItem } from './recorded-item.js';
import type { ItemReport } from './reports.js';
import { formatRecord, type RecordedItem } from './synth-record.js';

/** What a synthesis knows of what it has written. */
export interface WrittenState {
  /** What came of each item of streams. */
  readonly items: readonly ItemReport[];
  /** The hash of the inventory, where there is one. */
  readonly inventory: string | undefined;
  /** Whether the app was made for a record. */
  readonly isRecorded: boolean;
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
   * @throws Error when the app was not made for a record, and when two items of a stream are made from the same
   */
  record(program: string): string {
    const { items, inventory, isRecorded } = this.#state;
    if (inventory === undefined || !isRecorded) {
      throw new Error(
        'record: the app was not made for one. Allowed: an app with an inventory, which has the hashes of the files, and with isRecorded. To mend: make the app with both.',
      );
    }
    const recorded = items.flatMap((report) => recordedItem(report) ?? []);
    refuseTwins(recorded);
    return formatRecord({ program, inventory, items: recorded });
  }
}

/** Of two items that are known by the same, nobody could say which is which. */
function refuseTwins(items: readonly RecordedItem[]): void {
  const known = new Map<string, RecordedItem>();
  for (const item of items) {
    const twin = known.get(item.key);
    if (twin !== undefined) throw new Error(twinsMessage(pathOf(twin), pathOf(item)));
    known.set(item.key, item);
  }
}

function pathOf({ written }: RecordedItem): string {
  return written.places[0]?.path ?? '';
}

function twinsMessage(one: string, other: string): string {
  return (
    `Charts '${one}' and '${other}': madeFrom says the same of both. ` +
    'Allowed: a text for each item that says what its chart alone is made from. ' +
    "To mend: put what tells the items apart into the text, a tenant's name for example."
  );
}
