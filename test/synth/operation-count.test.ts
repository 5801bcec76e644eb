import { ApiObject, App, Chart } from 'cdk8s';
import { Construct, type IConstruct, Node } from 'constructs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppOrder } from '../../lib/synth/app-order.js';
import { LinearApp } from '../../lib/synth/index.js';

afterEach(() => vi.restoreAllMocks());

function chart(scope: Construct, id: string, objects: number): Chart {
  const made = new Chart(scope, id);
  for (let index = 0; index < objects; index++) object(made, index);
  return made;
}

function object(scope: Construct, index: number): ApiObject {
  return new ApiObject(scope, `o${index}`, { apiVersion: 'v1', kind: 'Thing' });
}

function charts(app: App, count: number, objects: number): Chart[] {
  return Array.from({ length: count }, (_, index) => chart(app, `c${index}`, objects));
}

/** Apps of a shape, with constructs and dependencies in proportion to n. */
const SHAPES: Readonly<Record<string, (app: App, n: number) => void>> = {
  'independent charts': (app, n) => {
    charts(app, n, 3);
  },
  'a chain of dependent charts': (app, n) => {
    const all = charts(app, n, 3);
    for (const [index, next] of all.slice(1).entries()) all[index]?.addDependency(next);
  },
  'a chain of dependent charts, the last one first': (app, n) => {
    const all = charts(app, n, 3);
    for (const [index, next] of all.slice(1).entries()) next.addDependency(all[index] as Chart);
  },
  'nested charts': (app, n) => {
    let scope: Construct = app;
    for (let depth = 0; depth < n; depth++) scope = chart(scope, 'c', 3);
  },
  'a star of charts around a big one': (app, n) => {
    const hub = chart(app, 'hub', n);
    for (const each of charts(app, n, 2)) each.addDependency(hub);
  },
  'a big chart that depends on all others': (app, n) => {
    chart(app, 'hub', n).addDependency(...charts(app, n, 2));
  },
  'a ladder of diamonds': (app, n) => {
    const all = charts(app, 3 * n, 2);
    for (const [index, each] of all.entries()) {
      const step = index - (index % 3);
      if (step > 0) each.addDependency(...all.slice(step - 3, step));
    }
  },
  'a chain of big groups of objects': (app, n) => {
    const around = new Chart(app, 'c');
    const groups = [0, 1, 2].map((id) => new Construct(around, `g${id}`));
    for (const group of groups) for (let index = 0; index < n; index++) object(group, index);
    groups[0]?.node.addDependency(groups[1] as Construct);
    groups[1]?.node.addDependency(groups[2] as Construct);
  },
  'an object that depends on the big group around it': (app, n) => {
    const around = chart(app, 'c', n);
    around.node.addDependency(around.node.findChild('o1'));
    around.node.findChild('o1').node.addDependency(...charts(app, n, 1));
  },
  'a cycle through all charts': (app, n) => {
    const all = charts(app, n, 3);
    for (const [index, each] of all.entries()) each.addDependency(all[(index + 1) % n] as Chart);
  },
};

/** How often the collections are asked while the charts, and the objects of each, are put in order. */
function operations(shape: (app: App, n: number) => void, n: number): number {
  const app = new LinearApp();
  shape(app, n);
  const spies = [
    vi.spyOn(Set.prototype, 'has'),
    vi.spyOn(Set.prototype, 'add'),
    vi.spyOn(Map.prototype, 'get'),
    vi.spyOn(Map.prototype, 'set'),
  ];
  try {
    const order = AppOrder.ofResolved(app);
    for (const each of order.charts()) order.objectsOf(each);
  } catch (error) {
    if (!/^Dependency cycle detected/.test(String(error instanceof Error && error.message))) throw error;
  }
  const count = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  vi.restoreAllMocks();
  return count;
}

describe('the work to order twice as many constructs is about twice as much for', () => {
  it.each(Object.entries(SHAPES))('%s', (_, shape) => {
    const growth = operations(shape, 400) / operations(shape, 200);
    // A cycle is looked for by halving: one more step for twice as many.
    expect(growth).toBeGreaterThan(1.9);
    expect(growth).toBeLessThan(2.3);
  });
});

interface Counts {
  readonly validations: ReadonlyMap<string, number>;
  readonly renderings: ReadonlyMap<string, number>;
  readonly dependencyReads: ReadonlyMap<string, number>;
  readonly listings: number;
}

