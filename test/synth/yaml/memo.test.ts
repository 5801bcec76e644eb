import { describe, expect, it } from 'vitest';
import { Memo } from '../../../lib/synth/yaml/memo.js';

function memoOf(limit: number): { readonly memo: Memo<string>; readonly made: string[] } {
  const made: string[] = [];
  const make = (text: string) => {
    made.push(text);
    return text === 'nothing' ? undefined : `${text}!`;
  };
  return { memo: new Memo(make, limit), made };
}

describe('Memo', () => {
  it('makes a text once', () => {
    const { memo, made } = memoOf(2);
    expect(['a', 'b', 'a', 'b'].map((text) => memo.of(text))).toEqual(['a!', 'b!', 'a!', 'b!']);
    expect(made).toEqual(['a', 'b']);
  });

  it('forgets all when it is full and another text comes', () => {
    const { memo, made } = memoOf(2);
    expect(['a', 'b', 'c', 'c', 'a'].map((text) => memo.of(text))).toEqual(['a!', 'b!', 'c!', 'c!', 'a!']);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });

  it('does not remember a text of which nothing can be made', () => {
    const { memo, made } = memoOf(1);
    expect(['a', 'nothing', 'nothing', 'a'].map((text) => memo.of(text))).toEqual([
      'a!',
      undefined,
      undefined,
      'a!',
    ]);
    expect(made).toEqual(['a', 'nothing', 'nothing']);
  });
});
