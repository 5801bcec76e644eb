import fc from 'fast-check';

class Named {
  constructor(readonly name: string) {}
}

class Rendered {
  toJSON(): unknown {
    return { name: 'rendered', list: [1] };
  }
}

const shared = { name: 'shared' };
const sharedList: unknown[] = [];

/** Objects for which `yaml` has rules of its own, and such as only look like them. */
export function strangersOf(
  texts: fc.Arbitrary<string>,
  items: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom(shared, sharedList, circle(), new Named('shared'), new Rendered()),
    fc.constantFrom(new Number(5), new Boolean(false), Symbol('symbol'), Buffer.from('buffer'), parseInt),
    fc.date({ noInvalidDate: true }),
    fc.tuple(texts, items).map((entry) => new Map([entry])),
    fc.array(texts, { maxLength: 3 }).map((members) => new Set(members)),
    texts.chain((text) => fc.constantFrom<unknown>(...disguisesOf(text))),
    items.map(sparseListOf),
  );
}

function disguisesOf(text: string): unknown[] {
  return [
    new Named(text),
    new String(text),
    { toJSON: () => text },
    Object.defineProperty({ text }, 'toJSON', { value: () => [text] }),
    Object.assign([text], { toJSON: () => text }),
    { text, toJSON: text },
    { text, [Symbol.iterator]: () => [text].values() },
    { text, [Symbol('ignored')]: text },
    Object.assign(Object.create(null), { text }),
    Object.setPrototypeOf({ text }, Array.prototype),
    Object.setPrototypeOf([text], Object.prototype),
    Object.defineProperty({}, 'text', { enumerable: true, get: () => text }),
    Object.defineProperty({}, 'text', { value: text }),
  ];
}

function sparseListOf(item: unknown): unknown[] {
  const list: unknown[] = [];
  list[3] = item;
  return list;
}

function circle(): object {
  const map: Record<string, unknown> = { name: 'circle' };
  map.self = [map];
  return map;
}
