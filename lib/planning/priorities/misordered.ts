import { DEFAULT_PRIORITIES } from './default-priority-classes.js';
import type { PriorityClassDefinition } from './priority-class.js';

/** Two classes of which the lower one would push the upper one's pods off their nodes. */
export interface MisorderedPair {
  readonly upper: PriorityClassDefinition;
  readonly lower: PriorityClassDefinition;
}

/**
 * Neighbours among those of DEFAULT_PRIORITIES that are there whose values are the wrong way round. Equal ones are not:
 * they evict nobody.
 */
export function misordered(classes: readonly PriorityClassDefinition[]): MisorderedPair[] {
  const known = DEFAULT_PRIORITIES.flatMap((name) => classes.find((one) => one.name === name) ?? []);
  return known.slice(1).flatMap((lower, index) => {
    const upper = known[index];
    return upper !== undefined && upper.value < lower.value ? [{ upper, lower }] : [];
  });
}
