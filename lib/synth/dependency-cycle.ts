import type { Region } from './region.js';
import { sourcesOf, Traversal } from './traversal.js';
import type { Vertex } from './vertex.js';

/** A web of dependencies can have 2^n ways around a cycle, and stock would list each of them. */
const LONGEST_ROUTE = 10_000;

/** The error with which stock refuses the first edge, in the order in which it draws them, that closes a cycle. */
export function dependencyCycle(region: Region): Error {
  const source = firstSourceOfCycle(region);
  const target = new Traversal(region, source.index + 1).visit(source)?.[1];
  if (target === undefined) throw new Error(`No dependency of ${source.construct.node.path} closes a cycle`);
  const route = [...routeBetween(target, source, region), target];
  const cut = route.length > LONGEST_ROUTE ? ' => ...' : '';
  const paths = route.slice(0, LONGEST_ROUTE).map(({ construct }) => construct.node.path);
  return new Error(`Dependency cycle detected: ${paths.join(' => ')}${cut}`);
}

/** The first construct with which the dependencies of all constructs so far have a cycle. */
function firstSourceOfCycle(region: Region): Vertex {
  const { vertices } = region;
  let acyclic = 0;
  let cyclic = vertices.length;
  while (cyclic - acyclic > 1) {
    const middle = (acyclic + cyclic) >> 1;
    const sources = vertices.slice(0, middle);
    const traversal = new Traversal(region, (sources.at(-1)?.index ?? 0) + 1);
    if (sources.some((source) => traversal.visit(source) !== undefined)) cyclic = middle;
    else acyclic = middle;
  }
  const [source] = vertices.slice(cyclic - 1);
  if (source === undefined) throw new Error('A region without constructs has no cycle');
  return source;
}

/**
 * What stock's `findRoute` returns. It takes a construct off the route again only if the last thing that the
 * construct depends on leads nowhere, so a route can list side ways and lack its end.
 */
function routeBetween(from: Vertex, to: Vertex, region: Region): Vertex[] {
  const dependenciesOf = (vertex: Vertex) =>
    vertex.index < to.index ? [...new Set(successors(vertex, region))] : [];
  const leading = leadingTo(to, from, dependenciesOf);
  const route = [from];
  const visits = [{ rest: dependenciesOf(from).values(), found: false }];
  for (
    let visit = visits.at(-1);
    visit !== undefined && route.length <= LONGEST_ROUTE;
    visit = visits.at(-1)
  ) {
    const { value: next } = visit.rest.next();
    if (next !== undefined && next !== to) {
      visit.found = false;
      if (!leading.has(next)) continue;
      route.push(next);
      visits.push({ rest: dependenciesOf(next).values(), found: false });
      continue;
    }
    if (next === to) route.push(to);
    else if (!visit.found) route.pop();
    visits.pop();
    const outer = visits.at(-1);
    if (outer !== undefined) outer.found = next === to || visit.found;
  }
  return route;
}

function leadingTo(to: Vertex, from: Vertex, dependenciesOf: (vertex: Vertex) => Vertex[]): Set<Vertex> {
  const dependents = new Map<Vertex, Vertex[]>();
  const reached = new Set([from]);
  for (const vertex of reached) {
    for (const next of dependenciesOf(vertex)) {
      const known = dependents.get(next);
      if (known === undefined) dependents.set(next, [vertex]);
      else known.push(vertex);
      reached.add(next);
    }
  }
  const leading = new Set([to]);
  for (const vertex of leading) for (const dependent of dependents.get(vertex) ?? []) leading.add(dependent);
  return leading;
}

/** All that a construct depends on within the region, spelled out in stock's order, with repetitions. */
function* successors(vertex: Vertex, region: Region): Generator<Vertex> {
  for (const { to } of vertex.edges) if (to !== undefined && region.contains(to)) yield to;
  if (!vertex.isObject) return;
  for (const { objects, start, end } of sourcesOf(vertex).flatMap(({ edges }) => edges)) {
    for (const object of objects.slice(start, end)) {
      if (object !== vertex && region.contains(object)) yield object;
    }
  }
}
