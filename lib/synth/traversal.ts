import type { Region } from './region.js';
import type { Edge, Vertex } from './vertex.js';

/** A construct whose dependencies are being visited, and how far that has come. */
interface Visit {
  readonly vertex: Vertex;
  /** The constructs whose dependencies extend to this object: those around it in its chart, and itself. */
  readonly sources: readonly Vertex[];
  edge: number;
  source: number;
  sourceEdge: number;
}

/**
 * Visits constructs after what they depend on, each once, in the order in which stock does.
 *
 * Ranges of objects are not spelled out: an object that was visited is skipped for good, and so is an edge
 * with nothing left to visit. A step back into an open visit is a dependency cycle.
 */
export class Traversal {
  /** The constructs that were visited, each after what it depends on. */
  readonly finished = new Set<Vertex>();
  readonly #open = new Set<Vertex>();
  readonly #nextInList = new Map<readonly Vertex[], Uint32Array>();
  readonly #edgesDone = new Map<Vertex, number>();

  /** @param limit constructs from this position on are taken to depend on nothing */
  constructor(
    private readonly region: Region,
    private readonly limit = Number.POSITIVE_INFINITY,
  ) {}

  /** @returns the constructs on the way to a cycle, the root first, or undefined when there is none */
  visit(root: Vertex): readonly Vertex[] | undefined {
    if (this.finished.has(root)) return undefined;
    const visits = [this.#begin(root)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const next = this.#next(visit);
      if (next === undefined) {
        this.#open.delete(visit.vertex);
        this.finished.add(visit.vertex);
        visits.pop();
      } else {
        if (this.#open.has(next)) return visits.map(({ vertex }) => vertex);
        visits.push(this.#begin(next));
      }
    }
    return undefined;
  }

  #begin(vertex: Vertex): Visit {
    this.#open.add(vertex);
    return { vertex, sources: vertex.isObject ? sourcesOf(vertex) : [], edge: 0, source: 0, sourceEdge: 0 };
  }

  #next(visit: Visit): Vertex | undefined {
    if (visit.vertex.index >= this.limit) return undefined;
    return this.#nextConstruct(visit) ?? this.#nextObject(visit);
  }

  #nextConstruct(visit: Visit): Vertex | undefined {
    const { edges } = visit.vertex;
    while (visit.edge < edges.length) {
      const to = edges[visit.edge++]?.to;
      if (to !== undefined && this.region.contains(to) && !this.finished.has(to)) return to;
    }
    return undefined;
  }

  #nextObject(visit: Visit): Vertex | undefined {
    for (; visit.source < visit.sources.length; visit.source++, visit.sourceEdge = 0) {
      const source = visit.sources[visit.source];
      if (source === undefined) break;
      visit.sourceEdge = Math.max(visit.sourceEdge, this.#edgesDone.get(source) ?? 0);
      for (; visit.sourceEdge < source.edges.length; visit.sourceEdge++) {
        const next = this.#nextOf(source, visit.sourceEdge, visit.vertex);
        if (next !== undefined) return next;
      }
    }
    return undefined;
  }

  #nextOf(source: Vertex, position: number, except: Vertex): Vertex | undefined {
    const edge = source.edges[position];
    const next = edge && this.#unfinished(edge, edge.start);
    if (next === undefined && position === (this.#edgesDone.get(source) ?? 0)) {
      this.#edgesDone.set(source, position + 1);
    }
    return edge !== undefined && next === except ? this.#unfinished(edge, except.firstObject + 1) : next;
  }

  /** The first object of the edge, from a position on, that was not visited. */
  #unfinished({ objects, start, end }: Edge, from: number): Vertex | undefined {
    const first = objects[start];
    if (from >= end || first === undefined || !this.region.contains(first)) return undefined;
    const position = this.#skipFinished(objects, from);
    return position < end ? objects[position] : undefined;
  }

  /** Follows and shortens the pointers past visited objects; zero stands for no pointer. */
  #skipFinished(objects: readonly Vertex[], from: number): number {
    const pointers = this.#nextInList.get(objects) ?? new Uint32Array(objects.length);
    this.#nextInList.set(objects, pointers);
    let position = from;
    for (;;) {
      const object = objects[position];
      if (object === undefined || !this.finished.has(object)) break;
      position = pointers[position] || position + 1;
    }
    for (let at = from; at < position; ) {
      const next = pointers[at] || at + 1;
      pointers[at] = position;
      at = next;
    }
    return position;
  }
}

/** The constructs from the chart down to an object that depend on something. */
export function sourcesOf(object: Vertex): Vertex[] {
  const sources: Vertex[] = [];
  for (let at: Vertex | undefined = object; at !== undefined; at = at.parent) {
    if (at.edges.length > 0) sources.push(at);
    if (at === object.chart) break;
  }
  return sources.reverse();
}
