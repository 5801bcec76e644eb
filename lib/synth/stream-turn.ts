import { forEachOf, InputError, type Issue } from '../planning/issues/index.js';
import { AppOrder } from './app-order.js';
import { type ChartFile, ChartFiles, type PlacedCharts } from './chart-files.js';
import type { ChartStream, Note } from './chart-stream.js';
import { InventoryBook, type InventoryEntries } from './inventory-book.js';
import { type BooklessOutput, type Output, writeFilePerChart } from './manifest-files.js';
import type { ChartRange } from './turns.js';
import { validationErrors } from './validation.js';

/** What came of the charts of one turn: plain data, which one thread can tell another. */
export interface TurnReport extends ChartRange {
  /** What is wrong with the input of any of them. */
  readonly issues: readonly Issue[];
  /** What validations object to. */
  readonly invalid: readonly string[];
  /** Where they are to be, and why one could not be written, in their order. */
  readonly written: readonly (PlacedCharts | Failure)[];
  readonly notes: readonly StreamNote[];
  /** What an inventory says of them. */
  readonly entries: InventoryEntries;
  /** Why one could not be made, with which the turn has ended. */
  readonly failure?: Failure;
}

export interface Failure {
  readonly thrown: unknown;
}

/** What was noted in a stream of the app, by its number in the row of them. */
export interface StreamNote extends Note {
  readonly stream: number;
}

/** The streams of an app, and all that it takes to write their charts. */
export interface StreamWork {
  readonly streams: readonly ChartStream[];
  readonly output: BooklessOutput;
  /** Whether there is to be an inventory. */
  readonly keepsBooks: boolean;
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
  readonly #invalid: string[] = [];
  readonly #written: (PlacedCharts | Failure)[] = [];
  readonly #notes: StreamNote[] = [];
  readonly #book = new InventoryBook();

  constructor(range: ChartRange, work: StreamWork) {
    this.#range = range;
    this.#work = work;
  }

  /** Makes and writes them, until the last one or one that cannot be made. */
  write(): TurnReport {
    const made = outcomeOf(() =>
      forEachOf(partsOf(this.#range, this.#work.streams), ({ number, stream, part }) =>
        stream.withEach(part, () => this.#writeBelow(stream, number)),
      ),
    );
    return {
      ...this.#range,
      ...made,
      invalid: this.#invalid,
      written: this.#written,
      notes: this.#notes,
      entries: this.#book.entries,
    };
  }

  #writeBelow(stream: ChartStream, number: number): void {
    const order = orderOf(stream);
    const errors = validationErrors(order.constructs);
    for (const error of errors) this.#invalid.push(error);
    if (errors.length === 0) this.#attemptFiles(order);
    for (const note of stream.notesOf(order.constructs)) this.#notes.push({ ...note, stream: number });
  }

  #attemptFiles(order: AppOrder): void {
    try {
      this.#writeFiles(order);
    } catch (thrown) {
      if (thrown instanceof InputError) throw thrown;
      this.#written.push({ thrown });
    }
  }

  #writeFiles(order: AppOrder): void {
    const { output, keepsBooks, chartFile, ordered } = this.#work;
    ordered(order);
    const charts = order.charts();
    const files = new ChartFiles(chartFile);
    const placed = files.place({ charts, areDependent: order.hasDependentCharts });
    this.#written.push(placed);
    const enter: Output['fileWritten'] = (...file) => this.#book.enter(...file);
    const fileWritten = keepsBooks ? enter : undefined;
    writeFilePerChart({ ...output, fileWritten }, charts, files.ofPlaced(placed));
  }
}

/** The charts of a range by the streams that they are of. */
function partsOf({ from, to }: ChartRange, streams: readonly ChartStream[]) {
  let first = 0;
  return streams.flatMap((stream, number) => {
    const part = { from: Math.max(0, from - first), to: Math.min(stream.size, to - first) };
    first += stream.size;
    return part.from < part.to ? [{ number, stream, part }] : [];
  });
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
