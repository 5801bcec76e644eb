import type { Range } from './draw-steps.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WIDTHS = [
  ...[5 * MINUTE, 15 * MINUTE, 30 * MINUTE],
  ...[HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR],
  ...[DAY, 2 * DAY, 3 * DAY, 7 * DAY, 14 * DAY, 28 * DAY, 56 * DAY, 112 * DAY, 364 * DAY],
];
/** The epoch began on a Thursday: weeks are counted from the Monday before it. */
const MONDAY = -3 * DAY;

/** Round instants of UTC within a range, at most so many: midnights, Mondays from a week on. */
export function timeTicks({ from, to }: Range, most: number): number[] {
  const width = WIDTHS.find((one) => (to - from) / one <= most) ?? 364 * DAY;
  const ticks: number[] = [];
  for (let at = MONDAY + Math.ceil((from - MONDAY) / width) * width; at <= to; at += width) ticks.push(at);
  return ticks;
}
