import { Command, InvalidArgumentError, Option } from 'commander';

export interface BenchOptions {
  readonly sizes: readonly number[];
  readonly databases: readonly number[];
  readonly plans: readonly number[];
  readonly publications: readonly number[];
  readonly stockUpTo: number;
  readonly peersUpTo: number;
  readonly naiveUpTo: number;
  readonly runs: number;
  readonly onceAbove: number;
  /** The folder with the results and the page. */
  readonly write?: string;
}

export function benchCommand(): Command {
  return new Command('bench')
    .description(
      'Compares the product with its peers and with the least programs that do the same, each as a whole process: the synthesis of many tenants, on the same objects; both apps with a Terraform stack for each tenant; the planning of many events; the publication of a change in ten of many tenants.',
    )
    .option(
      '--sizes <numbers>',
      'numbers of tenants to synthesize, with commas, or none',
      countsFrom,
      [1, 1000, 2000, 5000, 10_000, 20_000],
    )
    .option(
      '--databases <numbers>',
      'numbers of tenants that have a Terraform stack each, with commas, or none',
      countsFrom,
      [1, 100, 250, 500, 1000],
    )
    .option(
      '--plans <numbers>',
      'numbers of events to plan, with commas, or none',
      countsFrom,
      [1, 1000, 3000, 10_000],
    )
    .option(
      '--publications <numbers>',
      'numbers of tenants to publish with a change in ten, with commas, or none',
      countsFrom,
      [1, 1000, 5000],
    )
    .option(
      '--stock-up-to <number>',
      'largest size for the stock App, whose time is quadratic',
      mostFrom,
      1000,
    )
    .option('--peers-up-to <number>', 'largest size for kosko and jsonnet', mostFrom, 10_000)
    .option(
      '--naive-up-to <number>',
      'largest number of events for the naive sum, whose time is quadratic',
      mostFrom,
      1000,
    )
    .option('--runs <number>', 'runs of each, of which the median counts', countFrom, 3)
    .option('--once-above <seconds>', 'a peer that takes longer runs once', mostFrom, 60)
    .addOption(
      new Option(
        '--write [folder]',
        'write bench/results.json and the tables of docs/performance.md below this folder',
      ).preset('.'),
    );
}

/** Ascending, each once. */
function countsFrom(text: string): number[] {
  if (text === 'none') return [];
  return [...new Set(text.split(',').map(countFrom))].sort((a, b) => a - b);
}

function countFrom(text: string): number {
  return wholeFrom(text, 1);
}

/** 0 is below every size. */
function mostFrom(text: string): number {
  return wholeFrom(text, 0);
}

function wholeFrom(text: string, least: number): number {
  const count = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(count) || count < least) {
    throw new InvalidArgumentError(
      `'${text}' is not a whole number from ${least} on. Write for example 300.`,
    );
  }
  return count;
}
