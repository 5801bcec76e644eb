import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  formatPath,
  lineAt,
  parseJson,
  readDocument,
} from '../../../lib/planning/documents/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';

const schema = v.strictObject({
  b: v.number(),
  a: v.optional(v.strictObject({ d: v.string(), c: v.string() })),
  list: v.array(v.strictObject({ y: v.number(), x: v.number() })),
  map: v.record(v.string(), v.strictObject({ q: v.number(), p: v.number() })),
});

describe('canonicalJson', () => {
  it('orders keys as the schema does, and those of a record by their code points', () => {
    const value = {
      map: { z: { p: 1, q: 2 }, B: { q: 3, p: 4 } },
      list: [{ x: 1, y: 2 }],
      a: { c: 'c', d: 'd' },
      b: 1,
    };
    expect(canonicalJson(schema, value).replace(/\s+/g, '')).toBe(
      '{"b":1,"a":{"d":"d","c":"c"},"list":[{"y":2,"x":1}],"map":{"B":{"q":3,"p":4},"z":{"q":2,"p":1}}}',
    );
  });

  it('ends with one line break', () => {
    expect(canonicalJson(schema, {})).toBe('{}\n');
  });
});

describe('formatPath', () => {
  it.each([
    [[], ''],
    [['tenants', 3, 'path'], 'tenants[3].path'],
    [[0, 'a'], '[0].a'],
    [['tiers', 'A+', 'min'], 'tiers["A+"].min'],
  ])('%j is %s', (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});

describe('lineAt', () => {
  it.each([
    ['abc', 2, 1],
    ['a\nb', 1, 1],
    ['a\nb', 2, 2],
    ['\n\n\n', 3, 4],
  ])('%j at %i is line %i', (text, offset, line) => {
    expect(lineAt(text, offset)).toBe(line);
  });
});

describe('parseJson', () => {
  it('reads every JSON text that JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(parseJson({ file: 'x.json', text })).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it('tolerates a byte order mark', () => {
    expect(parseJson({ file: 'x.json', text: '\uFEFF{}' })).toEqual({ ok: true, value: {} });
  });

  it.each([
    ['{"a": 1,}', 1, 'property name expected'],
    ['{\n// no\n"a": 1}', 2, 'invalid comment token'],
    ['{"a": 1}\n{"b": 2}', 2, 'end of file expected'],
    ['{"a": "\t"}', 1, 'invalid character'],
  ])('refuses %j in line %i: %s', (text, row, words) => {
    const parsed = parseJson({ file: 'x.json', text });
    expect(parsed.ok || formatIssue(parsed.issue)).toBe(
      `x.json, row ${row}: the text is not JSON: ${words}. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.`,
    );
  });
});

describe('JSON that is nested deeper than a stack', () => {
  const deep = '['.repeat(200_000);

  it('is refused without a line when it is broken', () => {
    const parsed = parseJson({ file: 'x.json', text: deep });
    expect(parsed.ok || parsed.issue.problem).toBe(
      'the text is not JSON: it is broken, and nested too deeply to say where',
    );
  });

  it('is refused by the schema when it is whole', () => {
    const text = `{"b": ${deep}${']'.repeat(200_000)}}`;
    const reading = readDocument(
      { file: 'x.json', text },
      { schema: v.strictObject({ b: v.number() }), check: () => [], mend: 'mend it' },
    );
    expect(reading.ok || reading.issues.map(({ place }) => place)).toEqual([
      { file: 'x.json', row: 1, field: 'b' },
    ]);
  });
});

describe('readDocument', () => {
  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const reading = readDocument({ file: 'x.json', text }, { schema, check: () => [], mend: 'mend it' });
        expect(reading.ok || reading.issues.length > 0).toBe(true);
      }),
    );
  });

  it('finds lists in the place of objects and unknown keys at any depth', () => {
    const step = v.strictObject({ at: v.number() });
    const kinds = v.variant('kind', [
      v.strictObject({ kind: v.literal('plain'), steps: v.record(v.string(), v.array(step)) }),
      v.strictObject({ kind: v.literal('empty') }),
    ]);
    const text = JSON.stringify({
      list: [{ kind: 'plain', steps: { one: [{ at: 1, to: 2 }, [3]] }, more: 1 }, [], { kind: 'empty' }],
      map: [],
      other: { deep: 1 },
    });
    const reading = readDocument(
      { file: 'x.json', text },
      {
        schema: v.strictObject({ list: v.array(kinds), map: v.record(v.string(), v.number()) }),
        check: () => [],
        mend: 'mend it',
      },
    );
    const issues = reading.ok ? [] : reading.issues;
    expect(issues.map(({ place, problem }) => `${place.field}: ${problem}`)).toEqual([
      'list[1].kind: undefined is not allowed here',
      'list[0].steps.one[0].to: the field is unknown',
      'list[0].steps.one[1]: [3] is not allowed here',
      'list[0].more: the field is unknown',
      'map: [] is not allowed here',
      'other: the field is unknown',
    ]);
  });

  it('reports what the rules find only when the schema holds', () => {
    const check = () => [{ path: ['b'], problem: 'b is odd', allowed: 'even numbers', mend: 'add one' }];
    const text = '{\n"b": 1,\n"list": [], "map": {}}';
    const reading = readDocument({ file: 'x.json', text }, { schema, check, mend: 'mend it' });
    expect(reading.ok || reading.issues.map(formatIssue)).toEqual([
      'x.json, row 2, b: b is odd. Allowed: even numbers. To mend: add one.',
    ]);
  });
});
