import { accessSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Issue, quote } from '../../lib/planning/issues/index.js';
import { fileIssue } from './file-issue.js';
import { isWithin, realPath } from './paths.js';

/** A file that a command is to write. */
export interface Output {
  /** The option that names it. */
  readonly option: string;
  readonly file: string;
  /** A name that would do. */
  readonly example: string;
}

/**
 * What is wrong with the files that a command is to write, asked before anything is written: none may replace an input,
 * lie in a folder of inputs, be named twice, or be in a place where no file can be made.
 *
 * @param inputs files and folders
 */
export function outputIssues(outputs: readonly Output[], inputs: readonly string[]): Issue[] {
  return outputs.flatMap((output, index) => {
    const taken = [...inputs, ...outputs.slice(0, index).map(({ file }) => file)];
    if (taken.some((other) => isWithin(realPath(output.file), realPath(other)))) return [takenIssue(output)];
    return placeIssues(output.file);
  });
}

function takenIssue({ option, file, example }: Output): Issue {
  return {
    severity: 'error',
    place: { file: 'command line', field: option },
    problem: `${quote(file)} is one of the other files, or in a folder of them`,
    allowed: 'a file of its own',
    mend: `name another file, such as ${example}`,
  };
}

/** Where two of several files can be written and the third cannot, none must be. */
function placeIssues(file: string): Issue[] {
  try {
    accessSync(dirname(resolve(file)), constants.W_OK);
    const there = statSync(file, { throwIfNoEntry: false });
    if (there === undefined || there.isFile()) return [];
    const code = there.isDirectory() ? 'EISDIR' : 'ENOTFILE';
    return [fileIssue(file, 'written', Object.assign(new Error(), { code }))];
  } catch (error) {
    return [fileIssue(file, 'written', error)];
  }
}
