import { type InstantText, secondsBetween } from '../instants/index.js';
import { type Choice, LeastFirst } from './least-first.js';
import { merged, type Step, type StepFunction } from './step.js';

/**
 * With at most so many steps: what lies beside something higher is raised to it, the cheapest first, where a cost is
 * the value that is added times how long. Never lower than before anywhere, and the same from the last step on.
 *
 * @throws RangeError for fewer than two steps: one rise and one fall are left of everything
 */
export function mostSteps(steps: StepFunction, most: number): Step[] {
  if (most < 2) throw new RangeError(`${most} steps are too few for a rise and a fall`);
  return raised(steps, (left) => left.steps > most);
}

/** The same, with at most so many falls on a day of UTC. */
export function mostFallsADay(steps: StepFunction, most: number): Step[] {
  return raised(
    steps,
    (left, segment) =>
      segment.before !== undefined && isFall(segment) && (left.falls.get(dayOf(segment.at)) ?? 0) > most,
  );
}

interface Segment {
  readonly index: number;
  readonly at: InstantText;
  value: number;
  before?: Segment;
  after?: Segment;
  isGone: boolean;
  /** Counts the changes of what its cost is made of. */
  version: number;
}

interface Left {
  steps: number;
  /** Falls by day. */
  readonly falls: Map<string, number>;
}

interface Raise extends Choice {
  readonly segment: Segment;
  readonly version: number;
}

/**
 * Raises what is cheapest as long as it should be raised. What should not be is never asked for again until
 * something beside it changes: raising makes no new steps and no new falls.
 */
function raised(steps: StepFunction, shouldRaise: (left: Left, segment: Segment) => boolean): Step[] {
  const segments = linked(merged(steps));
  const left: Left = { steps: segments.length, falls: fallsOf(segments) };
  const choices = new LeastFirst<Raise>();
  const consider = (segment: Segment | undefined) => {
    if (segment === undefined) return;
    segment.version += 1;
    const { index, version } = segment;
    const cost = costOf(segment);
    if (cost !== undefined) choices.push({ cost, index, segment, version });
  };
  segments.forEach(consider);
  for (let choice = choices.pop(); choice !== undefined; choice = choices.pop()) {
    const { segment, version } = choice;
    if (segment.isGone || segment.version !== version || !shouldRaise(left, segment)) continue;
    segment.value = targetOf(segment) ?? segment.value;
    const kept = joined(segment, left);
    for (const changed of [kept.before, kept, kept.after]) consider(changed);
  }
  return segments.filter(({ isGone }) => !isGone).map(({ at, value }) => ({ at, value }));
}

function linked(steps: readonly Step[]): Segment[] {
  const segments = steps.map((step, index): Segment => ({ ...step, index, isGone: false, version: 0 }));
  for (const [index, segment] of segments.entries()) {
    segment.before = segments[index - 1];
    segment.after = segments[index + 1];
  }
  return segments;
}

function fallsOf(segments: readonly Segment[]): Map<string, number> {
  const falls = new Map<string, number>();
  for (const { at } of segments.filter(isFall)) falls.set(dayOf(at), (falls.get(dayOf(at)) ?? 0) + 1);
  return falls;
}

/** The lower of the neighbours that are higher; none for a peak. */
function targetOf({ value, before, after }: Segment): number | undefined {
  const higher = [before?.value ?? 0, after?.value ?? 0].filter((other) => other > value);
  return higher.length === 0 ? undefined : Math.min(...higher);
}

/** Undefined for a peak, and for the last, which holds for ever. */
function costOf(segment: Segment): number | undefined {
  const target = targetOf(segment);
  if (target === undefined || segment.after === undefined) return undefined;
  return (target - segment.value) * secondsBetween(segment.at, segment.after.at);
}

/** Makes one of the segment and the neighbours that it has become equal to. */
function joined(segment: Segment, left: Left): Segment {
  let kept = segment;
  const { before, after } = segment;
  if (before?.value === segment.value) {
    // It was lower than the one before it.
    left.falls.set(dayOf(segment.at), (left.falls.get(dayOf(segment.at)) ?? 0) - 1);
    remove(segment, left);
    kept = before;
  }
  if (after?.value === segment.value) remove(after, left);
  return kept;
}

function remove(segment: Segment, left: Left): void {
  const { before, after } = segment;
  if (before !== undefined) before.after = after;
  if (after !== undefined) after.before = before;
  segment.isGone = true;
  left.steps -= 1;
}

function isFall({ value, before }: Segment): boolean {
  return value < (before?.value ?? 0);
}

function dayOf(at: InstantText): string {
  return at.slice(0, 10);
}
