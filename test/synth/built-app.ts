import { ApiObject, type App, type AppProps, Chart, type IResolver, JsonPatch, Lazy } from 'cdk8s';
import { Construct, DependencyGroup, type IConstruct } from 'constructs';
import type {
  AppDescription,
  ChartDescription,
  NodeDescription,
  ObjectDescription,
  Value,
} from './app-description.js';

type NewApp = new (props: AppProps) => App;

/** Builds the described app as an instance of the class. */
export function buildApp(description: AppDescription, AppClass: NewApp, outdir: string): App {
  const app = new AppClass({
    outdir,
    yamlOutputType: description.output,
    outputFileExtension: description.extension,
    recordConstructMetadata: description.record,
    resolvers: description.resolvers ? [new SecretResolver()] : [],
  });
  const constructs = addNodes(app, description);
  addDependencies(constructs, addNodes(new AppClass({ outdir }), description), description);
  const removed = constructs[(description.removed ?? 0) % constructs.length];
  if (removed !== undefined) remove(removed, description.replaced);
  return app;
}

function remove({ node: { id, scope } }: IConstruct, isReplaced: boolean): void {
  scope?.node.tryRemoveChild(id);
  if (isReplaced && isInChart(scope)) {
    new ApiObject(scope as Construct, id, { apiVersion: 'v1', kind: 'Replacement' });
  }
}

/** Fills a chart with the described constructs, and what depends on what among them. */
export function fillChart(chart: Chart, description: AppDescription): void {
  addDependencies(addNodes(chart, description), [], description);
}

/** @returns the constructs by their number; the top first */
function addNodes(top: IConstruct, { nodes, strays }: AppDescription): IConstruct[] {
  const count = counter();
  const constructs: IConstruct[] = [top];
  for (const node of nodes) {
    const mayStray = strays || node.kind === 'chart' || node.kind === 'group';
    const wanted = constructs[node.below % constructs.length];
    const scope = mayStray || isInChart(wanted) ? wanted : constructs.findLast(isInChart);
    if (scope === undefined) continue;
    const id = scope.node.tryFindChild(node.id) ? `${node.id}-${constructs.length}` : node.id;
    const construct = newConstruct(node, scope, id, count);
    for (const error of node.errors) construct.node.addValidation({ validate: () => [error] });
    constructs.push(construct);
  }
  return constructs;
}

function isInChart(construct: IConstruct | undefined): boolean {
  return construct?.node.scopes.some((scope) => scope instanceof Chart) ?? false;
}

/** @param twins the constructs of an app of the same shape */
function addDependencies(
  constructs: readonly IConstruct[],
  twins: readonly IConstruct[],
  { dependencies, direction, strays }: AppDescription,
): void {
  const able = [...constructs.keys()].filter((number) => strays || isInChart(constructs[number]));
  for (const { from, to, by } of dependencies) {
    const numbers = [able[from % able.length] ?? 0, able[to % able.length] ?? 0];
    if (direction !== 'mixed') numbers.sort((a, b) => (direction === 'on-later' ? a - b : b - a));
    const [first = 0, second = 0] = by === 'itself' ? [numbers[0], numbers[0]] : numbers;
    const target = (by === 'twin' ? twins : constructs)[second];
    if (target === undefined || (first === second && (by === 'construct' || by === 'group'))) continue;
    constructs[first]?.node.addDependency(by === 'group' ? new DependencyGroup(target) : target);
  }
}

function newConstruct(node: NodeDescription, scope: IConstruct, id: string, count: () => number): Construct {
  const within = scope as Construct;
  if (node.kind === 'object') return newObject(node, within, id, count);
  if (node.kind !== 'chart')
    return node.kind === 'group' ? new Construct(within, id) : new IncludeAlike(within, id);
  const { namespace, labels, disableResourceNameHashes } = node;
  return new CHARTS[node.json](within, id, { namespace, labels, disableResourceNameHashes });
}

