import { englishNumbers } from './english-numbers.js';

const format = englishNumbers();

/** A number for a person: `18,240`, `0.5`. */
export function formatCount(count: number): string {
  return format(count);
}
