import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Bundle, bundleOf, isNewer, scriptOf } from '../start/index.js';
import { bundleLibrary } from './bundle-library.js';
import { bundleModules } from './bundle-modules.js';
import { compileBundle } from './compile-bundle.js';
import { sampleForecast } from './sample-forecast.js';

const BUILD = join(import.meta.dirname, '../..');

/** The programs that people and pipelines wait for; each names the options of the folders that it writes. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  aws: ['--out'],
  kubernetes: ['--out'],
  synth: ['--out', '--terraform-out'],
};

/** Written by the compiler whenever it writes a module. */
const MODULES = pathToFileURL(join(BUILD, '.tsbuildinfo'));
/** Written by npm whenever it installs a package. */
const PACKAGES = pathToFileURL('node_modules/.package-lock.json');

const temporary = mkdtempSync(join(tmpdir(), 'greenroom-bundle-'));
try {
  const forecast = join(temporary, 'forecast.json');
  writeFileSync(forecast, sampleForecast('examples/season/forecast.json'));
  await Promise.all([
    makeLibrary(),
    ...Object.entries(PROGRAMS).map(([program, outputs]) => makeProgram(program, outputs, forecast)),
  ]);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function makeLibrary(): Promise<void> {
  const folder = join(BUILD, 'library');
  if (isNewer(pathToFileURL(join(folder, 'index.js')), [MODULES])) return;
  await bundleLibrary(join(BUILD, 'lib'), folder);
}

async function makeProgram(program: string, outputs: readonly string[], forecast: string): Promise<void> {
  const folder = join(BUILD, 'apps', program);
  const main = join(folder, 'main.js');
  const bundle = bundleOf(pathToFileURL(main).href);
  if (isCurrent(bundle)) return;
  await bundleModules(join(folder, 'command.js'), bundle);
  const folders = outputs.flatMap((option) => [option, join(temporary, program, option)]);
  await compileBundle(main, ['--forecast', forecast, ...folders]);
}

/** True when neither a module, nor a package, nor V8 has changed since the program was bundled. */
function isCurrent(bundle: Bundle): boolean {
  return isNewer(bundle.code, [bundle.modules, PACKAGES]) && scriptOf(bundle).cachedDataRejected === false;
}
