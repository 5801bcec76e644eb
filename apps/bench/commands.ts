import { join } from 'node:path';
import type { Place } from './comparison.js';

export function forecastIn({ folder }: Place): string {
  return join(folder, 'forecast.json');
}

/** A script of the benchmark. */
export function script(name: string, ...args: readonly string[]): string[] {
  return [process.execPath, join(import.meta.dirname, `${name}.js`), ...args];
}

/** An app as a user runs it. */
export function app(name: 'greenroom' | 'kubernetes' | 'synth', ...args: readonly string[]): string[] {
  return [process.execPath, join(import.meta.dirname, '..', name, 'main.js'), ...args];
}
