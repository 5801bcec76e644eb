import type { IConstruct } from 'constructs';
import type { ConstructTree } from './construct-tree.js';
import type { Vertex } from './vertex.js';

/** The part of a tree that is ordered by itself; dependencies on anything outside of it do not count. */
export interface Region {
  /** The construct that encloses all others. */
  readonly top: IConstruct;
  /** In the order of `Node.findAll()`, which is the order in which stock draws the edges. */
  readonly vertices: readonly Vertex[];
  /** In the order in which stock looks for constructs on which nothing depends. */
  readonly roots: readonly Vertex[];
  contains(vertex: Vertex): boolean;
}

/**
 * Stock keeps the constructs of an app in an object by path, and JavaScript lists the keys that are array
 * indices (`0`, `12`) first and by number. Only children of the app can have such a path.
 */
export function regionOfApp({ app, vertices }: ConstructTree): Region {
  const byNumber = vertices.filter(
    (vertex) => vertex.construct.node.scope === app && isArrayIndex(vertex.construct.node.id),
  );
  if (byNumber.length === 0) return { top: app, vertices, roots: vertices, contains: () => true };
  const numbered = new Set(byNumber);
  const rest = vertices.filter((vertex) => !numbered.has(vertex));
  return { top: app, vertices, roots: [...byNumber, ...rest], contains: () => true };
}

/** Everything at or below a chart. */
export function regionBelow({ vertices }: ConstructTree, chart: Vertex): Region {
  const below = vertices.slice(chart.index, chart.end);
  return {
    top: chart.construct,
    vertices: below,
    roots: below,
    contains: (vertex) => chart.encloses(vertex),
  };
}

/** A chart without the charts below it. */
export function regionOf(chart: Vertex): Region {
  const { members } = chart;
  return {
    top: chart.construct,
    vertices: members,
    roots: members,
    contains: (vertex) => vertex.chart === chart,
  };
}

function isArrayIndex(key: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
}
