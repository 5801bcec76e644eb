import { Command } from 'commander';
import { run } from '../terminal/index.js';
import { config } from './config.js';
import { type SynthOptions, synthesize } from './synthesize.js';

new Command('kubernetes')
  .description('Synthesizes the manifests of all tenants; runs alone and below `cdk8s synth`.')
  .option('--forecast <file>', 'the reviewed forecast', config.forecast)
  .option(
    '--as-of <instant>',
    "the instant to synthesize for (default: the forecast's)",
    process.env.GREENROOM_AS_OF || undefined,
  )
  .option('--out <folder>', 'the folder to replace', process.env.CDK8S_OUTDIR ?? 'dist')
  .action((options: SynthOptions) => run(() => process.stderr.write(synthesize(options, config))))
  .parse();
