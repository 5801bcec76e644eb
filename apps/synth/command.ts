import { Command } from 'commander';
import { synthesizeAws } from '../aws/index.js';
import { config } from '../kubernetes/config.js';
import { synthesize, workersOption } from '../kubernetes/index.js';
import { platform } from '../platform/config.js';
import { asOfOption, run } from '../terminal/index.js';

interface Options {
  readonly forecast: string;
  readonly addresses: string;
  readonly asOf?: string;
  readonly out: string;
  readonly workers?: string;
  readonly terraformOut: string;
}

/** The other program makes and writes the same tenants. */
const WORKER = new URL('../kubernetes/main.js', import.meta.url);

new Command('synth')
  .description('Synthesizes manifests and Terraform stacks of the same forecast: both or neither.')
  .option('--forecast <file>', 'the reviewed forecast', config.forecast)
  .option('--addresses <file>', 'the ledger of networks', 'addresses.json')
  .addOption(asOfOption())
  .option('--out <folder>', 'the folder of manifests to replace', 'dist')
  .addOption(workersOption())
  .option('--terraform-out <folder>', 'the folder of the Terraform stacks', 'cdktf.out')
  .action((options: Options) =>
    run(async () => {
      const beforeReplacing = () => synthesizeAws({ ...options, out: options.terraformOut }, platform);
      process.stderr.write(
        await synthesize(options, config, {
          worker: WORKER,
          beforeReplacing,
        }),
      );
    }),
  )
  .parse();
