import { warningsOf } from '../../lib/kubernetes/warnings/index.js';
import { readForecast } from '../../lib/planning/forecast/index.js';
import { allOf } from '../../lib/planning/issues/index.js';
import { chartFile, EventStacks, type EventStacksProps } from '../../lib/stacks/index.js';
import { PlatformCharts, type PlatformChartsProps } from '../../lib/stacks/platform-charts/index.js';
import { LinearApp } from '../../lib/synth/index.js';
import { accepted, readText, replaceFolder } from '../files/index.js';
import { Progress, refuseBadInstant } from '../terminal/index.js';
import { summary } from './summary.js';

const EXTENSION = '.k8s.yaml';

/** What a repository decides once for all its tenants. */
export interface KubernetesConfig extends Omit<EventStacksProps, 'forecast' | 'asOf'> {
  /** The forecast's file, from the folder in which the app runs. */
  readonly forecast: string;
  /**
   * What the clusters have inside besides tenants; the images of tenants are pulled ahead by themselves.
   *
   * @default - nothing: somebody else sees to it
   */
  readonly platform?: PlatformChartsProps;
}

export interface SynthOptions {
  readonly forecast: string;
  readonly asOf?: string;
  readonly out: string;
}

/**
 * Renders a forecast into manifests; the folder is replaced only when everything was rendered.
 *
 * @param beforeReplacing what else must have worked; told after the warnings
 * @returns what was written, for a person
 * @throws InputError when the forecast or the configuration cannot be used
 */
export function synthesize(
  { forecast: file, asOf, out }: SynthOptions,
  config: KubernetesConfig,
  beforeReplacing: () => string = () => '',
): string {
  refuseBadInstant(asOf);
  const forecast = accepted(readForecast(readText(file)));
  const { warnings, other } = replaceFolder(out, isOwn, (outdir) => ({
    warnings: write(outdir, { ...config, forecast, asOf }),
    other: beforeReplacing(),
  }));
  return `${warnings.map((warning) => `warning: ${warning}\n`).join('')}${summary(out, forecast, asOf ?? forecast.asOf)}${other}`;
}

/** @returns what a person should look at */
function write(
  outdir: string,
  { platform, ...props }: EventStacksProps & Pick<KubernetesConfig, 'platform'>,
): string[] {
  const progress = new Progress('writing manifests');
  const app = new LinearApp({
    outdir,
    outputFileExtension: EXTENSION,
    chartFile,
    inventory: { asOf: props.asOf ?? props.forecast.asOf },
    onChartWritten: (done, total) => progress.update(done, total),
  });
  allOf({
    platform: () => platform && new PlatformCharts(app, 'platform', { ...platform, season: props }),
    tenants: () => new EventStacks(app, 'stacks', props),
    manifests: () => app.synth(),
  });
  progress.stop();
  return warningsOf(app);
}

/** The layout of a synth's output; any other file is somebody's work. */
function isOwn(path: string): boolean {
  return /^[^/]+\/(tenants\/[^/]+|hosts|platform)\/[^/]+\.k8s\.yaml$|^(construct-metadata\.json|inventory\.jsonl)$/.test(
    path,
  );
}
