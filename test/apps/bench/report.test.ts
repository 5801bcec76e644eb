import { describe, expect, it } from 'vitest';
import {
  type Figure,
  figureResults,
  formatResults,
  type Results,
  type Run,
  ratiosOf,
  withResults,
} from '../../../apps/bench/report/index.js';

const MIB = 2 ** 20;

function figure(subject: string, size: number, ...runs: Run[]): Figure {
  return { subject, size, runs };
}

function growthsOf(...figures: Figure[]) {
  return figureResults(figures).map(({ growth: { time, memory } }) => [time?.toFixed(2), memory?.toFixed(2)]);
}

describe('a figure', () => {
  it('is the median of its runs, of each measure by itself', () => {
    const runs = [
      { wall: 5, cpu: 4, memory: 30 },
      { wall: 90, cpu: 3, memory: 10 },
      { wall: 7, cpu: 9, memory: 20 },
    ];
    expect(figureResults([figure('product', 10, ...runs)])).toEqual([
      { subject: 'product', size: 10, runs: 3, wall: 7, cpu: 4, memory: 20, input: undefined, growth: {} },
    ]);
  });

  it('knows no more than was measured', () => {
    expect(figureResults([figure('product', 10, { wall: 5 })])).toEqual([
      expect.objectContaining({ wall: 5, cpu: undefined, memory: undefined, input: undefined }),
    ]);
  });
});

describe('growth', () => {
  it('is the exponent between two sizes, of what is above the base', () => {
    expect(
      growthsOf(
        figure('product', 1, { wall: 9, cpu: 1, memory: 100 * MIB }),
        figure('product', 1000, { wall: 9, cpu: 3, memory: 110 * MIB }),
        figure('product', 10_000, { wall: 9, cpu: 21, memory: 1100 * MIB }),
        figure('stock', 10_000, { wall: 9, cpu: 21, memory: 1100 * MIB }),
      ),
    ).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['1.00', '2.00'],
      [undefined, undefined],
    ]);
  });

  it('is that of everything where the base was not measured, and of the time that passed where that is all', () => {
    expect(growthsOf(figure('plan', 10, { wall: 2 }), figure('plan', 100, { wall: 200 }))).toEqual([
      [undefined, undefined],
      ['2.00', undefined],
    ]);
  });

  it('does not count the input', () => {
    expect(
      growthsOf(
        figure('floor', 10, { wall: 9, cpu: 2, input: { wall: 5, cpu: 1 } }),
        figure('floor', 100, { wall: 9, cpu: 99, input: { wall: 5, cpu: 89 } }),
      ),
    ).toEqual([
      [undefined, undefined],
      ['1.00', undefined],
    ]);
  });

  it('is not known of what is no larger than the base', () => {
    expect(
      growthsOf(
        figure('plan', 1, { wall: 3 }),
        figure('plan', 10, { wall: 2 }),
        figure('plan', 100, { wall: 4 }),
      ).at(-1),
    ).toEqual([undefined, undefined]);
  });
});

describe('a ratio', () => {
  it('is the median of those of the rounds, without the input', () => {
    const figures = [
      figure('product', 10, { wall: 12, cpu: 10 }, { wall: 40, cpu: 30 }, { wall: 24, cpu: 20 }),
      figure(
        'floor',
        10,
        { wall: 3, cpu: 2.5, input: { wall: 1, cpu: 0.5 } },
        { wall: 2, cpu: 1.5, input: { wall: 1, cpu: 0.5 } },
        { wall: 4, cpu: 2.5, input: { wall: 1, cpu: 0.5 } },
      ),
    ];
    expect(ratiosOf([['product', 'floor']], figures)).toEqual([
      { ratio: 'product / floor', size: 10, time: 10, wall: 8 },
    ]);
  });

  it('is of the rounds in which both ran', () => {
    const figures = [
      figure('stock', 10, { wall: 80 }),
      figure('product', 10, { wall: 10 }, { wall: 1 }, { wall: 1 }),
    ];
    expect(ratiosOf([['stock', 'product']], figures).map(({ time }) => time)).toEqual([8]);
  });

  it('is only there at sizes at which both were measured', () => {
    const figures = [figure('stock', 1, { wall: 8 }), figure('product', 2, { wall: 1 })];
    expect(ratiosOf([['stock', 'product']], figures)).toEqual([]);
  });
});

