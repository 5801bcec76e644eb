import { describe, expect, it } from 'vitest';
import { type BenchOptions, benchCommand } from '../../../apps/bench/options.js';

function optionsOf(...args: string[]): BenchOptions {
  return benchCommand().parse(args, { from: 'user' }).opts<BenchOptions>();
}

/** What is printed of arguments that are refused; empty of others. */
function refusalOf(...args: string[]): string {
  let printed = '';
  const command = benchCommand()
    .exitOverride()
    .configureOutput({ writeErr: (text) => (printed += text) });
  try {
    command.parse(args, { from: 'user' });
  } catch {
    return printed;
  }
  return '';
}

describe('the options of the benchmark', () => {
  it('have defaults for everything', () => {
    expect(optionsOf()).toEqual({
      sizes: [1, 1000, 2000, 5000, 10_000, 20_000],
      databases: [1, 100, 250, 500, 1000],
      plans: [1, 1000, 3000, 10_000],
      publications: [1, 1000, 5000],
      stockUpTo: 1000,
      peersUpTo: 10_000,
      naiveUpTo: 1000,
      runs: 3,
      onceAbove: 60,
    });
  });

  it.each([
    [[], undefined],
    [['--write'], '.'],
    [['--write', 'elsewhere'], 'elsewhere'],
  ])('write nothing unless asked to: %j', (args, folder) => {
    expect(optionsOf(...args).write).toBe(folder);
  });

  it('take numbers in any order, each once', () => {
    expect(optionsOf('--plans', '300,100,300').plans).toEqual([100, 300]);
  });

  it.each(['sizes', 'databases', 'plans', 'publications'] as const)('leave out all %s with none', (name) => {
    expect(optionsOf(`--${name}`, 'none')[name]).toEqual([]);
  });

  it.each([
    ['--stock-up-to', 'stockUpTo'],
    ['--peers-up-to', 'peersUpTo'],
    ['--naive-up-to', 'naiveUpTo'],
  ] as const)('leave out a subject with %s 0', (flag, name) => {
    expect(optionsOf(flag, '0')[name]).toBe(0);
  });

  it.each([
    ['--plans', '<numbers>', '0', 1],
    ['--plans', '<numbers>', '100,', 1],
    ['--sizes', '<numbers>', '1.5', 1],
    ['--databases', '<numbers>', 'many', 1],
    ['--runs', '<number>', '0', 1],
    ['--naive-up-to', '<number>', '-1', 0],
    ['--stock-up-to', '<number>', '', 0],
  ])('refuse %s %s of "%s"', (flag, value, text, least) => {
    const wrong = text.split(',').at(-1);
    expect(refusalOf(`${flag}=${text}`)).toBe(
      `error: option '${flag} ${value}' argument '${text}' is invalid. '${wrong}' is not a whole number from ${least} on. Write for example 300.\n`,
    );
  });

  it('accept the least of each', () => {
    expect(refusalOf('--plans=1', '--sizes=1', '--databases=1', '--runs=1', '--naive-up-to=0')).toBe('');
  });
});
