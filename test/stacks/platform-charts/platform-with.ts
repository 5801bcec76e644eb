import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inside } from '../../../apps/kubernetes/platform.js';
import { warningsOf } from '../../../lib/kubernetes/warnings/index.js';
import { chartFile } from '../../../lib/stacks/index.js';
import { PlatformCharts, type PlatformChartsProps } from '../../../lib/stacks/platform-charts/index.js';
import { LinearApp } from '../../../lib/synth/index.js';
import { readFiles } from '../../apps/command.js';

export const CLUSTER = {
  folder: 'paas-a',
  name: 'tickets-paas-a',
  kubernetesVersion: '1.35',
  region: 'eu-central-1',
} as const;

/** What the platform is rendered to: every file by its path; by default the shipped definition in one cluster. */
export function platformWith(props: Partial<PlatformChartsProps> = {}): Record<string, string> {
  return rendering({ ...inside, clusters: [CLUSTER], ...props }).files;
}

/** The same with what a person should look at, and with nothing but what is given. */
export function rendering(props: PlatformChartsProps): {
  readonly files: Record<string, string>;
  readonly warnings: readonly string[];
} {
  const outdir = mkdtempSync(join(tmpdir(), 'greenroom-platform-'));
  try {
    const app = new LinearApp({ outdir, chartFile });
    new PlatformCharts(app, 'platform', props);
    app.synth();
    return { files: readFiles(outdir), warnings: warningsOf(app) };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
