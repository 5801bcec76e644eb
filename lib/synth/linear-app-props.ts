import type { AppProps } from 'cdk8s';
import type { InstantText } from '../planning/instants/index.js';
import type { ChartFile } from './chart-files.js';

/** What a `LinearApp` takes beside the props of `App`. */
export interface LinearAppProps extends AppProps {
  /**
   * Chooses the file of a chart when `yamlOutputType` is `FILE_PER_CHART`: a path below `outdir`, without an
   * extension, with `/` between folders (`paas-a/tenants/coldplay-x/tenant`), or undefined for the name that
   * stock cdk8s gives. A path with empty, `.` or `..` parts, an absolute one, and two charts with the same
   * file are errors.
   *
   * @default - the names of stock cdk8s
   */
  readonly chartFile?: ChartFile;

  /**
   * Called by `synth()` after each chart with the number of charts that are done and of all charts. They are
   * written by then, unless the output is one file per app, which is written after the last one.
   *
   * @default - nothing is called
   */
  readonly onChartWritten?: (done: number, total: number) => void;

  /**
   * Writes `inventory.jsonl` into `outdir` after everything else: the files with their hashes and objects, and the tenants.
   * `greenroom publish` needs it. Only where `yamlOutputType` is `FILE_PER_CHART`.
   *
   * @default - no inventory
   */
  readonly inventory?: {
    /** The instant for which the app was made. */
    readonly asOf: InstantText;
  };

  /**
   * Whether the charts of a `ChartStream`, which is what `EventStacks` and `TenantFleet` have, are in the tree from the
   * start, for code that looks through the tree or changes what is in it before `synth()`. They all are in memory then.
   *
   * @default - only where a file is not a chart's own, and where construct metadata is recorded
   */
  readonly keepCharts?: boolean;
}
