import { describe, expect, it } from 'vitest';
import { allOf, forEachOf, InputError, type Issue, quote } from '../../../lib/planning/issues/index.js';

function issueOf(problem: string): Issue {
  return { severity: 'error', place: { file: 'f' }, problem, allowed: 'a', mend: 'm' };
}

function refuse(...problems: string[]): never {
  throw new InputError(problems.map(issueOf));
}

describe('forEachOf', () => {
  it('gives the result for every item, in order', () => {
    expect(forEachOf([1, 2, 3], (item) => item * 2)).toEqual([2, 4, 6]);
  });

  it('goes on after an item that is refused, and tells of all of them', () => {
    expect(() => forEachOf(['a', 'b', 'c'], (item) => (item === 'b' ? item : refuse(item)))).toThrow(
      'f: a. Allowed: a. To mend: m.\nf: c. Allowed: a. To mend: m.',
    );
  });

  it('holds 200,000 issues of one item', () => {
    const many = new InputError(Array.from({ length: 200_000 }, (_, index) => issueOf(`${index}`)));
    const work = () => {
      throw many;
    };
    expect(() => forEachOf(['a'], work)).toThrow(expect.objectContaining({ issues: many.issues }));
  });

  it('lets a defect through at once', () => {
    expect(() =>
      forEachOf([1], () => {
        throw new TypeError('a defect');
      }),
    ).toThrow(TypeError);
  });
});

describe('allOf', () => {
  it('gives all results by their names', () => {
    expect(allOf({ a: () => 1, b: () => 'x' })).toEqual({ a: 1, b: 'x' });
  });

  it('tells what is wrong with every part', () => {
    expect(() => allOf({ a: () => refuse('one'), b: () => 2, c: () => refuse('three') })).toThrow(
      'f: one. Allowed: a. To mend: m.\nf: three. Allowed: a. To mend: m.',
    );
  });
});

describe('quote', () => {
  it.each([
    ['text', '"text"'],
    ['two\nlines', '"two\\nlines"'],
    [Number.NaN, 'NaN'],
    [undefined, 'undefined'],
    [{ a: [1] }, '{"a":[1]}'],
    ['x'.repeat(100), `"${'x'.repeat(75)}..."`],
  ])('shows %j on one line', (value, shown) => {
    expect(quote(value)).toBe(shown);
  });
});
