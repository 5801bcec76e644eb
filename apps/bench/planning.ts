import { join } from 'node:path';
import { forecastIn, script } from './commands.js';
import type { Comparison, Place } from './comparison.js';
import type { BenchOptions } from './options.js';
import { done } from './process.js';

/** A season with nodes and costs, also with a naive sum of pods, and the least that any plan does. */
export function planning({ plans, naiveUpTo }: BenchOptions): Comparison {
  const plan = (name: string, place: Place, out: string) =>
    script(name, `${place.size}`, join(out, 'forecast.json'));
  return {
    name: 'planning',
    unit: 'events',
    sizes: plans,
    prepare: (place) => done(plan('plan', place, place.folder)),
    subjects: [
      { name: 'plan', command: (place, out) => plan('plan', place, out) },
      {
        name: 'plan-floor',
        command: (place, out) => script('plan-floor', forecastIn(place), join(out, 'forecast.json')),
        tellsInput: true,
      },
      {
        name: 'plan-naive',
        command: (place, out) => plan('plan-naive', place, out),
        peer: true,
        upTo: { size: naiveUpTo, why: 'its time is quadratic' },
      },
    ],
    ratios: [
      ['plan', 'plan-floor'],
      ['plan-naive', 'plan'],
    ],
  };
}
