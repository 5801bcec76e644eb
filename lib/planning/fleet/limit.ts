import type { InstantText } from '../instants/index.js';
import { type Issue, quote } from '../issues/index.js';
import { highestIn, maximumOf, type StepFunction } from '../step-function/index.js';
import { byCodePoint, formatCount, formatList } from '../wording/index.js';
import type { FleetLoad } from './fleet-input.js';
import { leastAboveNone, onlyOf, withoutWindows } from './moved-event.js';

/** Events that are tried before a message stops looking for one whose windows could move. */
const MOST_TRIED = 5;

/** What an event adds to something that has a limit. */
export interface Share {
  readonly event: string;
  readonly steps: StepFunction;
}

export interface Shares {
  readonly of: readonly Share[];
  /** What so many of it are called. */
  readonly unit: (count: number) => string;
  /** Whether an event adds its least outside of its windows too. */
  readonly idles: boolean;
}

/** Something that has a limit at every instant. */
export interface Limit {
  /** In the policy: `fleet.limits.vcpus`. */
  readonly field: string;
  readonly most: number;
  /** What is limited, over time. */
  readonly planned: StepFunction;
  /** The same, with another load. */
  readonly measure: (load: FleetLoad) => StepFunction;
  /** What the events add to it, in a unit for people. */
  readonly shares: () => Shares;
  /** The time that is looked at for shares, when they count longer than they last. */
  readonly around?: (at: InstantText) => readonly [from: InstantText, to: InstantText];
  readonly words: {
    /** `pool "standard" needs 12 nodes`. */
    readonly problem: (value: number) => string;
    readonly allowed: string;
    /** `raise maxSize to 12`. */
    readonly raise: (value: number) => string;
    /** What else helps when no event can move. */
    readonly otherwise: string;
  };
}

interface Weight {
  readonly event: string;
  readonly value: number;
  /** What goes when its windows go. */
  readonly movable: number;
}

/** The worst instant at which a limit is exceeded, with what would do. */
export function limitIssues(limit: Limit, load: FleetLoad): Issue[] {
  const worst = maximumOf(limit.planned);
  if (worst === undefined || worst.value <= limit.most) return [];
  const shares = limit.shares();
  const weights = weightsAt(worst.at, shares, limit);
  const named = weights.map(
    ({ event, value }) => `${quote(event)} (${formatCount(value)} ${shares.unit(value)})`,
  );
  const { problem, allowed, raise, otherwise } = limit.words;
  const event = movableEvent(limit, load, worst.value, weights);
  const way = event === undefined ? otherwise : `move the windows of event ${quote(event)} to another hour`;
  const of = weights.length === 1 ? 'of event' : 'of events';
  return [
    {
      severity: 'error',
      place: { file: 'policy', field: limit.field },
      problem: `${problem(worst.value)} at ${worst.at}${named.length === 0 ? '' : `, ${of} ${formatList(named)}`}`,
      allowed,
      mend: `${raise(worst.value)}, or ${way}`,
    },
  ];
}

/** The largest first. */
function weightsAt(at: InstantText, { of: shares, idles }: Shares, { around }: Limit): Weight[] {
  const [from, to] = around?.(at) ?? [at, at];
  const weights = new Map<string, Weight>();
  for (const { event, steps } of shares) {
    const value = highestIn(steps, from, to);
    if (value === 0) continue;
    const before = weights.get(event) ?? { event, value: 0, movable: 0 };
    const idle = idles ? leastAboveNone(steps.map((step) => step.value)) : 0;
    weights.set(event, {
      event,
      value: before.value + value,
      movable: before.movable + Math.max(0, value - idle),
    });
  }
  return [...weights.values()].sort((a, b) => b.value - a.value || byCodePoint(a.event, b.event));
}

/**
 * The event with the smallest windows that are enough: without them nothing exceeds the limit, and by itself it does
 * not either, so that there is an hour for it. Starts at the size that the excess suggests, and tries a few.
 */
function movableEvent(
  limit: Limit,
  load: FleetLoad,
  worst: number,
  weights: readonly Weight[],
): string | undefined {
  const total = weights.reduce((sum, { value }) => sum + value, 0);
  const excess = (total * (worst - limit.most)) / worst;
  const smallestFirst = weights
    .filter(({ movable }) => movable > 0)
    .sort((a, b) => a.movable - b.movable || byCodePoint(a.event, b.event));
  const enough = smallestFirst.filter(({ movable }) => movable >= excess);
  const tried =
    enough.length <= MOST_TRIED ? enough : [...enough.slice(0, MOST_TRIED - 1), ...enough.slice(-1)];
  return tried.find(({ event }) => {
    const isBelow = (part: FleetLoad) => (maximumOf(limit.measure(part))?.value ?? 0) <= limit.most;
    return isBelow(withoutWindows(load, event)) && isBelow(onlyOf(load, event));
  })?.event;
}
