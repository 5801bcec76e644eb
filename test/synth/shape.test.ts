import { describe, expect, it } from 'vitest';
import { ObjectLayout } from '../../lib/synth/object-layout.js';
import { END, ITEM, MAP, type Place, ShapeBook, type Step } from '../../lib/synth/shape.js';

const LAYOUT = ObjectLayout.of({}, []);

function placeAfter(book: ShapeBook, ...steps: readonly Step[]): Place {
  return steps.reduce((place, step) => book.after(place, step), book.start);
}

describe('a book of shapes', () => {
  it('remembers a layout for each shape', () => {
    const book = new ShapeBook();
    placeAfter(book, MAP, 'a', END).layout = LAYOUT;
    placeAfter(book, MAP, 'b', END).layout = false;
    expect(placeAfter(book, MAP, 'a', END).layout).toBe(LAYOUT);
    expect(placeAfter(book, MAP, 'b', END).layout).toBe(false);
    expect(placeAfter(book, MAP, 'a').layout).toBeUndefined();
    expect(placeAfter(book, MAP, 'a', 'b', END).layout).toBeUndefined();
  });

  it('does not take a map within a map for a key beside it', () => {
    const book = new ShapeBook();
    placeAfter(book, MAP, 'a', MAP, 'b', END, END).layout = LAYOUT;
    expect(placeAfter(book, MAP, 'a', 'b', END, END).layout).toBeUndefined();
  });

  it('knows the steps to a place', () => {
    const steps = [MAP, 'a', ITEM, 'b', END];
    const book = new ShapeBook();
    placeAfter(book, MAP, 'b', END);
    expect(placeAfter(book, ...steps).steps).toEqual(steps);
    expect(book.start.steps).toEqual([]);
  });

  it('stops to learn, and keeps what it knows, when there are too many', () => {
    const book = new ShapeBook();
    placeAfter(book, MAP, 'known', END).layout = LAYOUT;
    for (let number = 0; number < 20_000; number += 1) placeAfter(book, MAP, `key-${number}`, END);
    const forgotten = placeAfter(book, MAP, 'new', END);
    expect(forgotten.layout).toBe(false);
    expect(forgotten.steps).toEqual([MAP, 'new', END]);
    expect(placeAfter(book, MAP, 'new', END)).not.toBe(forgotten);
    expect(placeAfter(book, MAP, 'known', END).layout).toBe(LAYOUT);
  });
});
