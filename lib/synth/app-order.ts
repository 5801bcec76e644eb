import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { ConstructTree } from './construct-tree.js';
import { type DependencyFacts, declareDependencies, resolveDependencies } from './dependencies.js';
import { type Region, regionBelow, regionOf, regionOfApp } from './region.js';
import { addDependenciesAsStock, stockOrder } from './stock-order.js';
import { topology } from './topology.js';

/** The order of the charts of an app, or of a part of it, and of the objects in each of them. */
export class AppOrder {
  readonly #tree: ConstructTree;
  readonly #facts: DependencyFacts;
  #charts: readonly Chart[] | undefined;

  /** By the dependencies that the constructs have themselves. */
  static ofDeclared(app: IConstruct): AppOrder {
    return new AppOrder(app, declareDependencies);
  }

  /** By these and all that follow from them; see `resolveDependencies`. */
  static ofResolved(app: IConstruct): AppOrder {
    const order = new AppOrder(app, resolveDependencies);
    if (order.#facts.hasSelfDependency) addDependenciesAsStock(app);
    return order;
  }

  private constructor(app: IConstruct, connect: (tree: ConstructTree) => DependencyFacts) {
    this.#tree = new ConstructTree(app);
    this.#facts = connect(this.#tree);
  }

  /** What was ordered, in the order of `Node.findAll()`. */
  get constructs(): readonly IConstruct[] {
    return this.#tree.constructs;
  }

  /** Whether stock puts a number before the names of files. */
  get hasDependentCharts(): boolean {
    return this.#facts.hasDependentCharts;
  }

  /** A construct that depends on something outside of the tree that was ordered. */
  get reachingOut(): IConstruct | undefined {
    return this.#facts.reachingOut?.construct;
  }

  /** @throws Error when there is a dependency cycle */
  charts(): Chart[] {
    this.#charts ??= this.#inOrder(regionOfApp(this.#tree)).filter((construct) => construct instanceof Chart);
    return [...this.#charts];
  }

  /** The objects of a chart, without those of charts below it. */
  objectsOf(chart: Chart): ApiObject[] {
    return this.#constructsOf(chart)
      .filter((construct) => construct instanceof ApiObject)
      .filter((object) => (this.#tree.at(object)?.chart?.construct ?? Chart.of(object)) === chart);
  }

  #constructsOf(chart: Chart): IConstruct[] {
    const vertex = this.#tree.at(chart);
    // A chart that came into being during the synthesis.
    if (vertex === undefined) return stockOrder(chart);
    // Charts below have a say in the order only if they depend on this one, which direct children cannot.
    const { hasSelfDependency, neededFromBelow } = this.#facts;
    const wholeTree = hasSelfDependency || neededFromBelow.has(vertex);
    return this.#inOrder(wholeTree ? regionBelow(this.#tree, vertex) : regionOf(vertex));
  }

  #inOrder(region: Region): IConstruct[] {
    if (this.#facts.hasSelfDependency) return stockOrder(region.top);
    return topology(region).map(({ construct }) => construct);
  }
}
