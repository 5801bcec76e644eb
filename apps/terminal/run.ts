import { formatIssue, InputError } from '../../lib/planning/issues/index.js';

/** The commands' exit codes. */
const EXIT = { ok: 0, refused: 1 } as const;

/**
 * Runs a command to its exit code. Input that is refused is told line by line on standard error;
 * a defect of the program itself says so, without a stack trace unless GREENROOM_DEBUG is set.
 */
export function run(command: () => void): void {
  try {
    command();
    process.exitCode = EXIT.ok;
  } catch (error) {
    process.stderr.write(error instanceof InputError ? refusal(error) : defect(error));
    process.exitCode = EXIT.refused;
  }
}

function refusal({ issues }: InputError): string {
  const lines = issues.map((issue) => `error: ${formatIssue(issue)}\n`);
  return `${lines.join('')}${issues.length} ${issues.length === 1 ? 'error' : 'errors'}; nothing was written.\n`;
}

function defect(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  if (process.env.GREENROOM_DEBUG !== undefined) return `${stack ?? message}\n`;
  return `error: ${message}\nNothing was written. GREENROOM_DEBUG=1 shows where it happened.\n`;
}
