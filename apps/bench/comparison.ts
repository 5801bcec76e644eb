import type { Pair } from './report/index.js';

/** What is compared at one size, and where. */
export interface Place {
  readonly size: number;
  /** For everything that the comparison needs at this size. */
  readonly folder: string;
}

/** A program that is measured as a whole process. */
export interface Subject {
  readonly name: string;
  /** @param out an empty folder for what it writes */
  readonly command: (place: Place, out: string) => readonly string[];
  /** Whether it may use every core; all others share one. */
  readonly allCores?: boolean;
  /** Whether it prints how long it read its input. */
  readonly tellsInput?: boolean;
  /** Whether it is somebody else's: a slow one runs once, and one that fails is left out. */
  readonly peer?: boolean;
  /** Whether the objects to compare are in the files that it writes or in what it prints; undefined where there are none. */
  readonly objects?: 'files' | 'printed';
  /** Why it cannot run here; undefined where it can. */
  readonly missing?: string;
  /** The largest size for it, and why; without a reason where there is no sense in a larger one. */
  readonly upTo?: { readonly size: number; readonly why?: string };
}

/** Subjects that do the same thing, at several sizes. */
export interface Comparison {
  readonly name: string;
  /** What a size counts. */
  readonly unit: 'tenants' | 'events';
  readonly sizes: readonly number[];
  readonly subjects: readonly Subject[];
  readonly ratios: readonly Pair[];
  /** Makes what the subjects start from, once for each size. */
  readonly prepare?: (place: Place) => void;
  /** Makes anew what a run changes, before each run. */
  readonly reset?: (place: Place) => void;
  /**
   * Compares the objects of the subjects.
   *
   * @param outputs the folder or file of each, by name
   * @returns how many objects each of them has
   * @throws Error where they do not agree
   */
  readonly check?: (place: Place, outputs: ReadonlyMap<string, string>) => number;
}
