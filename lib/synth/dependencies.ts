import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { ConstructTree } from './construct-tree.js';
import type { Edge, Vertex } from './vertex.js';

/** What is known of an app once the edges of its constructs are set. */
export interface DependencyFacts {
  /** Whether a chart depends on another; stock then numbers the files. */
  readonly hasDependentCharts: boolean;
  /** Whether some construct depends on itself. */
  readonly hasSelfDependency: boolean;
  /** The charts on which a chart below them depends. */
  readonly neededFromBelow: ReadonlySet<Vertex>;
  /** A construct that depends on something outside of the tree. */
  readonly reachingOut: Vertex | undefined;
}

/** Sets the edges to what the constructs say of themselves, which is what stock's `app.charts` goes by. */
export function declareDependencies(tree: ConstructTree): DependencyFacts {
  return connect(tree, readTargets(tree), false, (target) => [edgeTo(tree, target)]);
}

/**
 * Sets the edges to the fixed point of stock's resolution, which its first pass reaches:
 *
 * 1. a chart depends on the charts that are its direct children,
 * 2. if a construct depends on one of another chart, its chart depends on that chart,
 * 3. if a construct depends on another, each object in it (of the same chart) depends on each object in the
 *    other (of the other's chart). There can be very many of those, so an edge names a range of them.
 *
 * Nothing is written to the constructs' nodes.
 *
 * @throws Error of `Chart.of` when an end of a dependency is outside of all charts
 */
export function resolveDependencies(tree: ConstructTree): DependencyFacts {
  const targets = readTargets(tree);
  addNestedCharts(tree, targets);
  const hasDependentCharts = addImpliedCharts(tree, targets);
  return connect(tree, targets, hasDependentCharts, (target) => edgesTo(tree, target));
}

type Targets = readonly IConstruct[][];

function readTargets(tree: ConstructTree): Targets {
  return tree.vertices.map(({ construct }) => construct.node.dependencies);
}

function addNestedCharts(tree: ConstructTree, targets: Targets): void {
  for (const vertex of tree.vertices) {
    const { construct, parent } = vertex;
    if (isChart(vertex) && isChart(parent)) targets[parent.index]?.push(construct);
  }
}

function isChart(vertex: Vertex | undefined): vertex is Vertex {
  return vertex !== undefined && vertex.chart === vertex;
}

function addImpliedCharts(tree: ConstructTree, targets: Targets): boolean {
  const implied = new Map<IConstruct, Set<IConstruct>>();
  for (const source of tree.vertices) {
    for (const target of targets[source.index] ?? []) {
      const from = source.chart?.construct ?? Chart.of(source.construct);
      const to = chartOf(tree, target);
      if (from !== to) implied.set(from, (implied.get(from) ?? new Set()).add(to));
    }
  }
  for (const [from, charts] of implied) {
    const known = targets[tree.at(from)?.index ?? 0];
    for (const chart of charts) known?.push(chart);
  }
  return implied.size > 0;
}

function chartOf(tree: ConstructTree, construct: IConstruct): IConstruct {
  return tree.at(construct)?.chart?.construct ?? Chart.of(construct);
}

function connect(
  tree: ConstructTree,
  targets: Targets,
  hasDependentCharts: boolean,
  makeEdges: (target: IConstruct) => readonly Edge[],
): DependencyFacts {
  const known = new Map<IConstruct, readonly Edge[]>();
  const neededFromBelow = new Set<Vertex>();
  let hasSelfDependency = false;
  let reachingOut: Vertex | undefined;
  for (const source of tree.vertices) {
    const needed = targets[source.index] ?? [];
    if (needed.length === 0) continue;
    const edges = needed.flatMap((target) => {
      const made = known.get(target) ?? makeEdges(target);
      known.set(target, made);
      const isOutside = tree.at(target) === undefined;
      if (isOutside) reachingOut ??= source;
      hasSelfDependency ||= leadsBack(source, made, isOutside);
      return made;
    });
    source.edges = edges;
    for (const chart of edges.map((edge) => (edge.to ?? edge.objects[edge.start])?.chart)) {
      if (chart !== undefined && chart !== source.chart && chart.encloses(source)) neededFromBelow.add(chart);
    }
  }
  return { hasDependentCharts, hasSelfDependency, neededFromBelow, reachingOut };
}

/** An object never depends on itself because of what it is in, unless stock finds it by another's path. */
function leadsBack(source: Vertex, edges: readonly Edge[], byPath: boolean): boolean {
  const own = (object: Vertex | undefined) =>
    object?.objects === source.objects &&
    source.firstObject <= object.firstObject &&
    object.firstObject < source.endObject;
  return edges.some(
    ({ to, objects, start }) => to === source || (byPath && to === undefined && own(objects[start])),
  );
}

function edgeTo(tree: ConstructTree, target: IConstruct): Edge {
  return { to: tree.at(target) ?? tree.atPath(target.node.path), objects: [], start: 0, end: 0 };
}

function edgesTo(tree: ConstructTree, target: IConstruct): Edge[] {
  const vertex = tree.at(target);
  if (vertex === undefined) return edgesToOutside(tree, target);
  return [{ to: vertex, objects: vertex.objects, start: vertex.firstObject, end: vertex.endObject }];
}

/** Stock finds the vertex of a dependency by its path, even if another construct has it by now. */
function edgesToOutside(tree: ConstructTree, target: IConstruct): Edge[] {
  const chart = Chart.of(target);
  const objects = target.node
    .findAll()
    .filter((construct) => construct instanceof ApiObject && Chart.of(construct) === chart)
    .flatMap((object) => tree.atPath(object.node.path) ?? []);
  return [
    edgeTo(tree, target),
    ...objects.map((object) => ({ to: undefined, objects: [object], start: 0, end: 1 })),
  ];
}
