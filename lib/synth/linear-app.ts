import { mkdirSync } from 'node:fs';
import { type ApiObject, App, type Chart, YamlOutputType } from 'cdk8s';
import { forEachOf, groupAlike } from '../planning/issues/index.js';
import { AppOrder } from './app-order.js';
import { ChartFiles } from './chart-files.js';
import { type RenderedOf, withKnownOrder } from './chart-json.js';
import { type ChartStream, type StreamingApp, streamsIn } from './chart-stream.js';
import { FileEntryMaker, InventoryBook } from './inventory-book.js';
import type { LinearAppProps } from './linear-app-props.js';
import { type BooklessOutput, type Output, textOfCharts, writeManifests } from './manifest-files.js';
import type { TurnReport } from './reports.js';
import { chartsOf } from './stream-item.js';
import type { StreamWork } from './stream-turn.js';
import { Synthesis } from './synthesis.js';
import { Turns } from './turns.js';
import { validate } from './validation.js';
import { writeTurns } from './write-turns.js';

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
   * @throws InputError with everything that is wrong with the input of charts of streams; where there is none, Error with
   *   what validations object to in any of them, and where there is none, for the first that cannot be written. Before all of
   *   that, what the first of them throws that cannot be made at all
   */
  override synth(): void {
    this.beginSynth(new Turns()).finish();
  }

  /**
   * Does the part of `synth()` that is left when other apps, each in a thread of its own, do `helpSynth()` meanwhile.
   *
   * @param turns the same for all of them
   * @returns what ends the synthesis, with what the others return
   * @throws Error as `synth()` does for charts that are in the tree from the start
   */
  beginSynth(turns: Turns): Synthesis {
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
    return this.#inOrder((order, renderedOf) => {
      const charts = order.charts();
      const total = charts.length + chartsOf(streams);
      const output = this.#output(renderedOf, () => onChartWritten?.(turns.countChart(), total));
      const work = this.#workOn(streams, output);
      const { entryMaker } = work;
      const fileWritten: Output['fileWritten'] =
        entryMaker && ((...file) => book.enter(entryMaker.entry(...file)));
      const areDependent = order.hasDependentCharts;
      writeManifests(this.yamlOutputType, { ...output, fileWritten }, files, { charts, areDependent });
      // biome-ignore lint/complexity/useLiteralKeys: private
      if (this.#recordsConstructs) this['writeConstructMetadata'](charts.flatMap(this.#objectsOf));
      const reports = writeTurns(turns, work);
      const { outdir } = this;
      return new Synthesis({ outdir, streams, files, book, asOf: inventory?.asOf, reports });
    });
  }

  /**
   * Makes and writes charts of streams for an app that holds the same and does `beginSynth()`; `onChartWritten` is called there.
   *
   * @param turns made from the memory of that app's
   * @returns what `finish()` there needs: plain data, but for what charts have noted and thrown
   */
  helpSynth(turns: Turns): TurnReport[] {
    mkdirSync(this.outdir, { recursive: true });
    return this.#inOrder((_order, renderedOf) => {
      const output = this.#output(renderedOf, () => turns.countChart());
      return writeTurns(turns, this.#workOn(streamsIn(this), output));
    });
  }

  /** @returns the YAML of all charts as one text; nothing is written */
  override synthYaml(): string {
    this.#keepCharts();
    return this.#inOrder((order, renderedOf) => {
      validate(this);
      return textOfCharts(order.charts(), renderedOf, () => undefined);
    });
  }

  /** Only the stock App may read the environment variable that says so. */
  get #recordsConstructs(): boolean {
    // biome-ignore lint/complexity/useLiteralKeys: private
    return this['recordConstructMetadata'] === true;
  }

  readonly #objectsOf = (chart: Chart): readonly ApiObject[] => this.#order?.objectsOf(chart) ?? [];

  #output(renderedOf: RenderedOf, chartDone: () => void): BooklessOutput {
    const { outdir, outputFileExtension: extension } = this;
    return { outdir, extension, objectsOf: this.#objectsOf, renderedOf, chartDone };
  }

  #workOn(streams: readonly ChartStream[], output: BooklessOutput): StreamWork {
    const { inventory, chartFile } = this.#props;
    return {
      streams,
      output,
      entryMaker: inventory && new FileEntryMaker(),
      chartFile,
      ordered: (order) => {
        this.#order = order;
      },
    };
  }

  #keepCharts(): void {
    groupAlike(() => forEachOf(streamsIn(this), (stream) => stream.keepAll()));
  }

  #inOrder<T>(work: (order: AppOrder, renderedOf: RenderedOf) => T): T {
    const order = AppOrder.ofResolved(this);
    this.#order = order;
    this.#isResolved = true;
    try {
      return withKnownOrder(this, this.#objectsOf, (renderedOf) => work(order, renderedOf));
    } finally {
      this.#order = undefined;
    }
  }
}
