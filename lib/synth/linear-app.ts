import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, type AppProps, type Chart, YamlOutputType } from 'cdk8s';
import type { InstantText } from '../planning/instants/index.js';
import { INVENTORY_FILE } from '../publish/index.js';
import { AppOrder } from './app-order.js';
import type { ChartFile } from './chart-files.js';
import { chartJson, withKnownOrder } from './chart-json.js';
import { InventoryBook } from './inventory-book.js';
import { textOfCharts, writeManifests } from './manifest-files.js';
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
 * - During a synthesis two static functions of `App` are replaced; see `withKnownOrder`.
 *
 * An app in which a construct depends on itself is ordered by stock's graph, at its cost. A chart nested in
 * another through a plain construct, and depending on it, costs the outer chart a look at all below it.
 */
export class LinearApp extends App {
  readonly #props: LinearAppProps;
  #order: AppOrder | undefined;
  #isResolved = false;

  constructor(props: LinearAppProps = {}) {
    super(props);
    this.#props = props;
  }

  /**
   * All charts, each after those on which it depends. As with stock, dependencies that follow from others
   * count only once the app was synthesized.
   *
   * @throws Error when there is a dependency cycle
   */
  override get charts(): Chart[] {
    const order = this.#order ?? (this.#isResolved ? AppOrder.ofResolved(this) : AppOrder.ofDeclared(this));
    return order.charts();
  }

  /**
   * Writes the manifests to `outdir`.
   *
   * @throws Error when a validation fails, there is a dependency cycle or `chartFile` names an impossible file,
   *   and nothing is written; when an object cannot be rendered, and what comes after it is not written
   */
  override synth(): void {
    const { inventory } = this.#props;
    if (inventory !== undefined && this.yamlOutputType !== YamlOutputType.FILE_PER_CHART) {
      throw new Error(
        `inventory: the output is ${YamlOutputType[this.yamlOutputType]}. Allowed: FILE_PER_CHART, where every file has a chart. To mend: leave yamlOutputType out, or inventory.`,
      );
    }
    mkdirSync(this.outdir, { recursive: true });
    validate(this);
    const book = new InventoryBook();
    this.#inOrder((order, jsonOf) => {
      const { charts } = this;
      const objectsOf = (chart: Chart) => order.objectsOf(chart);
      let done = 0;
      writeManifests(this.yamlOutputType, {
        outdir: this.outdir,
        extension: this.outputFileExtension,
        charts,
        hasDependentCharts: order.hasDependentCharts,
        chartFile: this.#props.chartFile,
        objectsOf,
        jsonOf,
        fileWritten: inventory && ((...file) => book.enter(...file)),
        chartDone: () => this.#props.onChartWritten?.(++done, charts.length),
      });
      if (inventory !== undefined)
        writeFileSync(join(this.outdir, INVENTORY_FILE), book.text(inventory.asOf));
      // biome-ignore lint/complexity/useLiteralKeys: private, and only the stock App may read its environment variable
      if (this['recordConstructMetadata']) {
        // biome-ignore lint/complexity/useLiteralKeys: private
        this['writeConstructMetadata'](charts.flatMap(objectsOf));
      }
    });
  }

  /** @returns the YAML of all charts as one text; nothing is written */
  override synthYaml(): string {
    return this.#inOrder((_, jsonOf) => {
      validate(this);
      return textOfCharts({ charts: this.charts, jsonOf, chartDone: () => undefined });
    });
  }

  #inOrder<T>(work: (order: AppOrder, jsonOf: (chart: Chart) => unknown[]) => T): T {
    const order = AppOrder.ofResolved(this);
    const objectsOf = (chart: Chart) => order.objectsOf(chart);
    this.#order = order;
    this.#isResolved = true;
    try {
      return withKnownOrder(this, objectsOf, () => work(order, (chart) => chartJson(chart, objectsOf)));
    } finally {
      this.#order = undefined;
    }
  }
}
