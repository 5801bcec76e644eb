import { InputError } from './input-error.js';
import type { Issue } from './issue.js';

/**
 * Does the work for every item, also after one was refused.
 *
 * @throws InputError with the issues of all items
 */
export function forEachOf<T, R>(items: readonly T[], work: (item: T) => R): R[] {
  const issues: Issue[] = [];
  const results = items.flatMap((item) => {
    const outcome = attempt(() => work(item));
    if (outcome.ok) return [outcome.value];
    for (const issue of outcome.issues) issues.push(issue);
    return [];
  });
  if (issues.length > 0) throw new InputError(issues);
  return results;
}

/**
 * Does all of the named work, also after one part was refused.
 *
 * @throws InputError with the issues of all parts
 */
export function allOf<T extends Readonly<Record<string, unknown>>>(
  work: { readonly [K in keyof T]: () => T[K] },
): T {
  const entries = forEachOf(Object.keys(work), (key) => [key, work[key]?.()] as const);
  return Object.fromEntries(entries) as T;
}

type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

function attempt<T>(work: () => T): Outcome<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof InputError) return { ok: false, issues: error.issues };
    throw error;
  }
}
