import { Chart } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { forEachOf } from '../planning/issues/index.js';
import { TENANT_RECORD } from '../publish/index.js';

export interface ChartStreamProps<T> {
  /** What the charts are made from, in the order in which they are written. */
  readonly items: readonly T[];
  /**
   * Makes the chart of an item below the scope, with everything that is in it. Must make the same each time that it is
   * called with an item.
   */
  readonly chart: (scope: Construct, item: T) => Chart;
}

/** What a construct has noted in its metadata. */
export interface Note {
  readonly type: string;
  readonly data: unknown;
}

/** An app that makes the charts of streams while it writes them. */
export interface StreamingApp {
  readonly streamsCharts: boolean;
}

/**
 * Many charts that have nothing to do with each other, made from one factory. A `LinearApp` makes them one after the
 * other while it writes them, and drops each before the next, so that memory does not grow with their number; what is
 * wrong with any of them is thrown by `synth()`, all of it together. In any other app, and in a `LinearApp` with
 * `keepCharts`, they are in the tree from the start.
 *
 * @throws InputError with everything that is wrong with any item, where the charts are in the tree
 */
export class ChartStream<T = unknown> extends Construct {
  readonly #props: ChartStreamProps<T>;
  readonly #noted = new Map<string, Set<unknown>>();
  readonly #made = new WeakSet<Chart>();
  #isKept = false;

  constructor(scope: Construct, id: string, props: ChartStreamProps<T>) {
    super(scope, id);
    this.#props = props;
    if (!isStreaming(this)) this.keepAll();
  }

  /** How many charts are still to be made. */
  get size(): number {
    return this.#isKept ? 0 : this.#props.items.length;
  }

  /** Makes all charts, and leaves them in the tree. */
  keepAll(): void {
    if (this.#isKept) return;
    this.#isKept = true;
    forEachOf(this.#props.items, (item) => this.#add(item));
  }

  /**
   * Makes the chart of an item, and drops it when the work on it is done.
   *
   * @param index of one that is still to be made
   * @param work on what is in the tree below the stream
   */
  withChart(index: number, work: () => void): void {
    try {
      this.#add(this.#props.items[index] as T);
      work();
    } finally {
      this.#drop();
    }
  }

  #add(item: T): void {
    const chart: unknown = this.#props.chart(this, item);
    const isChart = Chart.isChart(chart);
    if (isChart && chart.node.scopes.includes(this) && !this.#made.has(chart)) {
      this.#made.add(chart);
      return;
    }
    const returned = isChart ? `'${chart.node.path}'` : `${chart}`;
    throw new Error(
      `${this.node.path}: the factory of charts has returned ${returned}. Allowed: a chart below the scope that it is called with, a new one for each item. To mend: make it with new Chart(scope, ...), and return it.`,
    );
  }

  /**
   * What the constructs below, which will be dropped, have noted in their metadata, warnings for example; but for what they
   * say of tenants, which an inventory has by then.
   */
  notesOf(constructs: readonly IConstruct[]): Note[] {
    const notes: Note[] = [];
    for (const { node } of constructs) {
      if (node === this.node) continue;
      for (const { type, data } of node.metadata) if (type !== TENANT_RECORD) notes.push({ type, data });
    }
    return notes;
  }

  /** Takes over what was noted, each thing once. */
  take({ type, data }: Note): void {
    const noted = this.#noted.get(type) ?? new Set();
    if (noted.has(data)) return;
    this.#noted.set(type, noted.add(data));
    this.node.addMetadata(type, data);
  }

  #drop(): void {
    for (const { node } of this.node.children) this.node.tryRemoveChild(node.id);
  }
}

/** The streams of a tree whose charts are still to be made. */
export function streamsIn(root: IConstruct): ChartStream[] {
  return root.node
    .findAll()
    .filter((construct) => construct instanceof ChartStream)
    .filter(({ size }) => size > 0);
}

/** Not within the chart of another stream, which is gone when its turn would come. */
function isStreaming({ node }: IConstruct): boolean {
  const isWithinAnother = node.scopes.slice(0, -1).some((scope) => scope instanceof ChartStream);
  return !isWithinAnother && 'streamsCharts' in node.root && node.root.streamsCharts === true;
}
