import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../terminal/index.js';
import type { Comparison } from './comparison.js';
import { databases } from './databases.js';
import { machineHere } from './machine.js';
import { type BenchOptions, benchCommand } from './options.js';
import { planning } from './planning.js';
import { publication } from './publication.js';
import {
  type ComparisonResults,
  figureResults,
  formatResults,
  type Results,
  ratiosOf,
  withResults,
} from './report/index.js';
import { measureAt } from './rounds.js';
import { synthesis } from './synthesis.js';
import { type Tools, toolsHere, versionsOf } from './tools.js';

benchCommand()
  .action((options: BenchOptions) => run(() => bench(options)))
  .parse();

function bench(options: BenchOptions): void {
  const tools = toolsHere();
  const all = [synthesis(options, tools), databases(options), planning(options), publication(options)];
  const results: Results = {
    machine: machineHere(),
    versions: versionsOf(tools),
    remarks: remarksOn(tools),
    comparisons: all.map((comparison) => resultsOf(comparison, options, tools)),
  };
  process.stdout.write(`${formatResults(results)}\n`);
  if (options.write !== undefined) write(options.write, results);
}

function resultsOf(
  comparison: Comparison,
  { runs, onceAbove }: BenchOptions,
  tools: Tools,
): ComparisonResults {
  const { name, unit, sizes, ratios } = comparison;
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const measurements = sizes.map((size) => measureAt(size, comparison, { runs, onceAbove, tools, log }));
  const figures = measurements.flatMap((one) => one.figures);
  return {
    name,
    unit,
    figures: figureResults(figures),
    ratios: ratiosOf(ratios, figures),
    agreements: measurements.flatMap(({ agreement }) => agreement ?? []),
    skipped: measurements.flatMap(({ skipped }) => skipped),
  };
}

function remarksOn({ taskset, time }: Tools): string[] {
  return [
    ...(taskset === undefined ? ['There was no taskset: every subject may have used all cores.'] : []),
    ...(time === undefined ? ['There was no GNU time: processor time and memory were not measured.'] : []),
  ];
}

function write(folder: string, results: Results): void {
  mkdirSync(join(folder, 'bench'), { recursive: true });
  writeFileSync(join(folder, 'bench/results.json'), `${JSON.stringify(results, rounded, 2)}\n`);
  const page = join(folder, 'docs/performance.md');
  writeFileSync(page, withResults(readFileSync(page, 'utf8'), formatResults(results)));
}

/** No figure is known more exactly. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}
