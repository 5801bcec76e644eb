import { formatCount, formatList } from '../../../lib/planning/wording/index.js';
import type { Ratio } from './ratios.js';
import type { Agreement, ComparisonResults, FigureResults, Machine, Results, Skipped } from './results.js';

/** A part of a page that tells the results, without the reasons that stand around it. */
export function formatResults({ machine, versions, remarks, comparisons }: Results): string {
  return [
    `${formatMachine(machine)}; ${allOf(Object.entries(versions).map((one) => one.join(' ')))}.`,
    ...remarks,
    ...comparisons.filter(({ figures }) => figures.length > 0).flatMap(formatComparison),
  ].join('\n\n');
}

function formatMachine({ processor, cores, memory, system, node }: Machine): string {
  return `${processor}, ${cores} cores, ${formatMemory(memory)} of memory, ${system}, Node ${node}`;
}

function formatComparison({ name, unit, figures, ratios, agreements, skipped }: ComparisonResults): string[] {
  return [
    `### ${name}`,
    figureTable(unit, figures),
    ...(ratios.length === 0 ? [] : [ratioTable(unit, ratios)]),
    ...(agreements.length === 0 ? [] : [agreementTable(unit, agreements)]),
    ...formatSkipped(skipped),
  ];
}

function figureTable(unit: string, figures: readonly FigureResults[]): string {
  return markdownTable(
    [unit, 'subject', 'runs', 'time', 'processor time', 'of it input', 'peak memory', 'growth', 'of memory'],
    figures.map(({ size, subject, runs, wall, cpu, input, memory, growth }) => [
      formatCount(size),
      subject,
      `${runs}`,
      formatSeconds(wall),
      shown(cpu, formatSeconds),
      shown(input && (input.cpu ?? input.wall), formatSeconds),
      shown(memory, formatMemory),
      shown(growth.time, formatExponent),
      shown(growth.memory, formatExponent),
    ]),
  );
}

/** One row for each size, and one column for each ratio. */
function ratioTable(unit: string, ratios: readonly Ratio[]): string {
  const names = [...new Set(ratios.map(({ ratio }) => ratio))];
  const sizes = [...new Set(ratios.map(({ size }) => size))];
  return markdownTable(
    [unit, ...names],
    sizes.map((size) => [
      formatCount(size),
      ...names.map((name) =>
        shown(ratios.find((one) => one.size === size && one.ratio === name)?.time, formatRatio),
      ),
    ]),
  );
}

function agreementTable(unit: string, agreements: readonly Agreement[]): string {
  return markdownTable(
    [unit, 'objects', 'the same of'],
    agreements.map(({ size, objects, subjects }) => [
      formatCount(size),
      formatCount(objects),
      allOf(subjects),
    ]),
  );
}

function formatSkipped(skipped: readonly Skipped[]): string[] {
  const sizes = new Map<string, string[]>();
  for (const { subject, size, why } of skipped) {
    const key = `${subject} (${why})`;
    sizes.set(key, [...(sizes.get(key) ?? []), formatCount(size)]);
  }
  return [...sizes].map(([key, of]) => `Not measured: ${key} at ${allOf(of)}.`);
}

function markdownTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [titles, titles.map(() => '---:'), ...rows].map(line).join('\n');
}

function allOf(items: readonly string[]): string {
  return formatList(items, items.length);
}

function shown(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? '' : format(value);
}

function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
}

function formatMemory(bytes: number): string {
  return `${formatCount(Math.round(bytes / 2 ** 20))} MiB`;
}

function formatExponent(exponent: number): string {
  return `n^${exponent.toFixed(2)}`;
}

function formatRatio(ratio: number): string {
  return ratio.toFixed(ratio < 100 ? 2 : 0);
}
