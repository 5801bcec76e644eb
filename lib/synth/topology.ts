import { dependencyCycle } from './dependency-cycle.js';
import type { Region } from './region.js';
import { Traversal } from './traversal.js';
import type { Edge, Vertex } from './vertex.js';

/**
 * The constructs of a region, each after what it depends on: the order of stock's `DependencyGraph`, in time
 * linear in constructs and edges. No construct may depend on itself.
 *
 * @throws Error with stock's message when there is a cycle
 */
export function topology(region: Region): readonly Vertex[] {
  if (region.vertices.every(({ edges }) => edges.length === 0)) return region.roots;
  const traversal = new Traversal(region);
  const depended = dependedOn(region);
  for (const root of region.roots) {
    if (!depended.has(root) && traversal.visit(root) !== undefined) throw dependencyCycle(region);
  }
  // What is reached from nothing is on a cycle, or behind one.
  if (traversal.finished.size < region.vertices.length) throw dependencyCycle(region);
  return [...traversal.finished];
}

const SEVERAL = Symbol('several');

/** The constructs on which another one in the region depends. */
function dependedOn(region: Region): Set<Vertex> {
  const depended = new Set<Vertex>();
  const dependents = new Map<Edge, Vertex | typeof SEVERAL>();
  for (const source of region.vertices) {
    for (const edge of source.edges) {
      if (edge.to !== undefined && region.contains(edge.to)) depended.add(edge.to);
      const dependent = objectsIn(source);
      if (dependent === undefined) continue;
      const before = dependents.get(edge) ?? dependent;
      dependents.set(edge, before === dependent ? dependent : SEVERAL);
    }
  }
  for (const [{ objects, start, end }, dependent] of dependents) {
    const first = objects[start];
    if (first === undefined || start === end || !region.contains(first)) continue;
    for (const object of objects.slice(start, end)) if (object !== dependent) depended.add(object);
  }
  return depended;
}

function objectsIn({ objects, firstObject, endObject }: Vertex): Vertex | typeof SEVERAL | undefined {
  const count = endObject - firstObject;
  return count > 1 ? SEVERAL : count === 1 ? objects[firstObject] : undefined;
}
