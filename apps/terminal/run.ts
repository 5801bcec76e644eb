import { formatIssue, InputError } from '../../lib/planning/issues/index.js';
import { counted } from '../../lib/planning/wording/index.js';
import { Unfinished } from './unfinished.js';

/** The commands' exit codes. */
const EXIT = { ok: 0, refused: 1 } as const;

/**
 * Runs a command to its exit code. Input that is refused is told line by line on standard error;
 * a defect of the program itself says so, without a stack trace unless GREENROOM_DEBUG is set.
 *
 * A command that waits for something gives a promise: until it is kept the exit code is that of a refusal, and
 * whatever is thrown meanwhile, by whatever is waited for, ends the command in the same words.
 */
export function run(command: () => unknown): void {
  process.exitCode = EXIT.refused;
  try {
    const work = command();
    if (work instanceof Promise) settle(work);
    else process.exitCode = EXIT.ok;
  } catch (error) {
    refuse(error);
  }
}

function settle(work: Promise<unknown>): void {
  process.once('uncaughtException', crash).once('beforeExit', stall);
  work
    .then(() => {
      process.exitCode = EXIT.ok;
    }, refuse)
    .finally(() => process.off('uncaughtException', crash).off('beforeExit', stall));
}

/** Of an exception that nobody waits for nobody knows what it has left behind. */
function crash(error: unknown): never {
  refuse(error);
  process.exit(EXIT.refused);
}

function stall(): void {
  refuse(new Error('the command waits for something that never comes'));
}

function refuse(error: unknown): void {
  process.stderr.write(error instanceof InputError ? refusal(error) : defect(error));
  process.exitCode = EXIT.refused;
}

function refusal(error: InputError): string {
  const { issues } = error;
  const state = error instanceof Unfinished ? error.state : 'nothing was written';
  const lines = issues.map((issue) => `error: ${formatIssue(issue)}\n`);
  return `${lines.join('')}${counted(issues.length, 'error')}; ${state}.\n`;
}

function defect(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  if (process.env.GREENROOM_DEBUG !== undefined) return `${stack ?? message}\n`;
  return `error: ${message}\nNothing was written. GREENROOM_DEBUG=1 shows where it happened.\n`;
}
