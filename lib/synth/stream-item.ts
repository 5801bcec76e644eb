import type { ChartStream } from './chart-stream.js';
import type { ChartRange } from './turns.js';

/** How many charts of streams are still to be made. */
export function chartsOf(streams: readonly ChartStream[]): number {
  return streams.reduce((sum, { size }) => sum + size, 0);
}

/** An item of a stream whose chart is still to be made. */
export interface StreamItem {
  readonly stream: ChartStream;
  /** The number of the stream. */
  readonly number: number;
  /** Its number in the stream. */
  readonly index: number;
}

/** The items of a range, over all streams. */
export function itemsOf({ from, to }: ChartRange, streams: readonly ChartStream[]): StreamItem[] {
  let first = 0;
  return streams.flatMap((stream, number) => {
    const start = first;
    first += stream.size;
    const length = Math.max(0, Math.min(to, first) - Math.max(from, start));
    const index = Math.max(from, start) - start;
    return Array.from({ length }, (_, offset) => ({ stream, number, index: index + offset }));
  });
}
