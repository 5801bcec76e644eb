import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { AddressPlan, planAddresses } from '../../../lib/planning/addresses/index.js';
import { addressDemand } from '../../../lib/planning/network-ranges/index.js';
import {
  type PlatformConfig,
  type PlatformStacksProps,
  placePlatform,
} from '../../../lib/stacks/platform/index.js';
import { AS_OF, PLATFORM } from '../../terraform/platform/stacks.js';
import { parsed, type StackJson, type Values } from '../../terraform/synthesized.js';

/** Of the settings, and of the forecast. */
type Changes = Partial<PlatformConfig> & Pick<PlatformStacksProps, 'forecast'>;

/** What the stacks of a platform are made from, its addresses among it. */
export function propsOf(changes: Changes = {}): PlatformStacksProps {
  const config = { ...PLATFORM, ...changes };
  const demand = addressDemand(config);
  const addresses = new AddressPlan(demand, planAddresses(demand, undefined));
  return { ...config, addresses, asOf: AS_OF };
}

/** The App of a platform, and the bytes of its stacks by their names. */
export function platformWith(changes: Changes = {}): {
  readonly app: App;
  readonly texts: Readonly<Record<string, string>>;
} {
  const outdir = mkdtempSync(join(tmpdir(), 'greenroom-platform-'));
  try {
    const app = new App({ outdir, stackTraces: false });
    placePlatform(app, propsOf(changes));
    app.synth();
    const names = readdirSync(join(outdir, 'stacks')).sort();
    const text = (name: string) => readFileSync(join(outdir, 'stacks', name, 'cdk.tf.json'), 'utf8');
    return { app, texts: Object.fromEntries(names.map((name) => [name, text(name)])) };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** One stack of a platform, as Terraform reads it. */
export function stackOf(name: string, changes: Changes = {}): StackJson {
  return parsed(platformWith(changes).texts[name] ?? '{}');
}

/** The resources of a type in all stacks, each by `<stack>/<name>`. */
export function allOfType(texts: Readonly<Record<string, string>>, type: string): [string, Values][] {
  return Object.entries(texts).flatMap(([stack, text]) =>
    Object.entries(parsed(text).resource[type] ?? {}).map(([name, values]): [string, Values] => [
      `${stack}/${name}`,
      values,
    ]),
  );
}
