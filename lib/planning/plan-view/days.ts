import type { InstantText } from '../instants/index.js';
import { highestIn, type Step } from '../step-function/index.js';
import type { EventRow } from './event-row.js';
import { totalDemand, totalPods } from './event-steps.js';

/** Milliseconds of a day in UTC. */
export const DAY = 86_400_000;

const PARTS = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** What a day in UTC asks for at its busiest. */
export interface DayPeak {
  /** Such as `2026-12-04`. */
  readonly day: string;
  /** Windows that open on the day. */
  readonly openings: number;
  readonly demand: number;
  readonly pods: number;
  /** Of the whole pools, whichever events are looked at; undefined before the forecast and where it names no pools. */
  readonly nodes?: number;
}

/** The day in UTC of an instant as text. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** The day in UTC of an instant in milliseconds of the epoch. */
export function dayAt(at: number): string {
  const parts = new Map(PARTS.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The first millisecond of a day. */
export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The days in UTC on which a window is open, sorted. */
export function openDays(rows: readonly EventRow[]): string[] {
  const days = new Set<string>();
  for (const { windows } of rows) {
    for (const { opensAt, closesAt } of windows) {
      const first = dayOf(opensAt);
      days.add(first);
      for (let at = startOf(first) + DAY; at < Date.parse(closesAt); at += DAY) days.add(dayAt(at));
    }
  }
  return [...days].sort();
}

/** The busiest moments of each day on which a window of the events is open. */
export function peaksByDay(
  rows: readonly EventRow[],
  nodes?: { readonly asOf: InstantText; readonly steps: readonly Step[] },
): DayPeak[] {
  const demand = totalDemand(rows);
  const pods = totalPods(rows);
  const openings = new Map<string, number>();
  for (const { windows } of rows) {
    for (const { opensAt } of windows) openings.set(dayOf(opensAt), (openings.get(dayOf(opensAt)) ?? 0) + 1);
  }
  return openDays(rows).map((day) => {
    const peak = (steps: readonly Step[]) => highestIn(steps, `${day}T00:00:00Z`, `${day}T23:59:59Z`);
    return {
      day,
      openings: openings.get(day) ?? 0,
      demand: peak(demand),
      pods: peak(pods),
      ...(nodes === undefined || dayOf(nodes.asOf) > day ? {} : { nodes: peak(nodes.steps) }),
    };
  });
}
