import { Command } from 'commander';
import { asOfOption, run } from '../terminal/index.js';
import { config } from './config.js';
import { type SynthOptions, synthesize } from './synthesize.js';

new Command('kubernetes')
  .description('Synthesizes the manifests of all tenants; runs alone and below `cdk8s synth`.')
  .option('--forecast <file>', 'the reviewed forecast', config.forecast)
  .addOption(asOfOption())
  .option('--out <folder>', 'the folder to replace', process.env.CDK8S_OUTDIR ?? 'dist')
  .action((options: SynthOptions) => run(() => process.stderr.write(synthesize(options, config))))
  .parse();
