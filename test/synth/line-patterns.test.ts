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
    const facts = fc.record({
      own: fc.oneof(fc.constant([] as const), fc.tuple(own), fc.tuple(own, own)),
      others: fc.array(own),
    });
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

  it('have a mark wherever there is something of their own', () => {
    const text = JSON.stringify({ path: 'one/x', hash: 'hash of one', ids: ['one', 'one'] });
    expect(new LinePatterns().line(text, ['hash of one', 'one'])).toEqual({
      pattern: { text: '{"path":"\u0001/x","hash":"\u0000","ids":["\u0001","\u0001"]}' },
      own: ['hash of one', 'one'],
    });
  });

  it('share the pattern where they have it in common, in one message to another thread too', () => {
    const patterns = new LinePatterns();
    const lines = ['one', 'other'].map((name) => patterns.line(`{"path":"${name}/x"}`, [name]));
    const [one, other] = structuredClone(lines);
    expect(other?.pattern).toBe(one?.pattern);
  });

  it('share no other', () => {
    const patterns = new LinePatterns();
    const { pattern } = patterns.line('{"path":"one/x"}', ['one']);
    expect(patterns.line('{"path":"one/y"}', ['one']).pattern).not.toEqual(pattern);
  });
});
