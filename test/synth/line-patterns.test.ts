import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinePatterns, lineText } from '../../lib/synth/line-patterns.js';

/** Short ones of few characters, which are found everywhere, and what has a meaning somewhere. */
const own = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '"', '\\', '$', '&', '😀', '\u0000', '\u0001'), maxLength: 3 }),
  fc.constantFrom('', '$&', '$$', '\\u0000', ','),
);

describe('lines with patterns', () => {
  it('are again what they were', () => {
    const facts = fc.record({ own: fc.array(own, { maxLength: 2 }), others: fc.array(own) });
    fc.assert(
      fc.property(fc.array(facts), (documents) => {
        const patterns = new LinePatterns();
        const texts = documents.map((document) => JSON.stringify([...document.own, ...document.others]));
        const lines = texts.map((text, index) => patterns.line(text, documents[index]?.own ?? []));
        expect(lines.map(lineText)).toEqual(texts);
      }),
      { numRuns: 2000 },
    );
  });

  it('share what they have in common, in another thread too', () => {
    const patterns = new LinePatterns();
    const lines = ['one', 'other'].map((name) =>
      patterns.line(JSON.stringify({ path: `${name}/x`, hash: `hash of ${name}`, ids: [name, name] }), [
        `hash of ${name}`,
        name,
      ]),
    );
    const [one, other] = structuredClone(lines);
    expect(one?.pattern).toEqual({ text: '{"path":"\u0001/x","hash":"\u0000","ids":["\u0001","\u0001"]}' });
    expect(other?.pattern).toBe(one?.pattern);
    expect(patterns.line('{"path":"/x"}', ['one']).pattern).not.toBe(lines[0]?.pattern);
  });
});
