/** Some charts in the row of all charts of an app's streams: from one, counted from 0, to before another. */
export interface ChartRange {
  readonly from: number;
  readonly to: number;
}

/** Few enough that threads end within a blink of each other, and enough that nobody notices what a turn costs. */
const CHARTS_PER_TURN = 20;

/** More turns than an app has charts. */
const OVER = 2 ** 30;

const TURNS = 0;
const DONE = 1;
const FIELDS = 2;

/**
 * Gives out the charts of an app's streams in turns: each turn once, in the order of the charts, to whichever app asks
 * next. The apps must hold the same; they may be in threads, of which each makes its `Turns` from the same memory.
 */
export class Turns {
  readonly memory: SharedArrayBuffer;
  readonly #fields: Int32Array;

  /** @param memory of other `Turns`, whose charts these give out too */
  constructor(memory = new SharedArrayBuffer(FIELDS * Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory;
    this.#fields = new Int32Array(memory);
  }

  /** @returns the charts of the next turn; undefined when all were given out */
  next(total: number): ChartRange | undefined {
    return rangeOf(Atomics.add(this.#fields, TURNS, 1), total);
  }

  /** Gives out no more. Turns that are being done go on, so that of all charts before the last one none is left out. */
  stop(): void {
    Atomics.store(this.#fields, TURNS, OVER);
  }

  /** Counts a chart that was written. @returns how many were, by all */
  countChart(): number {
    return Atomics.add(this.#fields, DONE, 1) + 1;
  }
}

/** @param turn counted from 0 */
export function rangeOf(turn: number, total: number): ChartRange | undefined {
  const from = turn * CHARTS_PER_TURN;
  return from < total ? { from, to: Math.min(from + CHARTS_PER_TURN, total) } : undefined;
}
