import { earlier, type InstantText, later, secondsBetween } from '../instants/index.js';
import { Duration } from '../units/index.js';
import { merged, type Step, type StepFunction, stepsUntil, valueAt } from './step.js';

const FIRST = '0000-01-01T00:00:00Z';
const LAST = '9999-12-31T23:59:59Z';

/** Each value changed; before the first step it stays 0, whatever 0 would become. */
export function mapped(steps: StepFunction, change: (value: number) => number): Step[] {
  const changed: Step[] = [];
  let before = 0;
  for (const step of steps) {
    const value = change(step.value);
    if (value !== before) changed.push({ at: step.at, value });
    before = value;
  }
  return changed;
}

/** The same function, sooner or later by whole seconds; what leaves the years 0000 to 9999 happens at their end. */
export function shifted(steps: StepFunction, by: Duration, way: 'earlier' | 'later'): Step[] {
  const shift = way === 'earlier' ? earlierBy : laterBy;
  return lastOfEach(steps.map(({ at, value }) => ({ at: shift(at, by), value })));
}

/**
 * Each value holds longer: from `before` ahead of it until `after` behind it, and where values come to overlap, the
 * highest of them. So every rise is earlier, every fall is later, and what is shorter than the two together is gone.
 */
export function widened(steps: StepFunction, before: Duration, after: Duration): Step[] {
  const origin = steps[0]?.at ?? FIRST;
  // In seconds; only what is left in the end is written as instants, which takes far longer than all of the rest.
  const times = steps.map(({ at }) => secondsBetween(origin, at));
  const [lead, delay] = [before.toSeconds(), after.toSeconds()];
  // The values in force, the highest first; each is lower and ends later than the one before it.
  const held: { readonly value: number; readonly end: number }[] = [];
  const found: { readonly time: number; readonly value: number }[] = [];
  let next = 0;
  let first = 0;
  for (;;) {
    const rise = (times[next] ?? Number.POSITIVE_INFINITY) - lead;
    const time = Math.min(rise, held[first]?.end ?? Number.POSITIVE_INFINITY);
    if (time === Number.POSITIVE_INFINITY) break;
    if (time === rise) {
      const value = steps[next]?.value ?? 0;
      while (held.length > first && (held.at(-1)?.value ?? 0) <= value) held.pop();
      held.push({ value, end: (times[next + 1] ?? Number.POSITIVE_INFINITY) + delay });
      next += 1;
    }
    while ((held[first]?.end ?? Number.POSITIVE_INFINITY) <= time) first += 1;
    const value = held[first]?.value ?? 0;
    if (value !== (found.at(-1)?.value ?? 0)) found.push({ time, value });
  }
  return lastOfEach(found.map(({ time, value }) => ({ at: timeAfter(origin, time), value })));
}

/** Only what is in force at the instant and what comes after it. */
export function startingAt(steps: StepFunction, from: InstantText): Step[] {
  return merged([{ at: from, value: valueAt(steps, from) }, ...steps.slice(stepsUntil(steps, from))]);
}

/** Of several steps at one instant the last. */
function lastOfEach(steps: readonly Step[]): Step[] {
  return merged(steps.filter(({ at }, index) => at !== steps[index + 1]?.at));
}

function earlierBy(at: InstantText, by: Duration): InstantText {
  return within(by, () => earlier(at, by), FIRST);
}

function laterBy(at: InstantText, by: Duration): InstantText {
  return within(by, () => later(at, by), LAST);
}

/** @throws RangeError when the duration is not of whole seconds */
function within(by: Duration, shift: () => InstantText, end: InstantText): InstantText {
  by.toSeconds();
  try {
    return shift();
  } catch {
    return end;
  }
}

function timeAfter(origin: InstantText, seconds: number): InstantText {
  const by = Duration.seconds(Math.abs(seconds));
  return seconds < 0 ? earlierBy(origin, by) : laterBy(origin, by);
}
