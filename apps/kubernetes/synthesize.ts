import { readForecast } from '../../lib/planning/forecast/index.js';
import { allOf } from '../../lib/planning/issues/index.js';
import { accepted, readText, replaceFolder } from '../files/index.js';
import { refuseBadInstant } from '../terminal/index.js';
import type { KubernetesConfig } from './kubernetes-config.js';
import { summary } from './summary.js';
import { parseWorkers } from './worker-count.js';
import { writeSeason } from './write-season.js';

/** The options as they were typed. */
export interface SynthOptions {
  readonly forecast: string;
  readonly asOf?: string;
  readonly out: string;
  /** How many threads make and write tenants besides this one; by default as many as pay. */
  readonly workers?: string;
}

/** What a program has besides its options and configuration. */
export interface SynthParts {
  /**
   * The module that calls `takePart` with the same configuration.
   *
   * @default - this thread does everything
   */
  readonly worker?: URL;
  /**
   * What else must have worked before the folder is replaced.
   *
   * @returns what was done, for a person; told after the summary
   * @default - nothing
   */
  readonly beforeReplacing?: () => string;
}

/**
 * Renders a forecast into manifests; the folder is replaced only when everything was rendered.
 *
 * @returns what was written, for a person
 * @throws InputError when the forecast or the configuration cannot be used
 */
export async function synthesize(
  options: SynthOptions,
  config: KubernetesConfig,
  { worker, beforeReplacing = () => '' }: SynthParts = {},
): Promise<string> {
  const { forecast: file, out: folder } = options;
  const { workers } = allOf({
    asOf: () => refuseBadInstant(options.asOf),
    workers: () => parseWorkers(options.workers),
  });
  const forecast = accepted(readForecast(readText(file)));
  const { asOf = forecast.asOf } = options;
  const { warnings, other } = await replaceFolder(folder, isOwn, async (outdir) => ({
    warnings: await writeSeason({ forecast, asOf, outdir }, config, { worker, workers }),
    other: beforeReplacing(),
  }));
  const lines = warnings.map((warning) => `warning: ${warning}\n`).join('');
  return `${lines}${summary(folder, forecast, asOf)}${other}`;
}

/** The layout of a synth's output; any other file is somebody's work. */
function isOwn(path: string): boolean {
  return /^[^/]+\/(tenants\/[^/]+|hosts|platform)\/[^/]+\.k8s\.yaml$|^(construct-metadata\.json|inventory\.jsonl)$/.test(
    path,
  );
}
