import { YamlOutputType } from 'cdk8s';
import fc from 'fast-check';

/** A value in a manifest as plain data; the tagged ones become what the tag says when the app is built. */
export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | { readonly tag: 'undefined' | 'instance' | 'function' | 'count' | 'secret' }
  | { readonly tag: 'lazy' | 'token' | 'union' | 'map'; readonly of: Value }
  | { readonly tag: 'fields'; readonly of: Readonly<Record<string, Value>> };

export interface ObjectDescription {
  readonly kind: 'object';
  readonly type: string;
  readonly name: string | undefined;
  readonly labels: Readonly<Record<string, string>> | undefined;
  readonly annotation: Value | undefined;
  readonly spec: Value;
  readonly patches: readonly ('remove-metadata' | 'add' | 'replace' | 'copy' | 'remove-missing' | 'test')[];
}

export interface ChartDescription {
  readonly kind: 'chart';
  readonly json: 'stock' | 'reversed' | 'own' | 'with-gaps' | 'with-first-chart' | 'named-by-chart';
  readonly namespace: string | undefined;
  readonly labels: Readonly<Record<string, string>> | undefined;
  readonly disableResourceNameHashes: boolean;
}

export type NodeDescription = {
  /** Which of the earlier constructs it is in, modulo their number; 0 is the app. */
  readonly below: number;
  readonly id: string;
  readonly errors: readonly string[];
} & (ObjectDescription | ChartDescription | { readonly kind: 'group' | 'include' });

export interface DependencyDescription {
  /** Constructs by their number, modulo the number of constructs. */
  readonly from: number;
  readonly to: number;
  readonly by: 'construct' | 'group' | 'twin' | 'itself';
}

/** A whole app as plain data. */
export interface AppDescription {
  readonly output: YamlOutputType;
  readonly extension: string | undefined;
  readonly record: boolean;
  readonly resolvers: boolean;
  /** Whether objects and dependencies outside of all charts are attempted, rather than moved or left out. */
  readonly strays: boolean;
  readonly nodes: readonly NodeDescription[];
  /** Most apps have dependencies in one direction alone, so that they have no cycle. */
  readonly direction: 'on-earlier' | 'on-later' | 'mixed';
  readonly dependencies: readonly DependencyDescription[];
  /** Which construct is removed from the tree after all dependencies are there. */
  readonly removed: number | undefined;
  /** Whether an object takes the path of what was removed. */
  readonly replaced: boolean;
}

const ids = fc.constantFrom(
  ...['a', 'b', 'c', 'Default', 'Resource', 'default', '0', '7', '12', '01', '4294967294', '4294967295'],
  ...[
    'x/y',
    'Foo',
    'Ünï-Cødé',
    'a.b',
    'a_b',
    'web',
    'a-name-that-is-longer-than-a-dns-label-may-be-so-it-is-cut',
  ],
);
const labels = fc.option(
  fc.dictionary(fc.constantFrom('app', 'tier', '1'), fc.constantFrom('x', 'true', '01')),
  {
    nil: undefined,
  },
);
const texts = fc.constantFrom(
  '',
  'x',
  'true',
  'null',
  '1e3',
  '0o7',
  'a: b',
  '- a',
  'two\nlines\n',
  ' x ',
  '#',
  'é',
);

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: texts },
    {
      weight: 3,
      arbitrary: fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.double({ noNaN: true })),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        tag: fc.constantFrom('undefined' as const, 'count' as const, 'secret' as const, 'count' as const),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        tag: fc.constantFrom('lazy' as const, 'token' as const, 'union' as const, 'map' as const),
        of: tie('value'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        tag: fc.constant('fields' as const),
        of: fc.dictionary(fc.constantFrom('a', 'b', 'spec', '1', 'Z', 'name'), tie('value'), { maxKeys: 3 }),
      }),
    },
    { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
  ),
}));

/** One in forty has a value that no manifest can hold. */
const spec: fc.Arbitrary<Value> = fc.oneof(
  { weight: 78, arbitrary: value },
  { weight: 1, arbitrary: fc.constant({ tag: 'instance' as const }) },
  { weight: 1, arbitrary: fc.constant({ tag: 'function' as const }) },
);

const place = {
  below: fc.nat(40),
  id: ids,
  errors: fc.oneof(
    { weight: 60, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom('too small', 'too big'), { maxLength: 2 }) },
  ),
};

const node: fc.Arbitrary<NodeDescription> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      ...place,
      kind: fc.constant('chart' as const),
      json: fc.oneof(
        { weight: 12, arbitrary: fc.constant('stock' as const) },
        { weight: 1, arbitrary: fc.constantFrom('reversed' as const, 'own' as const, 'with-gaps' as const) },
        { weight: 1, arbitrary: fc.constantFrom('with-first-chart' as const, 'named-by-chart' as const) },
      ),
      namespace: fc.constantFrom(undefined, 'ns'),
      labels,
      disableResourceNameHashes: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ ...place, kind: fc.constant('group' as const) }) },
  { weight: 1, arbitrary: fc.record({ ...place, kind: fc.constant('include' as const) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      ...place,
      kind: fc.constant('object' as const),
      type: fc.constantFrom('ConfigMap', 'CronJob', 'Odd Kind/é'),
      name: fc.constantFrom(undefined, undefined, undefined, 'same', '12', 'a/b'),
      labels,
      annotation: fc.option(value, { nil: undefined, freq: 8 }),
      spec,
      patches: fc.oneof(
        { weight: 12, arbitrary: fc.constant([]) },
        {
          weight: 1,
          arbitrary: fc.array(
            fc.constantFrom('add', 'replace', 'copy', 'remove-metadata', 'remove-missing', 'test'),
            { maxLength: 2 },
          ),
        },
      ),
    }),
  },
);

const dependency: fc.Arbitrary<DependencyDescription> = fc.record({
  from: fc.nat(40),
  to: fc.nat(40),
  by: fc.oneof(
    { weight: 30, arbitrary: fc.constant('construct' as const) },
    { weight: 5, arbitrary: fc.constant('group' as const) },
    { weight: 3, arbitrary: fc.constant('twin' as const) },
    { weight: 1, arbitrary: fc.constant('itself' as const) },
  ),
});

export const appDescriptions: fc.Arbitrary<AppDescription> = fc.record({
  output: fc.constantFrom(
    YamlOutputType.FILE_PER_APP,
    YamlOutputType.FILE_PER_CHART,
    YamlOutputType.FILE_PER_RESOURCE,
    YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
  ),
  extension: fc.constantFrom(undefined, '.yaml'),
  record: fc.boolean(),
  resolvers: fc.boolean(),
  strays: fc.oneof(
    { weight: 20, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  nodes: fc.array(node, { maxLength: 18, size: '+1' }),
  direction: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('on-earlier' as const, 'on-later' as const) },
    { weight: 1, arbitrary: fc.constant('mixed' as const) },
  ),
  dependencies: fc.array(dependency, { maxLength: 8, size: '+1' }),
  removed: fc.option(fc.nat(40), { nil: undefined, freq: 8 }),
  replaced: fc.boolean(),
});
