import type { Issue } from '../planning/issues/index.js';
import type { PlacedCharts } from './chart-files.js';
import type { Note } from './chart-stream.js';
import type { FileEntry } from './inventory-book.js';
import type { ChartRange } from './turns.js';

/** What came of the charts of one turn: plain data, which one thread can tell another, but for what was thrown and noted. */
export interface TurnReport extends ChartRange {
  /** What is wrong with the input of any of them. */
  readonly issues: readonly Issue[];
  /** Of the items whose charts could be made, in their order. */
  readonly items: readonly ItemReport[];
  /** Why a chart could not be made, with which the turn has ended. */
  readonly failure?: Failure;
}

/** What came of the chart of an item, and of those that were made with it. */
export interface ItemReport {
  /** The number of its stream. */
  readonly stream: number;
  /** What validations object to. */
  readonly invalid: readonly string[];
  /** Where the charts are to be, or why they could not be written; neither where validations object. */
  readonly written?: PlacedCharts | Failure;
  readonly notes: readonly Note[];
  /** What an inventory says of the files. */
  readonly entries: readonly FileEntry[];
}

/** Something that was thrown and is no InputError. */
export interface Failure {
  readonly thrown: unknown;
}
