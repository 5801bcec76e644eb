import { forEachOf, InputError } from '../planning/issues/index.js';
import { AppOrder } from './app-order.js';
import { type ChartFile, ChartFiles, type PlacedCharts } from './chart-files.js';
import type { ChartStream } from './chart-stream.js';
import type { FileEntry, FileEntryMaker } from './inventory-book.js';
import { type BooklessOutput, type Output, writeFilePerChart } from './manifest-files.js';
import type { Failure, ItemReport, TurnReport } from './reports.js';
import { itemsOf, type StreamItem } from './stream-item.js';
import type { ChartRange } from './turns.js';
import { validationErrors } from './validation.js';

/** The streams of an app, and all that it takes to write their charts. */
export interface StreamWork {
  readonly streams: readonly ChartStream[];
  readonly output: BooklessOutput;
  /** Undefined where there is to be no inventory. */
  readonly entryMaker: FileEntryMaker | undefined;
  readonly chartFile: ChartFile | undefined;
  /** To be called with the order of what is in a stream, before it is rendered. */
  readonly ordered: (order: AppOrder) => void;
}

/**
 * Makes some charts of an app's streams, and writes each into its file while it is in the tree. What it finds out of one
 * does not depend on what it knows of others, so that it is the same whoever has which turn.
 */
export class StreamTurn {
  readonly #range: ChartRange;
  readonly #work: StreamWork;
  readonly #items: ItemReport[] = [];

  constructor(range: ChartRange, work: StreamWork) {
    this.#range = range;
    this.#work = work;
  }

  /** Makes and writes them, until the last one or one that cannot be made. */
  write(): TurnReport {
    const made = outcomeOf(() =>
      forEachOf(itemsOf(this.#range, this.#work.streams), (item) => this.#make(item)),
    );
    return { ...this.#range, ...made, items: this.#items };
  }

  #make({ stream, number, index }: StreamItem): void {
    stream.withChart(index, () => this.#items.push({ stream: number, ...this.#written(stream) }));
  }

  #written(stream: ChartStream): Omit<ItemReport, 'stream'> {
    const order = orderOf(stream);
    const invalid = orNone(validationErrors(order.constructs));
    const notes = () => orNone(stream.notesOf(order.constructs));
    if (invalid.length > 0) return { invalid, notes: notes(), entries: NONE };
    const entries: FileEntry[] = [];
    const written = this.#writeFiles(order, entries);
    return { invalid, written, notes: notes(), entries };
  }

  #writeFiles(order: AppOrder, entries: FileEntry[]): PlacedCharts | Failure {
    const { output, entryMaker, chartFile, ordered } = this.#work;
    try {
      ordered(order);
      const charts = order.charts();
      const files = new ChartFiles(chartFile);
      const placed = files.place({ charts, areDependent: order.hasDependentCharts });
      const fileWritten: Output['fileWritten'] =
        entryMaker && ((...file) => entries.push(entryMaker.entry(...file)));
      // A literal with a field after a spread is made, and read, as if there had never been one like it.
      const own: Output = Object.assign({}, output, { fileWritten });
      writeFilePerChart(own, charts, files.ofPlaced(placed));
      return placed;
    } catch (thrown) {
      if (thrown instanceof InputError) throw thrown;
      return { thrown };
    }
  }
}

/** One list for all: nearly all items have nothing to say, and all of their reports are in memory. */
const NONE: readonly never[] = [];

function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list;
}

function outcomeOf(work: () => void): Pick<TurnReport, 'issues' | 'failure'> {
  try {
    work();
    return { issues: [] };
  } catch (thrown) {
    return thrown instanceof InputError ? { issues: thrown.issues } : { issues: [], failure: { thrown } };
  }
}

function orderOf(stream: ChartStream): AppOrder {
  const order = AppOrder.ofResolved(stream);
  if (order.reachingOut === undefined) return order;
  throw new Error(
    `${order.reachingOut.node.path}: it depends on something outside of its chart. Allowed: in a stream, whose charts are not there at the same time, dependencies within a chart. To mend: take the dependency out, or make the app with keepCharts.`,
  );
}
