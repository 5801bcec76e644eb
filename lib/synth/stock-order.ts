import { ApiObject, Chart, DependencyGraph } from 'cdk8s';
import type { IConstruct } from 'constructs';

// For apps in which a construct depends on itself. Stock leaves such a construct out, or runs out of stack,
// depending on the order in which all edges are drawn: these apps are left to stock's graph, at its cost.

/** The constructs at or below one, by the dependencies in their nodes. */
export function stockOrder({ node }: IConstruct): IConstruct[] {
  return new DependencyGraph(node).topology();
}

/** Adds to the nodes what follows from their dependencies, as stock does at the start of a synthesis. */
export function addDependenciesAsStock({ node }: IConstruct): void {
  const constructs = node.findAll();
  const dependencies = () =>
    constructs.flatMap((source) => source.node.dependencies.map((target) => ({ source, target })));
  for (const chart of constructs.filter(Chart.isChart)) {
    chart.node.addDependency(...chart.node.children.filter(Chart.isChart));
  }
  for (const { source, target } of dependencies()) {
    const [from, to] = [Chart.of(source), Chart.of(target)];
    if (from !== to) from.node.addDependency(to);
  }
  for (const { source, target } of dependencies()) {
    for (const to of objectsIn(target)) {
      for (const from of objectsIn(source)) if (from !== to) from.node.addDependency(to);
    }
  }
}

function objectsIn(construct: IConstruct): IConstruct[] {
  const chart = Chart.of(construct);
  return construct.node
    .findAll()
    .filter((object) => object instanceof ApiObject && Chart.of(object) === chart);
}
