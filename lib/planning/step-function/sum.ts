import { merged, type Step, type StepFunction } from './step.js';

/** The sum of all, at every instant; in the time that it takes to sort the instants. */
export function sumOf(functions: Iterable<StepFunction>): Step[] {
  const changes = new Map<string, number>();
  for (const steps of functions) {
    let before = 0;
    for (const { at, value } of steps) {
      changes.set(at, (changes.get(at) ?? 0) + value - before);
      before = value;
    }
  }
  const sum: Step[] = [];
  let value = 0;
  // The order of code units is the order of time.
  for (const at of [...changes.keys()].sort()) {
    const change = changes.get(at) ?? 0;
    value += change;
    if (change !== 0) sum.push({ at, value });
  }
  return sum;
}

/** The highest of all, at every instant. */
export function highestOf(functions: readonly StepFunction[]): Step[] {
  if (functions.length < 2) return merged(functions[0] ?? []);
  const half = functions.length >> 1;
  return highestOfTwo(highestOf(functions.slice(0, half)), highestOf(functions.slice(half)));
}

function highestOfTwo(one: StepFunction, other: StepFunction): Step[] {
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  for (let at = nextOf(one[i], other[j]); at !== undefined; at = nextOf(one[i], other[j])) {
    if (one[i]?.at === at) i += 1;
    if (other[j]?.at === at) j += 1;
    steps.push({ at, value: Math.max(one[i - 1]?.value ?? 0, other[j - 1]?.value ?? 0) });
  }
  return merged(steps);
}

function nextOf(one: Step | undefined, other: Step | undefined): string | undefined {
  if (one === undefined || other === undefined) return (one ?? other)?.at;
  return one.at < other.at ? one.at : other.at;
}
