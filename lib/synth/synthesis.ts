import { join } from 'node:path';
import type { InstantText } from '../planning/instants/index.js';
import { groupAlike, InputError, type Issue } from '../planning/issues/index.js';
import { INVENTORY_FILE } from '../publish/index.js';
import type { ChartFiles } from './chart-files.js';
import type { ChartStream } from './chart-stream.js';
import type { InventoryBook } from './inventory-book.js';
import type { ItemReport, TurnReport } from './reports.js';
import { chartsOf } from './stream-item.js';
import { refuseInvalid } from './validation.js';

/** What an app knows when its own part is written. */
export interface SynthesisState {
  readonly outdir: string;
  readonly streams: readonly ChartStream[];
  /** With the files of the charts that were in the tree from the start. */
  readonly files: ChartFiles;
  /** Of these charts, too. */
  readonly book: InventoryBook;
  /** The instant for the inventory, where there is to be one. */
  readonly asOf: InstantText | undefined;
  readonly reports: readonly TurnReport[];
}

/** A synthesis of which the app has done its part, and that ends with what others have found out. */
export class Synthesis {
  readonly #state: SynthesisState;

  constructor(state: SynthesisState) {
    this.#state = state;
  }

  /**
   * Puts together what was found out, as if one app had written all charts one after the other, and writes the inventory.
   *
   * @param others what `helpSynth()` has returned in other apps, in any order
   * @throws InputError and Error as `LinearApp.synth()`, and Error when a chart of a stream is in no report, or in two
   */
  finish(others: readonly TurnReport[] = []): void {
    const { reports: own, streams, outdir, book, asOf } = this.#state;
    const reports = [...own, ...others].sort((one, other) => one.from - other.from);
    let next = 0;
    for (const { from, to, items, failure } of reports) {
      if (from !== next) throw new Error(notOnce(Math.min(next, from)));
      next = to;
      for (const { stream, notes } of items) for (const note of notes) streams[stream]?.take(note);
      if (failure !== undefined) throw failure.thrown;
    }
    if (next !== chartsOf(streams)) throw new Error(notOnce(next));
    refuseIssues(reports.flatMap(({ issues }) => issues));
    const items = reports.flatMap((report) => report.items);
    refuseInvalid(items.flatMap(({ invalid }) => invalid));
    for (const item of items) this.#takeFiles(item);
    if (asOf !== undefined) book.write(join(outdir, INVENTORY_FILE), asOf);
  }

  #takeFiles({ written, entries }: ItemReport): void {
    if (written !== undefined && 'thrown' in written) throw written.thrown;
    if (written !== undefined) this.#state.files.ofPlaced(written);
    for (const entry of entries) this.#state.book.enter(entry);
  }
}

function refuseIssues(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  groupAlike(() => {
    throw new InputError(issues);
  });
}

function notOnce(chart: number): string {
  return (
    `Chart ${chart} of the streams, counted from 0: it was not made once. ` +
    'Allowed: apps that hold the same, and the reports of all of them. ' +
    'To mend: make the apps from the same data, none of which they read from a clock or a changing file.'
  );
}
