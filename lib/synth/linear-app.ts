import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiObject, App, type AppProps, type Chart, YamlOutputType } from 'cdk8s';
import type { InstantText } from '../planning/instants/index.js';
import { forEachOf, groupAlike } from '../planning/issues/index.js';
import { INVENTORY_FILE } from '../publish/index.js';
import { AppOrder } from './app-order.js';
import { type ChartFile, ChartFiles } from './chart-files.js';
import { type JsonOf, withKnownOrder } from './chart-json.js';
import { type StreamingApp, streamsIn } from './chart-stream.js';
import { InventoryBook } from './inventory-book.js';
import { type Output, textOfCharts, writeManifests } from './manifest-files.js';
import { writeStreams } from './stream-files.js';
import { validate } from './validation.js';

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

/**
 * A cdk8s `App` that writes the same bytes, and throws the same errors, in time and memory that grow with the
 * number of constructs and dependencies alone.
 *
 * The stock App validates all constructs and derives all dependencies anew for each chart, and orders
 * dependencies by following every path. This one validates once, derives once, and renders each chart once.
 *
 * What an app can notice:
 * - A validation runs once, where stock runs it once more for each chart; a `Lazy` is asked as often as by
 *   stock. Validations, Lazies and resolvers must be pure to the extent that they do not change the tree.
 * - The dependencies that follow from others (of a chart on its nested charts, of the objects in a construct)
 *   are not added to `node.dependencies`; stock adds them during synthesis.
 * - Where stock would run out of time or stack (a chain of ten thousand dependencies), this one does not. The
 *   message about a dependency cycle ends after 10,000 constructs.
 * - During a synthesis some functions of cdk8s are replaced; see `withKnownOrder`.
 * - The charts of a `ChartStream` are in the tree only while they are written; see there, and `keepCharts`.
 *
 * An app in which a construct depends on itself is ordered by stock's graph, at its cost. A chart nested in
 * another through a plain construct, and depending on it, costs the outer chart a look at all below it.
 */
export class LinearApp extends App implements StreamingApp {
  readonly streamsCharts: boolean;
  readonly #props: LinearAppProps;
  #order: AppOrder | undefined;
  #isResolved = false;

  constructor(props: LinearAppProps = {}) {
    super(props);
    this.#props = props;
    this.streamsCharts =
      props.keepCharts !== true &&
      this.yamlOutputType === YamlOutputType.FILE_PER_CHART &&
      !this.#recordsConstructs;
  }

  /**
   * All charts, each after those on which it depends; from here on, those of streams stay in the tree. As with stock,
   * dependencies that follow from others count only once the app was synthesized.
   *
   * @throws Error when there is a dependency cycle
   * @throws InputError with everything that is wrong with the charts of streams
   */
  override get charts(): Chart[] {
    if (this.#order === undefined) this.#keepCharts();
    const order = this.#order ?? (this.#isResolved ? AppOrder.ofResolved(this) : AppOrder.ofDeclared(this));
    return order.charts();
  }

  /**
   * Writes the manifests to `outdir`.
   *
   * @throws Error when a validation fails, there is a dependency cycle or `chartFile` names an impossible file,
   *   and nothing is written but charts of streams; when an object cannot be rendered, and what comes after it is not
   *   written
   * @throws InputError with everything that is wrong with the charts of streams; what could be written is written
   */
  override synth(): void {
    const { inventory, chartFile, onChartWritten } = this.#props;
    if (inventory !== undefined && this.yamlOutputType !== YamlOutputType.FILE_PER_CHART) {
      throw new Error(
        `inventory: the output is ${YamlOutputType[this.yamlOutputType]}. Allowed: FILE_PER_CHART, where every file has a chart. To mend: leave yamlOutputType out, or inventory.`,
      );
    }
    mkdirSync(this.outdir, { recursive: true });
    validate(this);
    const streams = streamsIn(this);
    const files = new ChartFiles(chartFile);
    const book = new InventoryBook();
    this.#inOrder((order, jsonOf) => {
      const charts = order.charts();
      const total = streams.reduce((sum, { size }) => sum + size, charts.length);
      let done = 0;
      const output: Output = {
        outdir: this.outdir,
        extension: this.outputFileExtension,
        objectsOf: this.#objectsOf,
        jsonOf,
        fileWritten: inventory && ((...file) => book.enter(...file)),
        chartDone: () => onChartWritten?.(++done, total),
      };
      const areDependent = order.hasDependentCharts;
      writeManifests(this.yamlOutputType, output, files, { charts, areDependent });
      // biome-ignore lint/complexity/useLiteralKeys: private
      if (this.#recordsConstructs) this['writeConstructMetadata'](charts.flatMap(this.#objectsOf));
      writeStreams(streams, output, files, (unit) => {
        this.#order = unit;
      });
    });
    if (inventory !== undefined) book.write(join(this.outdir, INVENTORY_FILE), inventory.asOf);
  }

  /** @returns the YAML of all charts as one text; nothing is written */
  override synthYaml(): string {
    this.#keepCharts();
    return this.#inOrder((order, jsonOf) => {
      validate(this);
      return textOfCharts(order.charts(), jsonOf, () => undefined);
    });
  }

  /** Only the stock App may read the environment variable that says so. */
  get #recordsConstructs(): boolean {
    // biome-ignore lint/complexity/useLiteralKeys: private
    return this['recordConstructMetadata'] === true;
  }

  readonly #objectsOf = (chart: Chart): readonly ApiObject[] => this.#order?.objectsOf(chart) ?? [];

  #keepCharts(): void {
    groupAlike(() => forEachOf(streamsIn(this), (stream) => stream.keepAll()));
  }

  #inOrder<T>(work: (order: AppOrder, jsonOf: JsonOf) => T): T {
    const order = AppOrder.ofResolved(this);
    this.#order = order;
    this.#isResolved = true;
    try {
      return withKnownOrder(this, this.#objectsOf, (jsonOf) => work(order, jsonOf));
    } finally {
      this.#order = undefined;
    }
  }
}
