import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { formatAddressLedger, planAddresses, readAddressLedger } from '../../lib/planning/addresses/index.js';
import { addressDemand } from '../../lib/planning/network-ranges/index.js';
import { refuseShapeless } from '../../lib/planning/platform/index.js';
import { accepted, readText, writeText } from '../files/index.js';
import { platform } from '../platform/config.js';
import { run } from '../terminal/index.js';

new Command('addresses')
  .description('Gives every part of the platform that has none a network, and keeps all others.')
  .option('--ledger <file>', 'the ledger of networks, which is committed', 'addresses.json')
  .action(({ ledger: file }: { readonly ledger: string }) => run(() => process.stderr.write(allocate(file))))
  .parse();

function allocate(file: string): string {
  refuseShapeless(platform);
  const before = existsSync(file) ? accepted(readAddressLedger(readText(file))) : undefined;
  const ledger = planAddresses(addressDemand(platform), before, file);
  writeText(file, formatAddressLedger(ledger));
  const added = ledger.ranges.length - (before?.ranges.length ?? 0);
  return `${file}: ${ledger.ranges.length} networks, ${added} of them new\n`;
}
