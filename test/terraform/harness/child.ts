import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/**
 * Runs the program ("$@") and ends it as soon as file descriptor 3 is closed. That pipe closes however this
 * process ends, also when it is killed and no handler of it can run.
 */
const LEASH = `
"$@" 3<&- &
program=$!
(cat <&3 >/dev/null; kill "$program" 2>/dev/null) &
leash=$!
wait "$program"
code=$?
kill "$leash" 2>/dev/null
exit "$code"
`;

/** A process that cannot outlive this one. */
export interface Leashed {
  readonly process: ChildProcess;
  /** What the program exited with, once it has. */
  readonly exited: Promise<number>;
  /** Ends the program and waits until it is gone. */
  end(): Promise<void>;
}

/** Starts a program that ends when this process does. Its standard input is empty. */
export function startLeashed(
  command: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'> & { readonly output: 'pipe' | number },
): Leashed {
  const { cwd, env, output } = options;
  const child = spawn('/bin/sh', ['-c', LEASH, 'sh', ...command], {
    cwd,
    env,
    stdio: ['ignore', output, output, 'pipe'],
  });
  const leash = child.stdio[3];
  leash?.on('error', () => {});
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      leash?.destroy();
      resolve(code ?? 1);
    });
  });
  return {
    process: child,
    exited,
    end: async () => {
      leash?.destroy();
      await exited;
    },
  };
}
