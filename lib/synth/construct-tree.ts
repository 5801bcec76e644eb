import type { IConstruct } from 'constructs';
import { Vertex } from './vertex.js';

/** The constructs of an app, or of a part of it, in the order of `Node.findAll()`, read once. */
export class ConstructTree {
  readonly constructs: readonly IConstruct[];
  readonly vertices: readonly Vertex[];
  readonly #byConstruct = new Map<IConstruct, Vertex>();
  #byPath: ReadonlyMap<string, Vertex> | undefined;

  constructor(readonly app: IConstruct) {
    this.constructs = app.node.findAll();
    this.vertices = this.constructs.map((construct, index) => {
      const { scope } = construct.node;
      const vertex = new Vertex(construct, index, scope && this.#byConstruct.get(scope));
      this.#byConstruct.set(construct, vertex);
      return vertex;
    });
    closeRanges(this.vertices);
  }

  /** Undefined for a construct of another tree, or one that was removed from this tree. */
  at(construct: IConstruct): Vertex | undefined {
    return this.#byConstruct.get(construct);
  }

  atPath(path: string): Vertex | undefined {
    this.#byPath ??= new Map(this.vertices.map((vertex) => [vertex.construct.node.path, vertex]));
    return this.#byPath.get(path);
  }
}

function closeRanges(vertices: readonly Vertex[]): void {
  for (const vertex of vertices.toReversed()) {
    const { parent } = vertex;
    if (parent === undefined) continue;
    parent.end = Math.max(parent.end, vertex.end);
    if (parent.chart === vertex.chart) parent.endObject = Math.max(parent.endObject, vertex.endObject);
  }
}
