import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { afterAll, describe, expect, it } from 'vitest';
import { median } from '../../../apps/bench/measurement.js';
import { addSeason } from '../../../apps/bench/season.js';
import { compare, formatTable, type Row } from '../../../apps/bench/table.js';
import { LinearApp } from '../../../lib/synth/index.js';
import { filesBelow } from '../../synth/outcome.js';

function row(subject: Row['subject'], size: number, synth: number): Row {
  return { subject, size, start: 100, build: 20, synth, total: 120 + synth, memory: 2 ** 27 };
}

const ROWS = compare([
  row('stock', 100, 400),
  row('linear', 100, 200),
  row('floor', 100, 10),
  row('stock', 1000, 40_000),
  row('linear', 1000, 2000),
]);

describe('the benchmark', () => {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-bench-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has the stock App and LinearApp write the same files of whole tenants', () => {
    const [stock, linear] = [App, LinearApp].map((AppClass) => {
      const app = addSeason(new AppClass({ outdir: join(folder, AppClass.name) }), 3);
      app.synth();
      return filesBelow(app.outdir);
    });
    expect(linear).toEqual(stock);
    const objects = Object.values(stock ?? {}).map((text) => text.match(/^apiVersion:/gm)?.length);
    expect(objects.sort()).toEqual([1, 18, 18, 18]);
  });

  it('takes of each figure the median of its runs', () => {
    const runs = [row('linear', 1, 5), row('linear', 1, 900), row('linear', 1, 7)];
    expect(median(runs)).toEqual({ start: 100, build: 20, synth: 7, total: 127, memory: 2 ** 27 });
  });

  it('gives growth as the exponent between two sizes', () => {
    expect(ROWS.map(({ growth }) => growth?.toFixed(6))).toEqual([
      undefined,
      undefined,
      undefined,
      '2.000000',
      '1.000000',
    ]);
  });

  it('prints what can be compared and leaves the rest empty', () => {
    expect(formatTable(ROWS).split('\n')).toEqual([
      'subject  size    start    build    synth    total  peak memory  synth / floor  peer / synth  growth',
      '  stock   100  0.100 s  0.020 s  0.400 s  0.520 s      128 MiB         40.0 x         1.0 x        ',
      ' linear   100  0.100 s  0.020 s  0.200 s  0.320 s      128 MiB         20.0 x         2.0 x        ',
      '  floor   100  0.100 s  0.020 s  0.010 s  0.130 s      128 MiB          1.0 x        40.0 x        ',
      '  stock  1000  0.100 s  0.020 s   40.0 s   40.1 s      128 MiB                        1.0 x  n^2.00',
      ' linear  1000  0.100 s  0.020 s  2.000 s  2.120 s      128 MiB                       20.0 x  n^1.00',
    ]);
  });

  it('compares plans with the floor and the peer of plans, not with those of tenants as many', () => {
    const rows = compare([
      row('stock', 1000, 40_000),
      row('floor', 1000, 10),
      row('plan-naive', 1000, 900),
      row('plan', 1000, 300),
      row('plan-floor', 1000, 20),
    ]);
    expect(rows.map(({ subject, timesFloor, peerTimes }) => [subject, timesFloor, peerTimes])).toEqual([
      ['stock', 4000, 1],
      ['floor', 1, 4000],
      ['plan-naive', 45, 1],
      ['plan', 15, 3],
      ['plan-floor', 1, 45],
    ]);
  });

  it('prints only titles of a benchmark in which everything is left out', () => {
    expect(formatTable(compare([]))).toBe(
      'subject  size  start  build  synth  total  peak memory  synth / floor  peer / synth  growth',
    );
  });
});
