import { warningsOf } from '../../lib/kubernetes/warnings/index.js';
import { readForecast } from '../../lib/planning/forecast/index.js';
import { allOf } from '../../lib/planning/issues/index.js';
import { EventStacks } from '../../lib/stacks/index.js';
import { PlatformCharts } from '../../lib/stacks/platform-charts/index.js';
import { Turns } from '../../lib/synth/index.js';
import { accepted, readText, replaceFolder } from '../files/index.js';
import { Progress, refuseBadInstant } from '../terminal/index.js';
import { attempted } from './attempted.js';
import { Crew } from './crew.js';
import type { KubernetesConfig } from './kubernetes-config.js';
import { type Season, seasonApp, tenantCharts } from './season.js';
import { summary } from './summary.js';
import { parseWorkers, workersFor } from './worker-count.js';

/** The options as they were typed. */
export interface SynthOptions {
  readonly forecast: string;
  readonly asOf?: string;
  readonly out: string;
  /** How many threads make and write tenants besides this one; by default as many as pay. */
  readonly workers?: string;
}

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
  const { workers } = allOf({
    asOf: () => refuseBadInstant(options.asOf),
    workers: () => parseWorkers(options.workers),
  });
  const forecast = accepted(readForecast(readText(options.forecast)));
  const { asOf = forecast.asOf, out } = options;
  const { warnings, other } = await replaceFolder(out, isOwn, async (outdir) => {
    const season = { forecast, asOf, outdir };
    const size = workers ?? workersFor(tenantCharts(season, config));
    const modules = worker === undefined ? [] : Array.from({ length: size }, () => worker);
    return { warnings: await write(season, config, modules), other: beforeReplacing() };
  });
  return `${warnings.map((warning) => `warning: ${warning}\n`).join('')}${summary(out, forecast, asOf)}${other}`;
}

/** @returns what a person should look at */
async function write(
  season: Season,
  { platform, ...config }: KubernetesConfig,
  workers: readonly URL[],
): Promise<string[]> {
  const { forecast, asOf } = season;
  const progress = new Progress('writing manifests');
  const app = seasonApp(season, { onChartWritten: (done, total) => progress.update(done, total) });
  const turns = new Turns();
  // With charts that are in the tree from the start, nothing is left to workers.
  const crew = new Crew(app.streamsCharts ? workers : [], { ...season, turns: turns.memory });
  try {
    const props = { ...config, forecast, asOf };
    const inside = attempted(
      () => platform && new PlatformCharts(app, 'platform', { ...platform, season: props }),
    );
    const tenants = attempted(() => new EventStacks(app, 'stacks', props));
    const synthesis = attempted(() => app.beginSynth(turns));
    const reports = await crew.reports();
    allOf({ inside, tenants, manifests: () => synthesis().finish(reports) });
  } finally {
    await crew.stop();
  }
  progress.stop();
  return warningsOf(app);
}

/** The layout of a synth's output; any other file is somebody's work. */
function isOwn(path: string): boolean {
  return /^[^/]+\/(tenants\/[^/]+|hosts|platform)\/[^/]+\.k8s\.yaml$|^(construct-metadata\.json|inventory\.jsonl)$/.test(
    path,
  );
}
