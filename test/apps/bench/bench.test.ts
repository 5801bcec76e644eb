import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Results, withResults } from '../../../apps/bench/report/index.js';
import { ROOT, temporaryFolder, writeFiles } from '../command.js';

const PAGE = readFileSync(join(ROOT, 'docs/performance.md'), 'utf8');
const PEERS = ['kosko', 'kosko-unvalidated', 'jsonnet'];

interface Bench {
  readonly printed: string;
  readonly results: Results;
  readonly page: string;
}

/** Everything once, written to a folder of its own. */
function bench(args: readonly string[], env: Readonly<Record<string, string>> = {}): Bench {
  const folder = temporaryFolder();
  writeFiles(folder, { 'docs/performance.md': PAGE });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'build/apps/bench/main.js'), '--runs', '1', '--write', folder, ...args],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...env } },
  );
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  return {
    printed: stdout,
    results: JSON.parse(readFileSync(join(folder, 'bench/results.json'), 'utf8')),
    page: readFileSync(join(folder, 'docs/performance.md'), 'utf8'),
  };
}

describe('the benchmark', () => {
  it('measures everything, and has all that wrote the same objects agree', () => {
    const { printed, results, page } = bench([
      ...['--sizes', '1,100', '--databases', '1', '--plans', '2', '--publications', '2'],
    ]);
    expect(results.comparisons.map(({ name, figures }) => [name, figures.length > 0])).toEqual([
      ['synthesis', true],
      ['databases', true],
      ['planning', true],
      ['publication', true],
    ]);
    for (const { figures } of results.comparisons) {
      for (const { wall, runs } of figures) expect([wall > 0, runs]).toEqual([true, 1]);
    }
    const [synthesis] = results.comparisons;
    const { figures = [], agreements = [], ratios = [], skipped = [] } = synthesis ?? {};
    const absent = skipped.map(({ subject }) => subject);
    const there = ['product', 'product-all-cores', 'floor-json', 'floor-yaml', 'stock', ...PEERS].filter(
      (name) => !absent.includes(name),
    );
    expect(PEERS).toEqual(expect.arrayContaining([...new Set(absent)]));
    expect(agreements.map(({ size, subjects }) => [size, subjects])).toEqual([
      [1, there],
      [100, there],
    ]);
    const [one, hundred] = agreements.map(({ objects }) => objects);
    expect((hundred ?? 0) - (one ?? 0)).toBe(99 * 18);
    expect(figures.filter(({ size }) => size === 100).map(({ subject }) => subject)).toEqual(there);
    expect(ratios.filter(({ ratio }) => ratio === 'product / load').map(({ size }) => size)).toEqual([1]);
    expect(page).toBe(withResults(PAGE, printed.trimEnd()));
  });

  it('says what it leaves out, and why', () => {
    const nothing = temporaryFolder();
    const { results } = bench(
      [
        '--sizes',
        '1',
        '--databases',
        'none',
        '--plans',
        'none',
        '--publications',
        'none',
        '--stock-up-to',
        '0',
      ],
      { PATH: nothing },
    );
    expect(results.remarks).toContain('There was no taskset: every subject may have used all cores.');
    expect(results.comparisons[0]?.skipped).toEqual(
      expect.arrayContaining([
        { subject: 'stock', size: 1, why: 'its time is quadratic' },
        { subject: 'jsonnet', size: 1, why: 'not installed' },
      ]),
    );
    expect(results.comparisons[0]?.agreements[0]?.subjects).toContain('floor-yaml');
  });
});
