import { describe, expect, it } from 'vitest';
import { END, MAP, ShapeBook, type Step, TracedShape } from '../../lib/synth/shape.js';

function traced(book: ShapeBook, ...steps: readonly Step[]): TracedShape {
  const shape = new TracedShape(book);
  for (const step of steps) shape.add(step);
  return shape;
}

describe('a book of shapes', () => {
  it('remembers a verdict for each shape', () => {
    const book = new ShapeBook();
    traced(book, MAP, 'a', END).judge(true);
    traced(book, MAP, 'b', END).judge(false);
    expect(traced(book, MAP, 'a', END).verdict).toBe(true);
    expect(traced(book, MAP, 'b', END).verdict).toBe(false);
    expect(traced(book, MAP, 'a').verdict).toBeUndefined();
    expect(traced(book, MAP, 'a', 'b', END).verdict).toBeUndefined();
  });

  it('does not take a map within a map for a key beside it', () => {
    const book = new ShapeBook();
    traced(book, MAP, 'a', MAP, 'b', END, END).judge(true);
    expect(traced(book, MAP, 'a', 'b', END, END).verdict).toBeUndefined();
  });

  it('stops to learn, and keeps what it knows, when there are too many', () => {
    const book = new ShapeBook();
    traced(book, MAP, 'known', END).judge(true);
    for (let number = 0; number < 20_000; number += 1) traced(book, MAP, `key-${number}`, END);
    expect(traced(book, MAP, 'new', END).verdict).toBe(false);
    expect(traced(book, MAP, 'known', END).verdict).toBe(true);
  });
});
