#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { FEED_FORMATS } from '../../lib/planning/events/index.js';
import { run } from '../terminal/index.js';
import { runForecast } from './forecast.js';
import type { ForecastOptions } from './forecast-options.js';

const HELP_AFTER = `
Example:
  greenroom forecast --feed events.csv --followers followers.csv \\
    --as-of 2026-11-21T00:00:00Z --out forecast.json`;

const program = new Command('greenroom')
  .description('Gets a platform ready before the crowd of a ticket on-sale arrives.')
  .version(version())
  .showHelpAfterError('(greenroom --help, or greenroom <command> --help)');

program
  .command('forecast')
  .description(
    'Turn event feeds and follower lists into forecast.json: the reviewed numbers a synth renders.',
  )
  .requiredOption('--feed <file...>', 'event feeds: files, or folders of pages; together they are one feed')
  .option('--feed-format <format>', `${FEED_FORMATS.join(', ')}; detected when not given`)
  .option('--followers <file...>', 'follower lists, CSV or JSON')
  .option('--policy <file>', 'JSON with the parts of the policy that differ from the default')
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
  .action((options: ForecastOptions) => run(() => runForecast(options)));

program.parse();

function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
