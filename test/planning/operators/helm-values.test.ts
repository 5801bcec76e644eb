import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HelmValue,
  type HelmValues,
  mergeValues,
  valueAt,
} from '../../../lib/planning/operators/index.js';

const KEYS = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');
const { values: VALUES } = fc.letrec<{ value: HelmValue; values: HelmValues }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<HelmValue>(null, true, 0, '', 'text'),
    fc.array(tie('value'), { maxLength: 2 }),
    tie('values'),
  ),
  values: fc
    .array(fc.tuple(KEYS, tie('value')), { maxLength: 3 })
    .map((entries): HelmValues => Object.fromEntries(entries)),
}));

describe('merged values', () => {
  it('are the other ones where one of them is empty', () => {
    fc.assert(
      fc.property(VALUES, (values) => {
        expect(mergeValues({}, values)).toEqual(values);
        expect(mergeValues(values, {})).toEqual(values);
      }),
    );
  });

  it('have every key of both and no other', () => {
    fc.assert(
      fc.property(VALUES, VALUES, (base, values) => {
        const keys = [...new Set([...Object.keys(base), ...Object.keys(values)])];
        expect(Object.keys(mergeValues(base, values)).sort()).toEqual(keys.sort());
      }),
    );
  });

  it('are those of the user wherever the user has one that is no object', () => {
    fc.assert(
      fc.property(VALUES, VALUES, (base, values) => {
        const merged = mergeValues(base, values);
        for (const [key, value] of Object.entries(values)) {
          if (!isObject(value)) expect(Object.entries(merged)).toContainEqual([key, value]);
        }
      }),
    );
  });

  it('stay the same when the user says the same again', () => {
    fc.assert(
      fc.property(VALUES, VALUES, (base, values) => {
        const merged = mergeValues(base, values);
        expect(mergeValues(merged, values)).toEqual(merged);
      }),
    );
  });

  it('leave alone what they were made of', () => {
    fc.assert(
      fc.property(VALUES, VALUES, (base, values) => {
        const before = JSON.stringify([base, values]);
        mergeValues(base, values);
        expect(JSON.stringify([base, values])).toBe(before);
      }),
    );
  });

  it.each<[string, HelmValues, HelmValues, HelmValues]>([
    ['merge objects', { a: { b: 1, c: 2 } }, { a: { c: 3 } }, { a: { b: 1, c: 3 } }],
    ['replace lists', { a: [1, 2] }, { a: [3] }, { a: [3] }],
    ['replace an object by a list', { a: { b: 1 } }, { a: [] }, { a: [] }],
    ['keep null, which takes a value of the chart away', { a: { b: 1 } }, { a: null }, { a: null }],
    ['do not see undefined', { a: 1 }, { a: undefined, b: undefined }, { a: 1 }],
  ])('%s', (_, base, values, merged) => {
    expect(mergeValues(base, values)).toStrictEqual(merged);
  });
});

describe('the value at a path', () => {
  it.each<[string, HelmValue | undefined]>([
    ['a', { b: [1], c: null }],
    ['a.b', [1]],
    ['a.c', null],
    ['a.b.0', undefined],
    ['a.c.d', undefined],
    ['toString', undefined],
  ])('%s is %j', (path, value) => {
    expect(valueAt({ a: { b: [1], c: null } }, path)).toEqual(value);
  });
});

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
