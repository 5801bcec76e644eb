import { Yaml } from 'cdk8s';
import { expect, it } from 'vitest';
import { plainTreeYaml } from '../../../lib/synth/yaml/index.js';

const SCALARS = [
  ...[true, false, null, undefined],
  ...[0, -0, 1, -1, 0.1, 0.1 + 0.2, 1.5e-7, 1e-7, 5e-324, 1e20, 1e21, Number.MAX_VALUE],
  ...[2 ** 53, 2 ** 53 + 2, -(2 ** 63), Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ...[0n, -1n, 2n ** 64n],
];

it.each(SCALARS.map((value) => [value]))('writes the scalar %s', (value) => {
  const document = { a: value, b: [value, [value]], c: { d: value } };
  expect(plainTreeYaml(document)).toBe(Yaml.stringify(document));
});

it.each([
  [{}],
  [[]],
  [[[]]],
  [[{}]],
  [[[], []]],
  [{ a: {}, b: [] }],
  [{ a: [{}, [], [[{}]]] }],
  [[1, [2, 3], [[4]], [[[5], 6]]]],
  [{ a: [[{ b: 1, c: [2, { d: 3, e: { f: 4 } }] }], { g: [] }] }],
  [[{ a: { b: 1 }, c: 2 }, { d: [1, 2] }]],
  [{ 1: 'a', b: 'c', 0: 'd', constructor: 1, toString: 2, undefined: 3 }],
  [JSON.parse('{"__proto__":{"a":1},"hasOwnProperty":2,"toJSON2":3}')],
])('writes the maps and lists of %j', (document) => {
  expect(plainTreeYaml(document)).toBe(Yaml.stringify(document));
});

it('writes what is missing in a list as null', () => {
  const sparse: unknown[] = [];
  sparse[2] = { a: undefined };
  expect(plainTreeYaml(sparse)).toBe('- null\n- null\n- a: null\n');
  expect(Yaml.stringify(sparse)).toBe('- null\n- null\n- a: null\n');
});

it('leaves out what cannot be enumerated, and what is under a symbol', () => {
  const map = Object.defineProperty({ a: 1, [Symbol('b')]: 2 }, 'c', { value: 3 });
  expect(plainTreeYaml(map)).toBe('a: 1\n');
  expect(Yaml.stringify(map)).toBe('a: 1\n');
});

it('writes many maps in one another', () => {
  let document: object = { leaf: 'a\nb' };
  for (let depth = 0; depth < 100; depth++) document = depth % 3 === 0 ? [document] : { depth, document };
  expect(plainTreeYaml(document)).toBe(Yaml.stringify(document));
});

it('writes one key with many values in turn', () => {
  const values = [
    'a',
    'a',
    'b',
    'a\nb',
    'a',
    'x'.repeat(100),
    'a',
    5,
    'a',
    null,
    'true',
    true,
    'true',
    '',
    'a',
  ];
  for (const value of values) {
    const document = { value, below: { value } };
    expect(plainTreeYaml(document)).toBe(Yaml.stringify(document));
  }
});

it('writes more keys and values than are remembered, twice', () => {
  const ids = Array.from({ length: 5000 }, (_, number) => `id-${number}`);
  const document = { a: ids, b: Object.fromEntries(ids.map((id) => [id, id])), c: [...ids] };
  const stock = Yaml.stringify(document);
  expect([plainTreeYaml(document), plainTreeYaml(document)]).toEqual([stock, stock]);
});

/** Keys of up to 1,024 characters with their quotes and escapes are on one line, longer ones after a question mark. */
const LONG_KEYS: readonly (readonly [key: string, isKnown: boolean])[] = [
  ['k'.repeat(1024), true],
  ['k'.repeat(1025), false],
  [`${'k'.repeat(1021)} #`, false],
  [`${'k'.repeat(1020)} #`, true],
  ['\n'.repeat(511), true],
  ['\n'.repeat(512), false],
];

it.each(LONG_KEYS)('knows how long a key may be: %#', (key, isKnown) => {
  for (const document of [{ [key]: 1 }, { a: { [key]: { b: 2 } } }]) {
    const stock = Yaml.stringify(document);
    expect(stock.includes('? ')).toBe(!isKnown);
    expect(plainTreeYaml(document)).toBe(isKnown ? stock : undefined);
  }
});
