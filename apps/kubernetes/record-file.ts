import { existsSync } from 'node:fs';
import { InputError, type Issue } from '../../lib/planning/issues/index.js';
import { EarlierSynth, isSynthRecord, type Written } from '../../lib/synth/index.js';
import { outputIssues, readText, writeText } from '../files/index.js';
import { Unfinished } from '../terminal/index.js';

const OPTION = '--record';
const EXAMPLE = 'dist.record';

/** Where a synth finds what the one before has written, and from what. */
export interface RecordRequest {
  /** The file of the record. */
  readonly file: string;
  /** The folder of manifests. */
  readonly folder: string;
  /** Files that are read. */
  readonly inputs: readonly string[];
  /** What tells the program from any other; undefined where nobody knows. */
  readonly program: string | undefined;
}

/** A record that can be read and will be written again. */
export interface RecordFile {
  readonly file: string;
  readonly program: string;
  /** Undefined where there is none, and where it is of another program or of another folder. */
  readonly earlier: EarlierSynth | undefined;
}

/**
 * The record of the synth before.
 *
 * @throws InputError when the file cannot be a record
 */
export function openRecord({ file, folder, inputs, program }: RecordRequest): RecordFile {
  if (program === undefined) throw new InputError([unknownProgram()]);
  if (file === '') throw new InputError([noFile()]);
  const issues = outputIssues([{ option: OPTION, file, example: EXAMPLE }], [folder, ...inputs]);
  if (issues.length > 0) throw new InputError(issues.map(withOption));
  const text = existsSync(file) ? readText(file).text : '';
  if (text === '') return { file, program, earlier: undefined };
  if (!isSynthRecord(text)) throw new InputError([otherFile(file)]);
  return { file, program, earlier: EarlierSynth.read({ folder, record: text, program }) };
}

/**
 * Writes the record of a folder that was written.
 *
 * @throws Unfinished when it cannot be written
 */
export function writeRecord({ file, program }: RecordFile, written: Written, folder: string): void {
  try {
    writeText(file, written.record(program));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new Unfinished(error.issues, `${folder} is in place, without a record`);
  }
}

function withOption(issue: Issue): Issue {
  return { ...issue, place: { field: OPTION, ...issue.place } };
}

function noFile(): Issue {
  return {
    severity: 'error',
    place: { file: 'command line', field: OPTION },
    problem: '"" names no file',
    allowed: 'a file of its own',
    mend: `name one, such as ${EXAMPLE}`,
  };
}

function unknownProgram(): Issue {
  return {
    severity: 'error',
    place: { file: 'command line', field: OPTION },
    problem: 'the program runs from its modules, of which nobody knows whether they are the same as before',
    allowed: 'a program that runs from its bundle',
    mend: 'build it, and run it without GREENROOM_DEBUG; or leave the option out',
  };
}

function otherFile(file: string): Issue {
  return {
    severity: 'error',
    place: { file, field: OPTION },
    problem: 'it is no record of a synth, and would be lost',
    allowed: 'a file that is not there, or the record of an earlier synth',
    mend: `name another file for ${OPTION}, or move this one away`,
  };
}
