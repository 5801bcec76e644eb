import type { ForecastFile } from '../../lib/planning/forecast/index.js';
import type { InstantText } from '../../lib/planning/instants/index.js';
import { presentAt } from '../../lib/planning/lifecycle/index.js';
import { chartFile } from '../../lib/stacks/index.js';
import { LinearApp, type LinearAppProps } from '../../lib/synth/index.js';
import type { KubernetesConfig } from './kubernetes-config.js';

const EXTENSION = '.k8s.yaml';

/** What is synthesized, and where to; plain data. */
export interface Season {
  readonly forecast: ForecastFile;
  /** The instant that decides which tenants are there. */
  readonly asOf: InstantText;
  readonly outdir: string;
}

/** An app without anything in it, the same in every thread. */
export function seasonApp(
  { asOf, outdir }: Season,
  props: Pick<LinearAppProps, 'onChartWritten'> = {},
): LinearApp {
  return new LinearApp({
    outdir,
    outputFileExtension: EXTENSION,
    chartFile,
    inventory: { asOf },
    ...props,
  });
}

/** How many charts the tenants have, in all clusters. */
export function tenantCharts({ forecast, asOf }: Season, { clusters }: KubernetesConfig): number {
  return clusters.length * presentAt(forecast.tenants, asOf).length;
}
