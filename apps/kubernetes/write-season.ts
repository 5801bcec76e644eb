import { warningsOf } from '../../lib/kubernetes/warnings/index.js';
import { allOf } from '../../lib/planning/issues/index.js';
import { EventStacks } from '../../lib/stacks/index.js';
import { PlatformCharts } from '../../lib/stacks/platform-charts/index.js';
import { Turns } from '../../lib/synth/index.js';
import { expectMuch } from '../start/index.js';
import { Progress } from '../terminal/index.js';
import { attempted } from './attempted.js';
import { Crew } from './crew.js';
import type { KubernetesConfig } from './kubernetes-config.js';
import { type Season, seasonApp, tenantCharts } from './season.js';
import { isLargeSeason, workersFor } from './worker-count.js';

/** How a season is written. */
export interface Means {
  /** The module of workers; undefined where this thread is to do everything. */
  readonly worker: URL | undefined;
  /** How many workers there are to be; undefined for as many as pay. */
  readonly workers: number | undefined;
}

/**
 * @returns what a person should look at
 * @throws InputError with everything that is wrong with any part of the season
 */
export async function writeSeason(
  season: Season,
  { platform, ...config }: KubernetesConfig,
  { worker, workers }: Means,
): Promise<string[]> {
  const { forecast, asOf } = season;
  const progress = new Progress('writing manifests');
  const app = seasonApp(season, { onChartWritten: (done, total) => progress.update(done, total) });
  const charts = tenantCharts(season, config);
  const size = workers ?? workersFor(charts);
  // With charts that are in the tree from the start, nothing is left to workers.
  const hasWorkers = app.streamsCharts && worker !== undefined;
  const modules = hasWorkers ? Array.from({ length: size }, () => worker) : [];
  const isLarge = isLargeSeason(charts, 1 + modules.length);
  if (isLarge) expectMuch();
  const props = { ...config, forecast, asOf };
  const inside = attempted(
    () => platform && new PlatformCharts(app, 'platform', { ...platform, season: props }),
  );
  const tenants = attempted(() => new EventStacks(app, 'stacks', props));
  const turns = new Turns();
  const crew = new Crew(modules, { ...season, turns: turns.memory, isLarge });
  try {
    const synthesis = attempted(() => app.beginSynth(turns));
    const reports = await crew.reports();
    allOf({ inside, tenants, written: () => synthesis().finish(reports) });
    progress.stop();
    return warningsOf(app);
  } finally {
    await crew.stop();
  }
}
