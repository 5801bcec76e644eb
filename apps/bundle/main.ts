import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Bundle, bundleOf, isNewer, scriptOf } from '../start/index.js';
import { bundleModules } from './bundle-modules.js';
import { compileBundle } from './compile-bundle.js';
import { sampleForecast } from './sample-forecast.js';

/** Bundles the programs that people and pipelines wait for; each names the options of the folders that it writes. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  aws: ['--out'],
  kubernetes: ['--out'],
  synth: ['--out', '--terraform-out'],
};

/** Written by npm whenever it installs a package. */
const PACKAGES = pathToFileURL('node_modules/.package-lock.json');

const temporary = mkdtempSync(join(tmpdir(), 'greenroom-bundle-'));
try {
  const forecast = join(temporary, 'forecast.json');
  writeFileSync(forecast, sampleForecast('examples/season/forecast.json'));
  await Promise.all(
    Object.entries(PROGRAMS).map(([program, outputs]) => makeBundle(program, outputs, forecast)),
  );
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function makeBundle(program: string, outputs: readonly string[], forecast: string): Promise<void> {
  const folder = join(import.meta.dirname, '..', program);
  const main = join(folder, 'main.js');
  const bundle = bundleOf(pathToFileURL(main).href);
  if (isCurrent(bundle)) return;
  await bundleModules(join(folder, 'command.js'), bundle);
  const folders = outputs.flatMap((option) => [option, join(temporary, program, option)]);
  await compileBundle(main, ['--forecast', forecast, ...folders]);
}

/** True when neither a module, nor a package, nor V8 has changed since the bundle was made. */
function isCurrent(bundle: Bundle): boolean {
  return isNewer(bundle, [bundle.modules, PACKAGES]) && scriptOf(bundle).cachedDataRejected === false;
}
