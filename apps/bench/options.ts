import { Command, InvalidArgumentError } from 'commander';

export interface BenchOptions {
  readonly sizes: readonly number[];
  readonly databases: readonly number[];
  readonly plans: readonly number[];
  readonly publications: readonly number[];
  readonly stockUpTo: number;
  readonly naiveUpTo: number;
  readonly runs: number;
  readonly json?: true;
}

export function benchCommand(): Command {
  return new Command('bench')
    .description(
      'Measures the synthesis of many tenants (stock App, LinearApp, the whole main job, the least that it can take, and both apps with a Terraform stack for each tenant) the planning of many events (the plan, the least that it can take, and the same plan with a naive sum of pods), and the publication of a change in ten of many tenants (with all checks, the least in which the files can be known to be whole, and a plain copy).',
    )
    .option(
      '--sizes <numbers>',
      'numbers of tenants, with commas, or none',
      countsFrom,
      [100, 300, 1000, 5000],
    )
    .option(
      '--databases <numbers>',
      'numbers of tenants that have a Terraform stack each, with commas, or none',
      countsFrom,
      [50, 100, 250, 500],
    )
    .option(
      '--plans <numbers>',
      'numbers of events to plan, with commas, or none',
      countsFrom,
      [1000, 3000, 10_000],
    )
    .option(
      '--publications <numbers>',
      'numbers of tenants to publish with a change in ten, with commas, or none',
      countsFrom,
      [1000, 5000],
    )
    .option(
      '--stock-up-to <number>',
      'largest size for the stock App, whose time is quadratic',
      mostFrom,
      1000,
    )
    .option(
      '--naive-up-to <number>',
      'largest number of events for the naive sum, whose time is quadratic',
      mostFrom,
      1000,
    )
    .option('--runs <number>', 'runs of each, of which the median counts', countFrom, 3)
    .option('--json', 'print JSON instead of a table');
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
