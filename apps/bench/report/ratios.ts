import { type Figure, median, netOf, type Run, timeOf } from './figures.js';

/** Two subjects to compare: how many times as long as the other the one takes. */
export type Pair = readonly [one: string, other: string];

export interface Ratio {
  readonly ratio: string;
  readonly size: number;
  /** Of the time that the processors worked, or that passed where nothing else is known; each without the input. */
  readonly time: number;
  /** Of the time that passed, without the input. */
  readonly wall: number;
}

/** At every size at which both were measured: the median of the ratios of each round, in which one ran after the other. */
export function ratiosOf(pairs: readonly Pair[], figures: readonly Figure[]): Ratio[] {
  const sizes = [...new Set(figures.map(({ size }) => size))];
  return sizes.flatMap((size) =>
    pairs.flatMap(([one, other]) => {
      const [upper, lower] = [one, other].map(
        (name) => figures.find((figure) => figure.subject === name && figure.size === size)?.runs ?? [],
      );
      const of = (measure: (run: Run) => number) =>
        median(rounds(upper ?? [], lower ?? []).map(([a, b]) => measure(a) / measure(b)));
      const time = of(timeOf);
      const wall = of((run) => netOf(run).wall);
      return time === undefined || wall === undefined
        ? []
        : [{ ratio: `${one} / ${other}`, size, time, wall }];
    }),
  );
}

/** The rounds in which both ran. */
function rounds(one: readonly Run[], other: readonly Run[]): [Run, Run][] {
  return one.flatMap((run, round) => {
    const beside = other[round];
    return beside === undefined ? [] : [[run, beside] as [Run, Run]];
  });
}
