import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCompound, toCell } from '../../../../apps/greenroom/postgres/values.js';

const scalar = (name: string) => ({ name, category: 'X' });
const LIST = { name: 'text[]', category: 'A' };

describe('a value of the server', () => {
  it.each([
    ['timestamp with time zone', '2026-12-04 10:00:00+00', '2026-12-04T10:00:00Z'],
    ['timestamp with time zone', '2026-12-04 10:00:00.25+00', '2026-12-04T10:00:00.25Z'],
    ['timestamp with time zone', 'infinity', 'infinity'],
    ['timestamp without time zone', '2026-12-04 10:00:00', '2026-12-04T10:00:00'],
    ['date', '2026-12-04', '2026-12-04'],
    ['numeric', '20000.00', '20000'],
    ['numeric', '20000.50', '20000.50'],
    ['numeric', '200', '200'],
    ['bigint', '9007199254740991', '9007199254740991'],
    ['text', '2026-12-04 10:00:00+00', '2026-12-04 10:00:00+00'],
    ['text', '1.0', '1.0'],
  ])('of type %s, %s, is %s', (type, text, cell) => {
    expect(toCell(text, scalar(type))).toBe(cell);
  });

  it.each([scalar('text'), LIST])('that is null is none', (type) => {
    expect(toCell(null, type)).toBeUndefined();
  });

  it.each([
    ['{}', []],
    ['{a,"b, c",NULL,"NULL",""}', ['a', 'b, c', 'NULL', '']],
    ['{"say \\"hi\\"","a\\\\b","{x}","one\ntwo"}', ['say "hi"', 'a\\b', '{x}', 'one\ntwo']],
    ['{{a,b},{c,NULL}}', ['a', 'b', 'c']],
    ['[0:1]={a,b}', ['a', 'b']],
  ])('that is the list %s is read item by item', (text, items) => {
    expect(toCell(text, LIST)).toEqual(items);
  });

  it('that is a list of any texts is read as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (items) => {
        const text = `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
        expect(toCell(text, LIST)).toEqual(items);
      }),
    );
  });
});

describe('a type', () => {
  it.each([
    ['text', 'S', false],
    ['uuid', 'U', false],
    ['sales.tier', 'E', false],
    ['unknown', 'X', false],
    ['text[]', 'A', true],
    ['record', 'P', true],
    ['int4range', 'R', true],
    ['jsonb', 'U', true],
    ['bytea', 'U', true],
  ])('such as %s (%s) is compound: %s', (name, category, expected) => {
    expect(isCompound({ name, category })).toBe(expected);
  });
});
