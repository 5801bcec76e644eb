import type { Subject } from './child.js';
import type { Measurement } from './measurement.js';

export interface Row extends Measurement {
  readonly subject: Subject;
  /** How many tenants are synthesized or published, or events planned. */
  readonly size: number;
}

/** A row with what follows from it and the others; undefined where there is nothing to compare with. */
export interface ComparedRow extends Row {
  /** The time to write or plan, compared with the floor at the same size. */
  readonly timesFloor: number | undefined;
  /** The time of the peer at the same size, compared with this one: of the stock App, of the naive plan, or of a plain copy. */
  readonly peerTimes: number | undefined;
  /** The exponent with which the time grew since the size before: 1 is linear, 2 quadratic. */
  readonly growth: number | undefined;
}

interface Compared {
  readonly floor: Subject;
  readonly peer: Subject;
}

const SYNTHESIS: Compared = { floor: 'floor', peer: 'stock' };
const PLANNING: Compared = { floor: 'plan-floor', peer: 'plan-naive' };
const PUBLICATION: Compared = { floor: 'publish-floor', peer: 'publish-copy' };
const COMPARED_WITH: Readonly<Record<Subject, Compared>> = {
  stock: SYNTHESIS,
  linear: SYNTHESIS,
  command: SYNTHESIS,
  floor: SYNTHESIS,
  databases: SYNTHESIS,
  plan: PLANNING,
  'plan-floor': PLANNING,
  'plan-naive': PLANNING,
  publish: PUBLICATION,
  'publish-copy': PUBLICATION,
  'publish-floor': PUBLICATION,
};

export function compare(rows: readonly Row[]): ComparedRow[] {
  return rows.map((row) => {
    const at = (subject: Subject) =>
      rows.find((other) => other.subject === subject && other.size === row.size);
    const { floor, peer } = COMPARED_WITH[row.subject];
    const before = rows.findLast((other) => other.subject === row.subject && other.size < row.size);
    return {
      ...row,
      timesFloor: ratio(row.synth, at(floor)?.synth),
      peerTimes: ratio(at(peer)?.synth, row.synth),
      growth: before && Math.log(row.synth / before.synth) / Math.log(row.size / before.size),
    };
  });
}

function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}

const COLUMNS: readonly (readonly [string, (row: ComparedRow) => string])[] = [
  ['subject', ({ subject }) => subject],
  ['size', ({ size }) => String(size)],
  ['start', ({ start }) => seconds(start)],
  ['build', ({ build }) => seconds(build)],
  ['synth', ({ synth }) => seconds(synth)],
  ['total', ({ total }) => seconds(total)],
  ['peak memory', ({ memory }) => `${(memory / 2 ** 20).toFixed(0)} MiB`],
  ['synth / floor', ({ timesFloor }) => factor(timesFloor)],
  ['peer / synth', ({ peerTimes }) => factor(peerTimes)],
  ['growth', ({ growth }) => (growth === undefined ? '' : `n^${growth.toFixed(2)}`)],
];

export function formatTable(rows: readonly ComparedRow[]): string {
  const lines = [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) => line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
    .join('\n');
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 3 : 1)} s`;
}

function factor(value: number | undefined): string {
  return value === undefined ? '' : `${value.toFixed(value < 100 ? 1 : 0)} x`;
}
