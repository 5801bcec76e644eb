import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

/** A program on PATH. */
export function programOf(name: string, { PATH = '' }: NodeJS.ProcessEnv): string | undefined {
  return PATH.split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The sentence that says what tests need and do not find.
 *
 * @param required the variable that is `1` where they must not be skipped
 * @throws Error with that sentence where they must not
 */
export function skipReason(sentence: string, required: string, environment: NodeJS.ProcessEnv): string {
  if (environment[required] === '1') throw new Error(sentence);
  return sentence;
}

/** `describe` for tests that need tools; skipped, with the reason in the title, where there is one. */
export function describeUnless(reason: string | undefined, name: string, tests: () => void): void {
  if (reason === undefined) {
    describe(name, tests);
    return;
  }
  const title = `${name} (skipped: ${reason})`;
  // The usual reporter counts what is skipped, and says no more.
  process.stderr.write(`${title}\n`);
  describe.skip(title, tests);
}
