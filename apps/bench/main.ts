import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidArgumentError, program } from 'commander';
import { prepare, run, type Subject } from './child.js';
import { median } from './measurement.js';
import { compare, formatTable, type Row } from './table.js';

interface Options {
  readonly sizes: readonly number[];
  readonly databases: readonly number[];
  readonly stockUpTo: number;
  readonly runs: number;
  readonly json?: true;
}

const { sizes, databases, stockUpTo, runs, json } = program
  .description(
    'Measures the synthesis of many tenants: stock App, LinearApp, the whole main job, the least that it can take, and both apps with a Terraform stack for each tenant.',
  )
  .option('--sizes <numbers>', 'numbers of tenants, with commas', countsFrom, [100, 300, 1000, 5000])
  .option(
    '--databases <numbers>',
    'numbers of tenants that have a Terraform stack each, with commas',
    countsFrom,
    [50, 100, 250, 500],
  )
  .option(
    '--stock-up-to <number>',
    'largest size for the stock App, whose time is quadratic',
    countFrom,
    1000,
  )
  .option('--runs <number>', 'runs of each, of which the median counts', countFrom, 3)
  .option('--json', 'print JSON instead of a table')
  .parse()
  .opts<Options>();

const folder = mkdtempSync(join(tmpdir(), 'greenroom-bench-'));
try {
  const rows = compare([
    ...ascending(sizes).flatMap(measureSize),
    ...ascending(databases).map((tenants) => measured('databases', tenants)),
  ]);
  process.stdout.write(`${json ? JSON.stringify(rows, null, 2) : formatTable(rows)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureSize(tenants: number): Row[] {
  prepare(tenants, folder);
  const subjects: Subject[] = [
    ...(tenants <= stockUpTo ? ['stock' as const] : []),
    'linear',
    'command',
    'floor',
  ];
  return subjects.map((subject) => measured(subject, tenants));
}

function measured(subject: Subject, tenants: number): Row {
  const measurements = Array.from({ length: runs }, (_, index) => {
    process.stderr.write(`${tenants} tenants, ${subject}, run ${index + 1} of ${runs}\n`);
    return run(subject, tenants, folder);
  });
  return { subject, tenants, ...median(measurements) };
}

function ascending(counts: readonly number[]): number[] {
  return [...counts].sort((a, b) => a - b);
}

function countsFrom(text: string): number[] {
  return text.split(',').map(countFrom);
}

function countFrom(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new InvalidArgumentError(`'${text}' is not a whole number from 1 on. Write for example 300.`);
  }
  return count;
}