/** Counts what a synthesis asks of each construct, by its path. */
function countsOf(build: (app: App) => void): Counts {
  const app = new LinearApp();
  build(app);
  const validations = new Map<string, number>();
  for (const { node } of app.node.findAll()) {
    node.addValidation({ validate: () => count(validations, node.path) });
  }
  const renderings = new Map<string, number>();
  const toJson = vi.spyOn(ApiObject.prototype, 'toJson').mockImplementation(function (this: IConstruct) {
    count(renderings, this.node.path);
    return {};
  });
  const dependencyReads = new Map<string, number>();
  const dependencies = vi.spyOn(Node.prototype, 'dependencies', 'get').mockImplementation(function (
    this: Node,
  ) {
    count(dependencyReads, this.path);
    return [];
  });
  const findAll = vi.spyOn(Node.prototype, 'findAll');
  app.synthYaml();
  const listings = findAll.mock.calls.length;
  for (const spy of [toJson, dependencies, findAll]) spy.mockRestore();
  return { validations, renderings, dependencyReads, listings };
}

function count(counts: Map<string, number>, path: string): string[] {
  counts.set(path, (counts.get(path) ?? 0) + 1);
  return [];
}

class OverridingChart extends Chart {
  override toJson() {
    return super.toJson().reverse();
  }
}

describe('a synthesis', () => {
  const counts = countsOf((app) => {
    const [a, b] = charts(app, 3, 4);
    const inner = new OverridingChart(new Construct(b as Chart, 'group'), 'inner');
    object(inner, 0);
    object(new OverridingChart(a as Chart, 'inner'), 0);
  });
  const once = (paths: number) => Array.from({ length: paths }, () => 1);

  it('validates each construct once', () => {
    expect([...counts.validations.values()]).toEqual(once(21));
  });

  it('renders each object once', () => {
    expect([...counts.renderings.values()]).toEqual(once(14));
  });

  it('reads the dependencies of each construct once', () => {
    expect([...counts.dependencyReads.values()]).toEqual(once(21));
  });

  it('lists the constructs of the app three times, and those of no chart', () => {
    expect(counts.listings).toBe(3);
  });

  it('leaves cdk8s as it was, also after a chart failed', () => {
    const { _synthChart: synthChart, of } = App;
    const { toJson } = ApiObject.prototype;
    const app = new LinearApp();
    new (class extends Chart {
      override toJson(): never {
        throw new Error('no JSON today');
      }
    })(app, 'a');
    expect(() => app.synthYaml()).toThrow(new Error('no JSON today'));
    expect([App._synthChart, App.of]).toEqual([synthChart, of]);
    expect(ApiObject.prototype.toJson).toBe(toJson);
  });

  it('does not walk up to the app for each value of each object', () => {
    const app = new LinearApp();
    charts(app, 2, 2);
    const of = vi.spyOn(App, 'of');
    app.synthYaml();
    expect(of.mock.calls.filter(([construct]) => construct.node.root === app)).toEqual([]);
  });
});

describe('LinearApp', () => {
  it('orders a chain of 10,000 dependent charts from the last to the first', () => {
    const app = new LinearApp();
    const all = charts(app, 10_000, 0);
    for (const [index, next] of all.slice(1).entries()) all[index]?.addDependency(next);
    expect(app.charts).toEqual(all.toReversed());
  });

  it('orders 1,000 nested charts from the inside to the outside', () => {
    const app = new LinearApp();
    let scope: Construct = app;
    for (let depth = 0; depth < 1000; depth++) scope = chart(scope, 'c', 1);
    app.synthYaml();
    expect(app.charts.map(({ node }) => node.scopes.length)).toEqual(
      Array.from({ length: 1000 }, (_, index) => 1001 - index),
    );
  });

  it('lists only the first 10,000 constructs of a cycle that can be gone around in 2^50 ways', () => {
    const app = new LinearApp();
    const [first, last] = ladder(app);
    last.node.addDependency(first);
    expect(() => app.charts).toThrow(/^Dependency cycle detected: (c\/s\d+-\d => ){10000}\.\.\.$/);
  });

  it('finds a cycle beside 2^50 ways that lead nowhere', () => {
    const app = new LinearApp();
    const [first] = ladder(app);
    const [a, b] = charts(app, 2, 0) as [Chart, Chart];
    a.addDependency(first, b);
    b.addDependency(first, a);
    expect(() => app.charts).toThrow(new Error('Dependency cycle detected: c0 => c1 => c0'));
  });
});

/** @returns the first and the last of 100 constructs; each step of two depends on both of the next */
function ladder(app: App): [Construct, Construct] {
  const around = new Chart(app, 'c');
  const steps = Array.from({ length: 50 }, (_, step) =>
    [0, 1].map((id) => new Construct(around, `s${step}-${id}`)),
  );
  for (const [index, step] of steps.entries()) {
    for (const each of step) each.node.addDependency(...(steps[index + 1] ?? []));
  }
  return [steps[0]?.[0], steps.at(-1)?.[0]] as [Construct, Construct];
}
