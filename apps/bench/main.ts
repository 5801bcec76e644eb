import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, run, type Subject } from './child.js';
import { median } from './measurement.js';
import { type BenchOptions, benchCommand } from './options.js';
import { compare, formatTable, type Row } from './table.js';

const { sizes, databases, plans, publications, stockUpTo, naiveUpTo, runs, json } = benchCommand()
  .parse()
  .opts<BenchOptions>();

const folder = mkdtempSync(join(tmpdir(), 'greenroom-bench-'));
try {
  const rows = compare([
    ...sizes.flatMap(measureSize),
    ...databases.map((tenants) => measured('databases', tenants)),
    ...plans.flatMap(measurePlan),
    ...publications.flatMap(measurePublication),
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

function measurePlan(events: number): Row[] {
  const subjects: Subject[] = [...(events <= naiveUpTo ? ['plan-naive' as const] : []), 'plan', 'plan-floor'];
  return subjects.map((subject) => measured(subject, events));
}

function measurePublication(tenants: number): Row[] {
  return (['publish-copy', 'publish', 'publish-floor'] as const).map((subject) => measured(subject, tenants));
}

function measured(subject: Subject, size: number): Row {
  const measurements = Array.from({ length: runs }, (_, index) => {
    process.stderr.write(`size ${size}, ${subject}, run ${index + 1} of ${runs}\n`);
    return run(subject, size, folder);
  });
  return { subject, size, ...median(measurements) };
}
