import { type InstantText, secondsBetween } from '../instants/index.js';

/** A time that is paid for. */
export interface Season {
  readonly from: InstantText;
  readonly to: InstantText;
}

/** A value and how many seconds of the season it holds. */
export interface Stretch<T> {
  readonly value: T;
  readonly seconds: number;
}

/** @throws RangeError when it ends before it begins */
export function lengthOf({ from, to }: Season): number {
  const seconds = secondsBetween(from, to);
  if (!(seconds >= 0)) throw new RangeError(`a season from ${from} to ${to} ends before it begins`);
  return seconds;
}

/** Tells the seconds from the start of the season to an instant; what lies outside counts as its start or end. */
export function offsetsIn(season: Season): (at: InstantText) => number {
  const length = lengthOf(season);
  return (at) => Math.min(Math.max(secondsBetween(season.from, at), 0), length);
}

/** How long each value holds: the first one until the first step, and each step's until the next. */
export function stretchesOf<T>(
  season: Season,
  first: T,
  steps: readonly { readonly at: InstantText; readonly value: T }[],
): Stretch<T>[] {
  const offsetOf = offsetsIn(season);
  const starts = [
    { offset: 0, value: first },
    ...steps.map(({ at, value }) => ({ offset: offsetOf(at), value })),
  ];
  return starts
    .map(({ offset, value }, index) => ({
      value,
      seconds: (starts[index + 1]?.offset ?? lengthOf(season)) - offset,
    }))
    .filter(({ seconds }) => seconds > 0);
}