const RESULTS: Results = {
  machine: { processor: 'A processor', cores: 2, memory: 2048 * MIB, system: 'linux x64', node: 'v20.1.0' },
  versions: { cdk8s: '2.70.106', jsonnet: '0.18.0' },
  remarks: ['There was no taskset.'],
  comparisons: [
    {
      name: 'synthesis',
      unit: 'tenants',
      figures: [
        { subject: 'product', size: 1000, runs: 3, wall: 12.34, cpu: 2, memory: 100 * MIB, growth: {} },
        {
          subject: 'floor-json',
          size: 2000,
          runs: 1,
          wall: 0.5,
          input: { wall: 0.25 },
          growth: { time: 1, memory: 0.5 },
        },
      ],
      ratios: [
        { ratio: 'product / floor-json', size: 1000, time: 3.456, wall: 3 },
        { ratio: 'stock / product', size: 2000, time: 345.6, wall: 300 },
      ],
      agreements: [{ size: 1000, objects: 18_080, subjects: ['product', 'floor-json', 'stock', 'kosko'] }],
      skipped: [
        { subject: 'stock', size: 2000, why: 'its time is quadratic' },
        { subject: 'jsonnet', size: 1000, why: 'not installed' },
        { subject: 'stock', size: 5000, why: 'its time is quadratic' },
      ],
    },
    { name: 'databases', unit: 'tenants', figures: [], ratios: [], agreements: [], skipped: [] },
  ],
};

describe('the page', () => {
  it('has what was measured, what follows, what agreed and what was skipped', () => {
    expect(formatResults(RESULTS).split('\n')).toEqual([
      'A processor, 2 cores, 2,048 MiB of memory, linux x64, Node v20.1.0; cdk8s 2.70.106 and jsonnet 0.18.0.',
      '',
      'There was no taskset.',
      '',
      '### synthesis',
      '',
      '| tenants | subject | runs | time | processor time | of it input | peak memory | growth | of memory |',
      '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| 1,000 | product | 3 | 12.3 s | 2.00 s |  | 100 MiB |  |  |',
      '| 2,000 | floor-json | 1 | 0.50 s |  | 0.25 s |  | n^1.00 | n^0.50 |',
      '',
      '| tenants | product / floor-json | stock / product |',
      '| ---: | ---: | ---: |',
      '| 1,000 | 3.46 |  |',
      '| 2,000 |  | 346 |',
      '',
      '| tenants | objects | the same of |',
      '| ---: | ---: | ---: |',
      '| 1,000 | 18,080 | product, floor-json, stock and kosko |',
      '',
      'Not measured: stock (its time is quadratic) at 2,000 and 5,000.',
      '',
      'Not measured: jsonnet (not installed) at 1,000.',
    ]);
  });

  it('has them between its marks, and keeps what stands around', () => {
    const before =
      '# Performance\n\n<!-- npm run bench writes from here -->\n\nold\n\n<!-- to here -->\n\nWhy.\n';
    expect(withResults(before, 'new')).toBe(before.replace('old', 'new'));
    expect(withResults(withResults(before, 'other'), 'new')).toBe(withResults(before, 'new'));
  });

  it.each([
    '',
    '<!-- npm run bench writes from here -->',
    '<!-- to here --><!-- npm run bench writes from here -->',
  ])('must have both marks in their order, and not %j', (page) => {
    expect(() => withResults(page, 'new')).toThrow(
      new Error('the page has no <!-- npm run bench writes from here --> with <!-- to here --> after it'),
    );
  });
});
