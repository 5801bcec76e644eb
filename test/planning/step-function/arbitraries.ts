import fc from 'fast-check';
import type { Step } from '../../../lib/planning/step-function/index.js';
import { byCodePoint } from '../../../lib/planning/wording/index.js';

/** Quarters of an hour on four days, so that steps and instants often meet. */
export const instant = fc
  .integer({ min: 0, max: 4 * 96 - 1 })
  .map((quarter) => new Date(Date.UTC(2026, 11, 4, 0, 15 * quarter)).toISOString().replace('.000Z', 'Z'));

/** Steps in the order of time, each instant once; some change nothing. */
export const steps = fc
  .uniqueArray(fc.record({ at: instant, value: fc.nat({ max: 6 }) }), {
    selector: ({ at }) => at,
    maxLength: 24,
  })
  .map((all): Step[] => all.toSorted((a, b) => byCodePoint(a.at, b.at)));

/** Steps of which the last is back at 0. */
export const window = steps.map((all): Step[] => [...all, { at: '2026-12-09T00:00:00Z', value: 0 }]);
