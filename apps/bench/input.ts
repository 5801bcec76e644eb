import { readFileSync } from 'node:fs';
import type { Time } from './report/index.js';

/**
 * Reads a file of JSON, and prints how long that took for the process that measures this one: a floor is what there is
 * to do with the input, without the input.
 */
export function readInput<T>(file: string): T {
  const start = performance.now();
  const before = process.cpuUsage();
  const value: T = JSON.parse(readFileSync(file, 'utf8'));
  const { user, system } = process.cpuUsage(before);
  const time: Time = { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
  process.stdout.write(JSON.stringify(time));
  return value;
}
