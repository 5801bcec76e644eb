import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { Run } from './report/index.js';
import type { Tools } from './tools.js';

/** Of what a command complains when it fails, this much is told: its end. */
const COMPLAINT = 2000;

/**
 * Runs a command, and measures it from outside and as a whole.
 *
 * @param output the file for what it prints
 * @throws Error when it fails
 */
export function measured(
  command: readonly string[],
  output: string,
  { taskset = [], time }: Pick<Tools, 'taskset' | 'time'>,
): Run {
  const usage = `${output}.usage`;
  const timed = time === undefined ? [] : [time, '-o', usage, '-f', '%U %S %M'];
  const file = openSync(output, 'w');
  const start = performance.now();
  execute([...taskset, ...timed, ...command], file);
  const wall = (performance.now() - start) / 1000;
  closeSync(file);
  if (time === undefined) return { wall };
  const [user = 0, system = 0, kibibytes = 0] = readFileSync(usage, 'utf8').split(' ').map(Number);
  return { wall, cpu: user + system, memory: kibibytes * 1024 };
}

/**
 * Runs a command that is not measured.
 *
 * @returns what it prints
 * @throws Error when it fails
 */
export function done(command: readonly string[]): string {
  return execute(command, 'pipe');
}

function execute([program = '', ...args]: readonly string[], output: number | 'pipe'): string {
  const { status, signal, stdout, stderr, error } = spawnSync(program, args, {
    stdio: ['ignore', output, 'pipe'],
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (error !== undefined) throw error;
  if (status !== 0) {
    const complaint = stderr.trim().slice(-COMPLAINT);
    throw new Error(`${complaint}\n${[program, ...args].join(' ')} ended with ${status ?? signal}`);
  }
  return stdout ?? '';
}
