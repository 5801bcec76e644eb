import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Measurement } from './measurement.js';

/** What can be measured; each is a module that is run by a node of its own. */
export type Subject =
  | 'stock'
  | 'linear'
  | 'command'
  | 'floor'
  | 'databases'
  | 'plan'
  | 'plan-floor'
  | 'plan-naive'
  | 'publish'
  | 'publish-copy'
  | 'publish-floor';

/** @throws Error when the process fails */
export function run(subject: Subject, size: number, folder: string): Measurement {
  const outdir = join(folder, 'out');
  try {
    return JSON.parse(start(subject, size, folder, outdir)) as Measurement;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Makes the forecast from which the command starts, and the objects from which the floor starts. */
export function prepare(tenants: number, folder: string): void {
  start('objects', tenants, folder, '');
}

function start(module: Subject | 'objects', size: number, folder: string, outdir: string): string {
  const script = join(import.meta.dirname, `${module}.js`);
  const files = ['objects.jsonl', 'forecast.json'].map((name) => join(folder, name));
  const args = [script, String(size), outdir, ...files];
  const { status, stdout, error } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${module} of size ${size} ended with status ${status}`);
  return stdout;
}
