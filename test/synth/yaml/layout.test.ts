import { Yaml } from 'cdk8s';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Layout } from '../../../lib/synth/yaml/index.js';
import { plainTrees, scalars } from './generated-values.js';

const numRuns = Number(process.env.GREENROOM_YAML_RUNS ?? 3_000);

/** The same tree with what is made of its scalars. */
function mapped(value: unknown, change: () => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (typeof value !== 'object' || value === null) return change();
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, change)]));
}

/** The layout of a tree, and of how many scalars. */
function layoutOf(tree: unknown): { layout: Layout | undefined; size: number } {
  const symbols: symbol[] = [];
  const model = mapped(tree, () => {
    symbols.push(Symbol('scalar'));
    return symbols.at(-1);
  });
  return { layout: Layout.of(model, symbols), size: symbols.length };
}

describe('a layout', () => {
  it('has the bytes of cdk8s, whatever scalars come one after the other', () => {
    // Few, so that many a one comes a second time.
    const runs = fc.array(scalars, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(plainTrees, runs, fc.infiniteStream(fc.nat()), (tree, pool, random) => {
        const { layout, size } = layoutOf(tree);
        const next = () => Number(random.next().value);
        let chosen: unknown[] = Array.from({ length: size }, () => pool[next() % pool.length]);
        for (let document = 0; document < 6; document += 1) {
          // Most stay as they were, so that long and short stretches are the same, each time others.
          if (document > 0) chosen = chosen.map((one) => (next() % 4 > 0 ? one : pool[next() % pool.length]));
          const rest = chosen.values();
          expect(layout?.text(chosen)).toBe(Yaml.stringify(mapped(tree, () => rest.next().value)));
        }
      }),
      { numRuns },
    );
  });

  it('takes scalars in any order', () => {
    const [a, b] = [Symbol('a'), Symbol('b')];
    const layout = Layout.of({ first: b, rest: [a, b] }, [a, b]);
    expect(layout?.text([1, 'two'])).toBe('first: two\nrest:\n  - 1\n  - two\n');
  });

  it('does not take 0 for -0, and not a number for its text', () => {
    const { layout } = layoutOf([0]);
    const values = [0, -0, 0, '0', 0, '-0', -0];
    expect(values.map((value) => layout?.text([value]))).toEqual(
      values.map((value) => Yaml.stringify([value])),
    );
  });

  it('has long texts that come again, come or go', () => {
    const [long, longer] = ['long '.repeat(250), 'longer '.repeat(250)];
    const { layout } = layoutOf({ a: 0, b: 0, c: 0 });
    const documents = [
      { a: 'x', b: long, c: 1 },
      { a: 'x', b: long, c: 1 },
      { a: 'x', b: longer, c: 1 },
      { a: 'x', b: 'short', c: 2 },
      { a: long, b: 'short', c: 2 },
      { a: 'x', b: long, c: 2 },
    ];
    expect(documents.map(({ a, b, c }) => layout?.text([a, b, c]))).toEqual(
      documents.map((document) => Yaml.stringify(document)),
    );
  });

  it('is there for plain trees alone', () => {
    const symbol = Symbol('scalar');
    expect(Layout.of(symbol, [symbol])).toBeUndefined();
    expect(Layout.of([symbol, Symbol('other')], [symbol])).toBeUndefined();
    expect(Layout.of({ a: symbol, toJSON: symbol }, [symbol])).toBeUndefined();
    expect(Layout.of({ a: new Date(0) }, [symbol])).toBeUndefined();
    expect(Layout.of({ ['k'.repeat(1025)]: symbol }, [symbol])).toBeUndefined();
  });
});
