import { describe, expect, it } from 'vitest';
import { SeenObjects } from '../../../lib/synth/yaml/seen-objects.js';

describe.each([1, 2, 63, 64, 65, 66, 1000])('of %i objects', (count) => {
  const objects = Array.from({ length: count }, (_, number) => ({ number }));

  it('none comes for the second time', () => {
    const seen = new SeenObjects();
    expect(objects.filter((object) => seen.isSecond(object))).toEqual([]);
  });

  it('any may come for the second time, and for the third', () => {
    const seen = new SeenObjects();
    for (const object of objects) seen.isSecond(object);
    expect(objects.filter((object) => seen.isSecond(object))).toEqual(objects);
    expect(objects.filter((object) => seen.isSecond(object))).toEqual(objects);
  });

  it('one that equals another is not the other', () => {
    const seen = new SeenObjects();
    for (const object of objects) seen.isSecond(object);
    expect(seen.isSecond({ number: 0 })).toBe(false);
  });
});
