#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { FEED_FORMATS } from '../../lib/planning/events/index.js';
import { DEFAULT_DELETION_LIMIT } from '../../lib/publish/index.js';
import { run } from '../terminal/index.js';
import type { BacktestOptions } from './backtest/index.js';
import type { FitOptions } from './fit.js';
import type { ForecastOptions } from './forecast-options.js';
import type { LoadTestOptions } from './load-test/index.js';
import type { MigrateOptions } from './migrate/index.js';
import type { PublishOptions } from './publish/index.js';
import { refuseEmpty } from './refuse-empty.js';

const HELP_AFTER = `
Example:
  greenroom forecast --feed events.csv --followers followers.csv \\
    --as-of 2026-11-21T00:00:00Z --out forecast.json`;

// Each command loads what it needs when it runs: charts and database drivers take their time.
const program = new Command('greenroom')
  .description('Gets a platform ready before the crowd of a ticket on-sale arrives.')
  .version(version())
  .showHelpAfterError('(greenroom --help, or greenroom <command> --help)');

program
  .command('forecast')
  .description(
    'Turn event feeds and follower lists into forecast.json: the reviewed numbers a synth renders.',
  )
  .requiredOption(
    '--feed <file...>',
    'event feeds: files, folders of pages, postgres:// addresses; together they are one feed',
  )
  .option('--feed-table <name>', 'table of a database feed (default: events)')
  .option(
    '--feed-columns <pairs>',
    'its columns by the names of the CSV, such as id=event_id,on_sale=sales_start',
  )
  .option('--feed-query <select>', 'a SELECT in place of the table, or @file')
  .option('--feed-format <format>', `${FEED_FORMATS.join(', ')}; detected when not given`)
  .option('--followers <file...>', 'follower lists, CSV or JSON')
  .option('--policy <file>', 'JSON with the parts of the policy that differ from the default')
  .option('--model <file>', 'the demand model that `greenroom fit` made; left out, the stated prior')
  .option('--prices <file>', 'price book, JSON: what nodes and databases cost')
  .option('--chargeback <file>', 'table of costs by cost centre to write, .csv or .json')
  .option('--host <name>', 'host of the events that name none; left out, the app that synthesizes decides')
  .option('--time-zone <zone>', 'IANA zone of local times that come without one')
  .option('--horizon <duration>', 'how far ahead windows are looked for', '14d')
  .requiredOption('--as-of <instant>', 'the instant to forecast for, such as 2026-11-21T00:00:00Z, or "now"')
  .option(
    '--previous <file>',
    'the forecast whose tenant names stay as they are (default: the file at --out)',
  )
  .option('--no-previous', 'name all tenants anew; renamed tenants lose their namespace and database')
  .requiredOption('--out <file>', 'the forecast to write')
  .addHelpText('after', HELP_AFTER)
  .action((options: ForecastOptions) =>
    start(options, async () => (await import('./forecast.js')).runForecast(options)),
  );

program
  .command('fit')
  .description('Fit the demand model to past on-sales: model.json, reviewed and committed.')
  .requiredOption('--history <file>', 'past on-sales, CSV or JSON')
  .requiredOption('--out <file>', 'the model to write')
  .action((options: FitOptions) => start(options, async () => (await import('./fit.js')).runFit(options)));

program
  .command('backtest')
  .description('Forecast every past on-sale from the others, and compare with what came and with baselines.')
  .requiredOption('--history <file>', 'past on-sales, CSV or JSON')
  .option('--policy <file>', 'JSON with the parts of the policy that differ from the default')
  .option('--json <file>', 'the figures to write, as JSON')
  .option('--svg <file>', 'the picture to write: predicted against actual peaks')
  .action((options: BacktestOptions) =>
    start(options, async () => (await import('./backtest/index.js')).runBacktest(options)),
  );

program
  .command('plan')
  .description('Write one self-contained page on which people review a forecast.')
  .argument('<forecast>', 'the forecast')
  .requiredOption('--html <file>', 'the page to write')
  .action((forecast: string, { html }: { html: string }) =>
    start({ html }, async () => (await import('./plan/index.js')).runPlan({ forecast, html })),
  );

program
  .command('load-test')
  .description(
    'Write a load test of a forecast for Grafana k6: the crowds of its tenants, shared out to machines.',
  )
  .argument('<forecast>', 'the forecast')
  .option('--event <id...>', 'only these events')
  .requiredOption('--rate-per-worker <number>', 'requests per second that one load machine sends')
  .option('--scale <percent>', 'per cent of the forecast', '100')
  .option('--at <quantile>', "p50, p90 or p99 (default: each tenant's own)")
  .option('--host <name>', 'host of the tenants for which the forecast names none')
  .option('--think-time <duration>', 'how long a person waits between two requests; for the number of people')
  .requiredOption('--out <file>', 'the plan to write')
  .action((forecast: string, options: Omit<LoadTestOptions, 'forecast'>) =>
    start(options, async () => (await import('./load-test/index.js')).runLoadTest({ forecast, ...options })),
  );

program
  .command('publish')
  .description('Bring what a synth wrote into a folder of a GitOps repository: all of it, or nothing.')
  .requiredOption('--from <folder>', 'what the synth wrote')
  .requiredOption('--to <folder>', 'the folder in the repository')
  .requiredOption(
    '--as-of <instant>',
    'by which windows are open or not, such as 2026-11-21T00:00:00Z, or "now"',
  )
  .option(
    '--max-deletions <limit>',
    'how many tenants may go without being named: 3, or 10%',
    DEFAULT_DELETION_LIMIT,
  )
  .option('--retire <tenant...>', 'tenants that may go, even while their tickets are sold')
  .option('--allow <name...>', 'tenants and shared files that may change while tickets are sold')
  .option('--check <program>', "a checker of schemas: a program that is given the synth's folder")
  .option('--dry-run', 'tell what would be done, and do nothing')
  .option('--commit', 'commit the folder with git')
  .action((options: PublishOptions) =>
    start(options, async () => (await import('./publish/index.js')).runPublish(options)),
  );

program
  .command('migrate')
  .description(
    'Write what people made in one cluster as manifests for another, and report all that is not written.',
  )
  .requiredOption(
    '--from <path>',
    'what `kubectl get -o json` or `-o yaml` exported: a file, or a folder of files',
  )
  .requiredOption('--to <folder>', 'the folder to write: new, empty, or as an earlier migrate has left it')
  .option('--stack <name>', 'only the objects with the label greenroom.dev/stack=<name>, of all namespaces')
  .option('--selector <labels>', 'only the objects with these labels, in the syntax of kubectl')
  .option(
    '--map <old=new...>',
    'names to replace: storageClass:gp2=gp3, namespace:, host:, registry: or value:old=new; old=new is a value',
  )
  .option('--include-secrets <certificate>', 'write Secrets, sealed for the cluster with this certificate')
  .option('--include-namespace <name...>', 'system namespaces whose objects are moved too')
  .action((options: MigrateOptions) =>
    start(options, async () => (await import('./migrate/index.js')).runMigrate(options)),
  );

program.parse();

function start(options: object, work: () => Promise<void>): void {
  run(async () => {
    refuseEmpty(options);
    await work();
  });
}

function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
