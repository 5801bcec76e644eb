import { Yaml } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { plainTreeYaml } from '../../../lib/synth/yaml/index.js';
import { yamlText } from '../../../lib/synth/yaml-text.js';

class Named {
  constructor(readonly name: string) {}
}

const shared = { a: 1 };
const circle: Record<string, unknown> = {};
circle.self = { circle };

const NODE_TYPE = Symbol.for('yaml.node.type');

const NOT_PLAIN: Readonly<Record<string, unknown>> = {
  'an object that is there twice': { a: shared, b: [shared] },
  'an empty list that is there twice': ((list: unknown[]) => ({ a: list, b: list }))([]),
  'a circle': circle,
  'an object of a class': { a: new Named('b') },
  'an object without a prototype': Object.assign(Object.create(null), { a: 1 }),
  'a map with toJSON()': { a: { toJSON: () => ({ b: 1 }) } },
  'a map with a hidden toJSON()': Object.defineProperty({ a: 1 }, 'toJSON', { value: () => ({ b: 1 }) }),
  'a list with toJSON()': Object.assign([1], { toJSON: () => [2] }),
  'a map that is iterable': { a: 1, [Symbol.iterator]: () => [2, 3].values() },
  'a scalar node of the yaml package': { a: { [NODE_TYPE]: Symbol.for('yaml.scalar'), value: 5 } },
  'a list in the guise of a map': Object.setPrototypeOf([1], Object.prototype),
  'a map in the guise of a list': Object.setPrototypeOf({ a: 1 }, Array.prototype),
  'a Map': new Map([['a', 1]]),
  'a Set': { a: new Set(['b']) },
  'a Date': { a: new Date(0) },
  'a Buffer': { a: Buffer.from('b') },
  'a String': { a: new String('b') },
  'a symbol': { a: Symbol('b') },
  'a function': { a: () => 1 },
  'a key of 1,025 characters': { ['k'.repeat(1025)]: 1 },
  'a text alone': 'a\n---',
  'a number alone': 1,
  'null alone': null,
  nothing: undefined,
};

describe.each(Object.entries(NOT_PLAIN))('%s', (_, document) => {
  it('is left to cdk8s', () => {
    expect(plainTreeYaml(document)).toBeUndefined();
    expect(outcome(() => yamlText([document]))).toEqual(outcome(() => Yaml.stringify(document)));
  });
});

describe('what all objects inherit', () => {
  it.each([
    ['a property', Object.prototype, 'inherited'],
    ['toJSON()', Object.prototype, 'toJSON'],
    ['an iterator', Object.prototype, Symbol.iterator],
    ['a node type', Object.prototype, NODE_TYPE],
    ['toJSON() of lists', Array.prototype, 'toJSON'],
  ])('is left to cdk8s: %s', (_, prototype, key) => {
    const value = key === 'inherited' ? 1 : () => [].values();
    const enumerable = key === 'inherited';
    Object.defineProperty(prototype, key, { configurable: true, writable: true, enumerable, value });
    const yaml = plainTreeYaml({ a: [1] });
    Reflect.deleteProperty(prototype, key);
    expect(yaml).toBeUndefined();
    expect(plainTreeYaml({ a: [1] })).toBe('a:\n  - 1\n');
  });
});

it('is decided for each document, and leaves the others alone', () => {
  const documents = [{ a: 1 }, undefined, { a: shared, b: shared }, null, { c: [] }];
  expect(yamlText(documents)).toBe('a: 1\n---\n\n---\na: &a1\n  a: 1\nb: *a1\n---\nnull\n---\nc: []\n');
});

function outcome(run: () => string): unknown {
  try {
    return run();
  } catch (error) {
    return String(error);
  }
}
