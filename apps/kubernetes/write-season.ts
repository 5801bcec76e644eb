import { warningsOf } from '../../lib/kubernetes/warnings/index.js';
import { allOf } from '../../lib/planning/issues/index.js';
import { EventStacks } from '../../lib/stacks/index.js';
import { PlatformCharts } from '../../lib/stacks/platform-charts/index.js';
import {
  type EarlierSynth,
  type KeptItems,
  type LinearApp,
  Turns,
  type Written,
} from '../../lib/synth/index.js';
import { expectMuch } from '../start/index.js';
import { Progress } from '../terminal/index.js';
import { attempted } from './attempted.js';
import { Crew } from './crew.js';
import type { KubernetesConfig } from './kubernetes-config.js';
import { type Season, seasonApp, tenantCharts } from './season.js';
import { MANY_CHARTS, workersFor } from './worker-count.js';

/** How a season is written. */
export interface Means {
  /** The module of workers; undefined where this thread is to do everything. */
  readonly worker: URL | undefined;
  /** How many workers there are to be; undefined for as many as pay. */
  readonly workers: number | undefined;
  /** What the synth before has written; undefined to write everything. */
  readonly earlier: EarlierSynth | undefined;
}

/** What came of it. */
export interface WrittenSeason {
  /** What a person should look at. */
  readonly warnings: string[];
  readonly written: Written;
  /** The charts of the synth before that stay; undefined when everything was written. */
  readonly kept: KeptItems | undefined;
}

/** @throws InputError with everything that is wrong with any part of the season */
export async function writeSeason(
  season: Season,
  { platform, ...config }: KubernetesConfig,
  { worker, workers, earlier }: Means,
): Promise<WrittenSeason> {
  const { forecast, asOf } = season;
  const progress = new Progress('writing manifests');
  const app = seasonApp(season, { onChartWritten: (done, total) => progress.update(done, total) });
  const props = { ...config, forecast, asOf };
  const inside = attempted(
    () => platform && new PlatformCharts(app, 'platform', { ...platform, season: props }),
  );
  const tenants = attempted(() => new EventStacks(app, 'stacks', props));
  const charts = tenantCharts(season, config);
  const kept = earlier && worthKeeping(app, earlier, charts);
  const turns = new Turns();
  // With charts that are in the tree from the start, or that stay as they are, nothing is left to workers.
  const isShared = app.streamsCharts && kept === undefined;
  const size = workers ?? workersFor(charts);
  const modules = isShared && worker !== undefined ? Array.from({ length: size }, () => worker) : [];
  const isMuch = kept === undefined && charts >= MANY_CHARTS * (1 + modules.length);
  if (isMuch) expectMuch();
  const crew = new Crew(modules, { ...season, turns: turns.memory, isMuch });
  try {
    const synthesis = attempted(() => app.beginSynth(turns, kept));
    const reports = await crew.reports();
    const { written } = allOf({ inside, tenants, written: () => synthesis().finish(reports) });
    progress.stop();
    return { warnings: warningsOf(app), written, kept };
  } finally {
    await crew.stop();
  }
}

/** Where half or more has changed, a synth of everything takes less time, as it has workers, and replaces the folder at once. */
function worthKeeping(app: LinearApp, earlier: EarlierSynth, charts: number): KeptItems | undefined {
  const kept = app.keptFrom(earlier);
  return kept.size * 2 > charts ? kept : undefined;
}
