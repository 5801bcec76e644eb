import fc from 'fast-check';
import { strangersOf } from './generated-strangers.js';
import { keys, lineKeys, texts } from './generated-texts.js';

const numbers = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.bigInt(),
  fc.constantFrom(0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.constantFrom(2 ** 53, 2 ** 53 + 2, 1e21, 1e-7, 5e-324, Number.MAX_VALUE, 0.1 + 0.2, 100_000),
);

export const scalars = fc.oneof(
  { weight: 6, arbitrary: texts },
  { weight: 2, arbitrary: numbers },
  { weight: 1, arbitrary: fc.constantFrom(true, false, null, undefined) },
);

function treesOf(leaves: fc.Arbitrary<unknown>, names: fc.Arbitrary<string>): fc.Arbitrary<object> {
  const { root } = fc.letrec<{ root: object; node: unknown }>((tie) => ({
    root: fc.oneof(
      { weight: 3, arbitrary: fc.dictionary(names, tie('node'), { maxKeys: 5, noNullPrototype: true }) },
      { weight: 1, arbitrary: fc.array(tie('node'), { maxLength: 4 }) },
    ),
    node: fc.oneof(
      { depthSize: 'small' },
      { weight: 5, arbitrary: leaves },
      { weight: 4, arbitrary: tie('root') },
    ),
  }));
  return root;
}

/** Maps, lists and scalars, each list and map there once, and no key too long for a line. */
export const plainTrees = treesOf(scalars, lineKeys);

const strangers = strangersOf(texts, scalars);
const anyLeaves = fc.oneof({ weight: 4, arbitrary: scalars }, { weight: 1, arbitrary: strangers });

/** Trees in which anything may be, `yaml` may refuse it, and the same object may be there twice. */
export const anyTrees = fc.oneof(
  { weight: 8, arbitrary: treesOf(anyLeaves, keys) },
  { weight: 1, arbitrary: scalars },
  { weight: 1, arbitrary: strangers },
);
