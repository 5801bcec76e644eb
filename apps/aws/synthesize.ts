import { App } from 'cdktf';
import { AddressPlan, readAddressLedger } from '../../lib/planning/addresses/index.js';
import { readForecast } from '../../lib/planning/forecast/index.js';
import { addressDemand } from '../../lib/planning/network-ranges/index.js';
import { refuseShapeless } from '../../lib/planning/platform/index.js';
import { formatList } from '../../lib/planning/wording/index.js';
import { type PlatformConfig, placePlatform } from '../../lib/stacks/platform/index.js';
import { accepted, readText, syncFiles } from '../files/index.js';
import { refuseBadInstant } from '../terminal/index.js';

export interface AwsOptions {
  readonly forecast: string;
  readonly addresses: string;
  readonly asOf?: string;
  readonly out: string;
}

/**
 * Renders a platform and the databases of a forecast into Terraform stacks; nothing is written before everything was
 * rendered.
 *
 * @returns what was written, for a person
 * @throws InputError when the forecast, the addresses or the configuration cannot be used
 */
export function synthesizeAws(options: AwsOptions, platform: PlatformConfig): string {
  const { forecast: forecastFile, addresses: addressFile, out } = options;
  refuseBadInstant(options.asOf);
  refuseShapeless(platform);
  const forecast = accepted(readForecast(readText(forecastFile)));
  const ledger = accepted(readAddressLedger(readText(addressFile)));
  const addresses = new AddressPlan(addressDemand(platform), ledger, addressFile);
  const asOf = options.asOf ?? forecast.asOf;
  const stacks = syncFiles(out, isOwn, (outdir) => {
    const app = new App({ outdir, stackTraces: false });
    placePlatform(app, { ...platform, addresses, asOf, forecast });
    app.synth();
    return app.node.children.map(({ node }) => node.id);
  });
  return `${out}: ${stacks.length} stacks as of ${asOf}: ${formatList(stacks)}\n`;
}

/** The layout of cdktf's output. */
function isOwn(path: string): boolean {
  return /^manifest\.json$|^stacks\/[^/]+\/cdk\.tf\.json$/.test(path);
}
