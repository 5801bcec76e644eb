import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseExactJson } from '../../../../apps/greenroom/migrate/parse-json.js';
import { parseYamlDocuments } from '../../../../apps/greenroom/migrate/parse-yaml.js';
import { renderManifest } from '../../../../apps/greenroom/migrate/render-manifest.js';
import { formatIssue } from '../../../../lib/planning/issues/index.js';
import type { Json, JsonObject } from '../../../../lib/planning/migration/index.js';

const file = (text: string) => ({ file: 'a.yaml', text });

function yaml(text: string): unknown[] {
  return parseYamlDocuments(file(text)).map((document) =>
    document.ok ? document.value : formatIssue(document.issue),
  );
}

const MEND =
  'Allowed: YAML documents as kubectl reads and writes them. To mend: correct the file, or export it again with `kubectl get -o yaml`.';

/** Texts that a reader of YAML could take for something else, and any others. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(...'0123456789.:-+eExo_yYnN~=<!&*?|>%@`\'"#,[]{} \n\t\\'.split('')),
    maxLength: 8,
  }),
  fc.constantFrom(
    'yes',
    'No',
    'on',
    'off',
    'y',
    'n',
    'null',
    '~',
    '0644',
    '0o17',
    '1e3',
    '.5',
    '12:30:45',
    '1_000',
  ),
  fc.constantFrom(
    '2026-11-21',
    '.inf',
    '0x1f',
    '0b1',
    '<<',
    '=',
    '- a',
    '? b',
    ' a',
    'a ',
    '\r\n',
    '---',
    '...',
    '"',
    '',
  ),
);
const json: fc.Arbitrary<JsonObject> = fc.dictionary(
  text,
  fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.integer(),
      fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .filter((number) => !Number.isInteger(number) || Number.isSafeInteger(number))
        .map((number) => (Object.is(number, -0) ? 0 : number)),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(text, tie('json'), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).json,
  { noNullPrototype: true },
);

describe('a manifest that is written', () => {
  it('is read again as it was, whatever is in it', () => {
    fc.assert(
      fc.property(json, (body) => {
        expect(yaml(renderManifest(body))).toEqual([body]);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same to a reader of YAML 1.2', () => {
    fc.assert(
      fc.property(json, (body) => {
        expect(parse(renderManifest(body))).toEqual(body);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['<<', '"<<"'],
    ['=', '"="'],
    ['0O17', '"0O17"'],
    ['0X1f', '"0X1f"'],
    ['3e_1', '"3e_1"'],
    ['+_0', '"+_0"'],
    ['12:30:45', '"12:30:45"'],
    ['2026-11-21', '"2026-11-21"'],
    ['1.27.3', '1.27.3'],
    ['v1_2', 'v1_2'],
    ['10Gi', '10Gi'],
    [' \n', '"\\ \\n"'],
    ['a\n  b\n', '|\n  a\n    b'],
  ])('has %j as %s, as Go reads numbers in its own way', (value, written) => {
    expect(renderManifest({ a: value })).toBe(`a: ${written}\n`);
  });

  it('keeps numbers that a double cannot hold', () => {
    const body = { most: 9223372036854775807n };
    expect(renderManifest(body)).toBe('most: 9223372036854775807\n');
    expect(yaml('most: 9223372036854775807')).toEqual([body]);
  });
});

describe('YAML', () => {
  it('means what it means to kubectl', () => {
    const found = yaml(
      'a: yes\nb: 0644\nc: 12:30\nd: 2026-11-21\ne: 1e3\nf: ~\ng: "yes"\nh: .5\nbase: &b {x: 1}\ni: {<<: *b, z: 2}\n',
    );
    expect(found).toEqual([
      {
        a: true,
        b: 420,
        c: '12:30',
        d: '2026-11-21',
        e: 1000,
        f: null,
        g: 'yes',
        h: 0.5,
        base: { x: 1 },
        i: { x: 1, z: 2 },
      },
    ]);
  });

  it('has documents, of which empty ones are left out, and counted', () => {
    expect(
      parseYamlDocuments(file('---\n---\na: 1\n---\n# nothing\n---\nb: 2\n')).map(
        (document) => document.ok && document.document,
      ),
    ).toEqual([2, 4]);
    expect(yaml('')).toEqual([]);
  });

  it.each([
    ['a: 1\na: hunter2\n', `a.yaml, row 2: the text is not YAML: duplicate key. ${MEND}`],
    ['a: [hunter2\nb: 1\n', `a.yaml, row 2: the text is not YAML: bad indent. ${MEND}`],
    ['a: "hunter2\n', `a.yaml, row 2: the text is not YAML: missing char. ${MEND}`],
    ['a: !!binary aHVudGVyMg==\n', `a.yaml, a: it is nothing that JSON has. ${MEND}`],
    ['a: !hunter2 b\n', `a.yaml, row 1: the text is not YAML: tag resolve failed. ${MEND}`],
    [
      '? {hunter2: 1}\n: b\n',
      `a.yaml, row 1: a key is an object or a list, which JSON does not have. ${MEND}`,
    ],
    ['a: *hunter2\n', `a.yaml: it is nothing that JSON has. ${MEND}`],
    [
      'a: &a [*a]\n',
      `a.yaml, a[0][0][0][0][0][0][0][0][0][0][0]: it is nested too deeply, or in a circle. ${MEND}`,
    ],
    ['a: .nan\n', `a.yaml, a: it is nothing that JSON has. ${MEND}`],
    ['a: "\\ud800"\n', `a.yaml, a: it holds half a character, which no file can. ${MEND}`],
    ['x: 1\n---\na: .inf\n', `a.yaml, document 2, a: it is nothing that JSON has. ${MEND}`],
  ])('%j is refused, and its text not shown', (content, message) => {
    expect(yaml(content).at(-1)).toBe(message);
  });
});

describe('JSON', () => {
  const exact = (content: string) => parseExactJson({ file: 'a.json', text: content });

  it('keeps numbers that a double cannot hold, and texts that look like them', () => {
    expect(
      exact(
        '\uFEFF{"a": 9223372036854775807, "b": "9223372036854775807", "c": -12345678901234567, "d": 1.5e3, "e": [7]}',
      ),
    ).toEqual({
      ok: true,
      value: {
        a: 9223372036854775807n,
        b: '9223372036854775807',
        c: -12345678901234567n,
        d: 1500,
        e: [7],
      },
    });
  });

  it('is what JSON.parse says it is, but for those numbers', () => {
    fc.assert(
      fc.property(fc.json(), (content) => {
        const found = exact(content);
        expect(found.ok ? asDoubles(found.value) : found).toEqual(JSON.parse(content));
      }),
    );
  });

  it('is refused with the line, and without its text', () => {
    const found = exact('{\n "password": hunter2\n}');
    expect('issue' in found && formatIssue(found.issue)).toBe(
      'a.json, row 2: the text is not JSON: invalid symbol. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.',
    );
  });
});

/** What `JSON.parse` makes of numbers that a double cannot hold. */
function asDoubles(value: Json): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(asDoubles);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, asDoubles(child)]));
}
