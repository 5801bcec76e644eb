import type { Step } from '../../../lib/planning/step-function/index.js';

/** A stretch of time in milliseconds of the epoch. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Milliseconds of the epoch as the text that steps have. */
export function instantText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

export type Point = readonly [at: number, value: number];

/**
 * The points of a step line within a range. Where there are more steps than the drawing has slots, each slot keeps
 * its highest and its last, so that no peak is lost.
 */
export function pointsOf(steps: readonly Step[], { from, to }: Range, slots: number): Point[] {
  let atStart = 0;
  let atEnd = 0;
  const inside: Point[] = [];
  for (const { at, value } of steps) {
    const time = Date.parse(at);
    if (time >= to) break;
    atEnd = value;
    if (time <= from) atStart = value;
    else inside.push([time, value]);
  }
  return [[from, atStart], ...thinned(inside, { from, to }, slots), [to, atEnd]];
}

function thinned(points: readonly Point[], { from, to }: Range, slots: number): readonly Point[] {
  if (points.length <= slots * 2) return points;
  const width = (to - from) / slots;
  const kept: Point[] = [];
  let slot = -1;
  let top: Point | undefined;
  let last: Point | undefined;
  const flush = () => {
    if (top !== undefined) kept.push(top);
    if (last !== undefined && last !== top) kept.push(last);
  };
  for (const point of points) {
    const next = Math.floor((point[0] - from) / width);
    if (next !== slot) {
      flush();
      slot = next;
      top = point;
    } else if (top === undefined || point[1] > top[1]) top = point;
    last = point;
  }
  flush();
  return kept;
}
