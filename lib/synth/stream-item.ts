import type { ChartStream } from './chart-stream.js';
import type { ChartRange } from './turns.js';

/** How many charts of streams are still to be made. */
export function chartsOf(streams: readonly ChartStream[]): number {
  return streams.reduce((sum, { size }) => sum + size, 0);
}

/** An item of a stream whose chart is still to be made. */
export interface StreamItem {
  /** Its number in the row of the items of all streams. */
  readonly item: number;
  readonly stream: ChartStream;
  /** Its number in the stream. */
  readonly index: number;
}

/** The items of all streams. */
export function rowOf(streams: readonly ChartStream[]): StreamItem[] {
  return itemsOf({ from: 0, to: chartsOf(streams) }, streams);
}

/** The items of a range, over all streams. */
export function itemsOf({ from, to }: ChartRange, streams: readonly ChartStream[]): StreamItem[] {
  let first = 0;
  return streams.flatMap((stream) => {
    const start = first;
    first += stream.size;
    const length = Math.max(0, Math.min(to, first) - Math.max(from, start));
    return Array.from({ length }, (_, offset) => {
      const item = Math.max(from, start) + offset;
      return { item, stream, index: item - start };
    });
  });
}
