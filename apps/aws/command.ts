import { Command } from 'commander';
import { config } from '../kubernetes/config.js';
import { platform } from '../platform/config.js';
import { asOfOption, run } from '../terminal/index.js';
import { type AwsOptions, synthesizeAws } from './synthesize.js';

new Command('aws')
  .description('Synthesizes the Terraform stacks of the platform; runs alone and below `cdktf synth`.')
  .option('--forecast <file>', 'the reviewed forecast', config.forecast)
  .option('--addresses <file>', 'the ledger of networks', 'addresses.json')
  .addOption(asOfOption())
  .option('--out <folder>', 'the folder of the stacks', process.env.CDKTF_OUTDIR ?? 'cdktf.out')
  .action((options: AwsOptions) => run(() => process.stderr.write(synthesizeAws(options, platform))))
  .parse();
