import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/**
 * Something that a construct depends on: the construct `to` itself, and the objects from `start` up to
 * `end` in the list. Those objects belong to one chart, so that the first one speaks for all.
 */
export interface Edge {
  readonly to: Vertex | undefined;
  readonly objects: readonly Vertex[];
  readonly start: number;
  readonly end: number;
}

const NO_EDGES: readonly Edge[] = [];

/** One construct of an app, and what ordering needs to know of its place in the tree. */
export class Vertex {
  /** The chart that renders it: itself, or the closest chart above. */
  readonly chart: Vertex | undefined;
  /** All constructs of that chart, in the order of `Node.findAll()`, without those of charts below it. */
  readonly members: Vertex[];
  /** The objects among them; the ones at or below this construct are `firstObject` to `endObject`. */
  readonly objects: Vertex[];
  readonly firstObject: number;
  endObject: number;
  readonly isObject: boolean;
  /** One past the position of its last descendant. */
  end: number;
  /** What it depends on, in the order in which stock learns of it. */
  edges: readonly Edge[] = NO_EDGES;

  /** @param index its position in `Node.findAll()` of the app */
  constructor(
    readonly construct: IConstruct,
    readonly index: number,
    readonly parent: Vertex | undefined,
  ) {
    const chart = construct instanceof Chart ? this : parent?.chart;
    const home = chart === this ? undefined : parent;
    this.chart = chart;
    this.members = home?.members ?? [];
    this.objects = home?.objects ?? [];
    this.isObject = construct instanceof ApiObject;
    this.firstObject = this.objects.length;
    this.members.push(this);
    if (this.isObject) this.objects.push(this);
    this.endObject = this.objects.length;
    this.end = index + 1;
  }

  /** Whether the other construct is this one or below it. */
  encloses(other: Vertex): boolean {
    return this.index <= other.index && other.index < this.end;
  }
}
