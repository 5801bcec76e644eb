import { stripVTControlCharacters } from 'node:util';
import { startLeashed } from './child.js';

/** A command that Terraform refused. */
export class TerraformError extends Error {
  override readonly name = 'TerraformError';

  /** @param stderr without colours */
  constructor(
    readonly command: string,
    readonly exitCode: number,
    readonly stdout: string,
    readonly stderr: string,
  ) {
    super(`terraform ${command} exited with ${exitCode}:\n${stderr === '' ? stdout : stderr}`);
  }
}

/**
 * Runs `terraform` in a folder.
 *
 * @returns its standard output
 * @throws TerraformError where it does not exit with 0
 */
export async function runTerraform(
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<string> {
  const run = startLeashed(['terraform', ...args], { cwd, env, output: 'pipe' });
  const [stdout, stderr, exitCode] = await Promise.all([
    textOf(run.process.stdout),
    textOf(run.process.stderr),
    run.exited,
  ]);
  if (exitCode === 0) return stdout;
  throw new TerraformError(args.join(' '), exitCode, stdout, stripVTControlCharacters(stderr).trim());
}

/**
 * What Terraform said when it refused; for tests of what must not pass: `await refused(stack.plan())`.
 *
 * @throws Error where it was not refused
 */
export async function refused(command: Promise<unknown>): Promise<string> {
  try {
    await command;
  } catch (error) {
    if (error instanceof TerraformError) return error.stderr;
    throw error;
  }
  throw new Error('Terraform accepted what it should have refused');
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
