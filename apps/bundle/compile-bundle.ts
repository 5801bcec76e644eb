import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const COMPILE = join(import.meta.dirname, 'compile.js');

/**
 * Runs a program from its bundle, so that what V8 compiles for that is kept beside it. What a program says of the sample
 * is nobody's concern: one that refuses it is compiled as far as it came.
 *
 * @param main the program's `main.js`
 */
export async function compileBundle(main: string, options: readonly string[]): Promise<void> {
  await once(spawn(process.execPath, [COMPILE, main, ...options], { stdio: 'ignore' }), 'exit');
}