/** A construct with objects that bring their names, as `Include` and `Helm` make them. */
class IncludeAlike extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    for (const name of ['first', 'same']) {
      new ApiObject(this, `${name}-job`, { apiVersion: 'batch/v1', kind: 'Job', metadata: { name } });
    }
  }
}

class ReversedChart extends Chart {
  override toJson() {
    return super.toJson().reverse();
  }
}

class OwnChart extends Chart {
  override toJson() {
    const metadata = { name: this.node.id };
    return [{ kind: 'Own', metadata, shared: [metadata, metadata], children: this.node.children.length }];
  }
}

class ChartWithGaps extends Chart {
  override toJson() {
    return [undefined, ...super.toJson(), undefined];
  }
}

class ChartWithFirstChart extends Chart {
  override toJson() {
    const first = this.node.root.node.children.find(isOfStockClass);
    return [...super.toJson(), ...(first?.toJson() ?? [])];
  }
}

/** `instanceof` would not do: every chart is an instance of every class of charts. */
function isOfStockClass(construct: IConstruct): construct is Chart {
  return construct.constructor === Chart;
}

class NamingChart extends Chart {
  override generateObjectName(object: ApiObject) {
    return `${object.kind}-${object.node.id}`;
  }
}

const CHARTS: Readonly<Record<ChartDescription['json'], typeof Chart>> = {
  stock: Chart,
  reversed: ReversedChart,
  own: OwnChart,
  'with-gaps': ChartWithGaps,
  'with-first-chart': ChartWithFirstChart,
  'named-by-chart': NamingChart,
};

function newObject(node: ObjectDescription, scope: Construct, id: string, count: () => number): ApiObject {
  const object = new ApiObject(scope, id, {
    apiVersion: 'v1',
    kind: node.type,
    metadata: { name: node.name, labels: node.labels },
    spec: liveValue(node.spec, count),
    order: Lazy.any({ produce: count }),
  });
  if (node.annotation !== undefined) object.metadata.add('note', liveValue(node.annotation, count));
  object.addJsonPatch(...node.patches.map((patch) => PATCHES[patch]));
  return object;
}

const PATCHES = {
  'remove-metadata': JsonPatch.remove('/metadata'),
  add: JsonPatch.add('/added', { b: [1], a: '' }),
  replace: JsonPatch.replace('/order', 'replaced'),
  copy: JsonPatch.copy('/metadata', '/copied'),
  'remove-missing': JsonPatch.remove('/missing/path'),
  test: JsonPatch.test('/kind', 'ConfigMap'),
};

function liveValue(value: Value, count: () => number): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => liveValue(item, count));
  switch (value.tag) {
    case 'undefined':
      return undefined;
    case 'instance':
      return new Opaque();
    case 'function':
      return () => 'called';
    case 'count':
      return Lazy.any({ produce: count });
    case 'secret':
      return SECRET;
    case 'lazy':
      return Lazy.any({ produce: () => liveValue(value.of, count) });
    case 'token':
      return new Token(liveValue(value.of, count));
    case 'union':
      return new Union(typeof value.of === 'number' ? value.of : 'text');
    case 'map':
      return { only: liveValue(value.of, count) };
    case 'fields':
      return Object.fromEntries(Object.entries(value.of).map(([key, of]) => [key, liveValue(of, count)]));
  }
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Shows in the output how often, and in which order, Lazies are asked. */
function counter(): () => number {
  let count = 0;
  return () => ++count;
}

class Opaque {
  readonly inside = 1;
}

class Token {
  constructor(private readonly value: unknown) {}

  resolve(): unknown {
    return this.value;
  }
}

class Union {
  constructor(readonly value: number | string) {}
}

const SECRET = 'secret:password';

class SecretResolver implements IResolver {
  resolve(context: Parameters<IResolver['resolve']>[0]): void {
    if (context.value === SECRET) context.replaceValue(`${context.obj.node.path}#${context.key.join('.')}`);
  }
}
