import { InputError } from './input-error.js';
import type { Issue } from './issue.js';

/**
 * Does the work; what it finds wrong with many constructs in the same words is told once, with the first of them
 * and the number of the others.
 */
export function groupAlike<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof InputError ? new InputError(grouped(error.issues)) : error;
  }
}

function grouped(issues: readonly Issue[]): Issue[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const words = JSON.stringify({ ...issue, place: { ...issue.place, file: '' } });
    const group = groups.get(words);
    if (group === undefined) groups.set(words, [issue]);
    else group.push(issue);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [titled(first, others.length)],
  );
}

function titled(issue: Issue, others: number): Issue {
  if (others === 0) return issue;
  const file = `${issue.place.file} and ${others} ${others === 1 ? 'other' : 'others'}`;
  return { ...issue, place: { ...issue.place, file } };
}
