import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ObjectLayout } from '../../lib/synth/object-layout.js';
import { END, ITEM, LIST, MAP, type Shape, ShapeBook, ShapeWalk, type Step } from '../../lib/synth/shape.js';

const LAYOUT = ObjectLayout.of({}, []);

/** The steps through some values, none of which are the beginning of those through another. */
const walks = fc.array(fc.jsonValue({ maxDepth: 3 }).map(stepsThrough), { minLength: 1, maxLength: 30 });

function stepsThrough(value: unknown): Step[] {
  if (typeof value !== 'object' || value === null) return [ITEM];
  if (Array.isArray(value)) return [LIST, ...value.flatMap(stepsThrough), END];
  return [MAP, ...Object.entries(value).flatMap(([key, entry]) => [key, ...stepsThrough(entry)]), END];
}

function textOf(steps: readonly Step[]): string {
  return JSON.stringify(steps.map((step) => (typeof step === 'symbol' ? [step.description] : step)));
}

function walked(book: ShapeBook, ...steps: readonly Step[]): Shape {
  const walk = new ShapeWalk(book);
  for (const [index, step] of steps.entries()) {
    walk.step(step);
    expect(walk.steps).toEqual(steps.slice(0, index + 1));
  }
  return walk.end();
}

describe('a book of shapes', () => {
  it('has one shape for each way, whichever was gone before', () => {
    fc.assert(
      fc.property(walks, (all) => {
        const book = new ShapeBook();
        const shapes = [...all, ...all].map((steps) => walked(book, ...steps));
        const known = new Map(shapes.map((shape) => [textOf(shape.steps), shape]));
        for (const [index, steps] of [...all, ...all].entries()) {
          expect(shapes[index]?.steps).toEqual(steps);
          expect(shapes[index]).toBe(known.get(textOf(steps)));
        }
      }),
    );
  });

  it('remembers a layout for each shape', () => {
    const book = new ShapeBook();
    walked(book, MAP, 'a', END).layout = LAYOUT;
    walked(book, MAP, 'b', END).layout = false;
    expect(walked(book, MAP, 'a', END).layout).toBe(LAYOUT);
    expect(walked(book, MAP, 'b', END).layout).toBe(false);
    expect(walked(book, MAP, 'a', 'b', END).layout).toBeUndefined();
  });

  it('does not take a map within a map for a key beside it', () => {
    const book = new ShapeBook();
    walked(book, MAP, 'a', MAP, 'b', END, END).layout = LAYOUT;
    expect(walked(book, MAP, 'a', 'b', END, END).layout).toBeUndefined();
  });

  it('learns nothing of a walk that has not ended', () => {
    const book = new ShapeBook();
    walked(book, MAP, 'a', END).layout = LAYOUT;
    const walk = new ShapeWalk(book);
    walk.step(MAP);
    walk.step('b');
    expect(walked(book, MAP, 'a', END).layout).toBe(LAYOUT);
    expect(walked(book, MAP, 'b', MAP, END, END).layout).toBeUndefined();
  });

  it('knows two walks at once', () => {
    const book = new ShapeBook();
    walked(book, MAP, 'a', 'b', END).layout = LAYOUT;
    const outer = new ShapeWalk(book);
    outer.step(MAP);
    outer.step('a');
    expect(walked(book, MAP, 'a', 'c', END).steps).toEqual([MAP, 'a', 'c', END]);
    outer.step('b');
    outer.step(END);
    expect(outer.end().layout).toBe(LAYOUT);
  });

  it('stops to learn, and keeps what it knows, when there are too many', () => {
    const book = new ShapeBook();
    walked(book, MAP, 'known', END).layout = LAYOUT;
    for (let number = 0; number < 7000; number += 1) walked(book, MAP, `key-${number}`, END);
    const forgotten = walked(book, MAP, 'new', END);
    expect(forgotten.layout).toBe(false);
    expect(forgotten.steps).toEqual([MAP, 'new', END]);
    expect(walked(book, MAP, 'new', END)).not.toBe(forgotten);
    expect(walked(book, MAP, 'known', END).layout).toBe(LAYOUT);
  });
});
