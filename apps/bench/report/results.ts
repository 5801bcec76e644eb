import { type Figure, medianRun, type Run } from './figures.js';
import { type Growth, growthOf } from './growth.js';
import type { Ratio } from './ratios.js';

/** Times are in seconds and memory is in bytes. */
export interface Results {
  readonly machine: Machine;
  /** Of what is compared, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** How the processes were measured, where it is not as it should be. */
  readonly remarks: readonly string[];
  readonly comparisons: readonly ComparisonResults[];
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: number;
  readonly system: string;
  readonly node: string;
}

export interface ComparisonResults {
  readonly name: string;
  readonly unit: string;
  readonly figures: readonly FigureResults[];
  readonly ratios: readonly Ratio[];
  readonly agreements: readonly Agreement[];
  readonly skipped: readonly Skipped[];
}

/** The median of all runs of a subject at one size. */
export interface FigureResults extends Run {
  readonly subject: string;
  readonly size: number;
  /** Of how many runs. */
  readonly runs: number;
  readonly growth: Growth;
}

/** That so many objects are the same in what all these subjects wrote. */
export interface Agreement {
  readonly size: number;
  readonly objects: number;
  readonly subjects: readonly string[];
}

/** That a subject was not measured. */
export interface Skipped {
  readonly subject: string;
  readonly size: number;
  readonly why: string;
}

/** The medians, with what follows from them. */
export function figureResults(figures: readonly Figure[]): FigureResults[] {
  return figures.map((figure) => ({
    subject: figure.subject,
    size: figure.size,
    runs: figure.runs.length,
    ...medianRun(figure.runs),
    growth: growthOf(figure, figures),
  }));
}
