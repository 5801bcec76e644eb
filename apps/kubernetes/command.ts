import { isMainThread } from 'node:worker_threads';
import { Command } from 'commander';
import { asOfOption, run } from '../terminal/index.js';
import { config } from './config.js';
import { type SynthOptions, synthesize } from './synthesize.js';
import { takePart } from './take-part.js';
import { workersOption } from './workers-option.js';

/** This very program: in another thread it takes part in the work of the one that has started it. */
const WORKER = new URL('main.js', import.meta.url);

if (isMainThread) parseCommand();
else takePart(config);

function parseCommand(): void {
  new Command('kubernetes')
    .description('Synthesizes the manifests of all tenants; runs alone and below `cdk8s synth`.')
    .option('--forecast <file>', 'the reviewed forecast', config.forecast)
    .addOption(asOfOption())
    .option('--out <folder>', 'the folder to replace', process.env.CDK8S_OUTDIR ?? 'dist')
    .addOption(workersOption())
    .action((options: SynthOptions) =>
      run(async () => process.stderr.write(await synthesize(options, config, { worker: WORKER }))),
    )
    .parse();
}
