import { Yaml } from 'cdk8s';
import { expect, it } from 'vitest';
import { plainTreeYaml } from '../../../lib/synth/yaml/index.js';

const LITERALS: Readonly<Record<string, readonly string[]>> = {
  null: '~ null Null NULL nULL nil ~~ nullable'.split(' '),
  booleans:
    'y Y yes Yes YES yEs n N no No NO nO true True TRUE tRUE false False FALSE on On ON oN off Off OFF'.split(
      ' ',
    ),
  integers:
    '0 -0 +0 00 07 08 0775 0o7 0b1 0b 0b2 0x1F 0xg 0x -0x1f 1_000 _1 1_ +1 12345678901234567890'.split(' '),
  floats: '. .. .5 5. 1.5 -.5 +.5 1.5. 1..5 1_0.5_0 ._ 1e3 1E3 1e+3 1e-3 .5e3 5.e3 1e 1e3.5 1.2.3 v1.2'.split(
    ' ',
  ),
  exponents: 'e1 E0 e+1 e-12345 e12345 E123456 e+ ee1 f12345 e12345z e1234.5 e1234567890abcdef'.split(' '),
  'special floats': '.inf .Inf .INF -.inf +.inf .nan .NaN .NAN .Nan -.nan .iNF inf NaN Infinity'.split(' '),
  'base 60':
    '1:30 12:30:45 1:60 1:99 190:20:30 190:20:30.15 1:30. 1:3_0 -1:30 :30 1: 1:: 24:00 1:2:3:4:5'.split(' '),
  dates: '2026-12-01 2026-1-1 026-1-1 2026-12 2026-12-001 2026-99-99 12-01-2026 2026/12/01'.split(' '),
  instants: [
    ...'2026-12-01T00:00:00Z 2026-12-01t1:2:3.5+05:30 2026-12-01T00:00:00z 2026-12-01T00:00 2026-12-01T0:0:0-3'.split(
      ' ',
    ),
    ...['2026-12-01 00:00:00', '2026-12-01  \t 1:00:00 Z', '2026-12-01T00:00:00 +99:99'],
  ],
  'words with a meaning': ['--- a', '%YAML 1.1', '', ...'<< = !! !!str &a1 *a1 --- ... - ?'.split(' ')],
  manifests: [
    ...'500m 512Mi 10.0.0.0/8 * */5 8080 80/TCP 443:8443 1.27 v1 apps/v1 fe80::1 ::1 10% 1e3 0644 0x10'.split(
      ' ',
    ),
    ...['0 3 * * *', '{{ .Values.x }}', 'sum(rate(x{a="b"}[5m])) > 0.5', '# x', 'a: "b"', '- "c"'],
    ...`*.example.com @daily $(POD_IP) {"a":"b"} ["a"] it's https://example.com:80/a?b=c#d a:1.2@sha256:0f`.split(
      ' ',
    ),
  ],
  scripts: [
    '#!/bin/sh\nset -eu\n\nif [ -z "$A" ]; then\n\texit 1\nfi\n',
    '  indented\nnot\n',
    '\n\n  indented after empty lines\n',
    '{\n  "a": 1\n}',
    'a: b\nc:\n  - d\n\n\n',
    'from Windows\r\nwith a "long" line to be broken in quotes\r\n\r\n  end',
    'ends in spaces, and has "quotes"\nof one kind \n\n  ',
    'short\x07\n a \n\nb\n',
    'rings \x07 where \n it breaks \n\n twice \n \n\n\n end\n\n',
    `${'x'.repeat(33)}\n\x07`,
    `${'x'.repeat(34)}\n\x07`,
  ],
  long: [60, 64, 65, 79, 80, 81, 120, 200, 400].flatMap((length) => [
    'x'.repeat(length),
    `${'some words '.repeat(100).slice(0, length - 1)}.`,
    `${'key: "value" '.repeat(100).slice(0, length)}\n\n${'some words '.repeat(100).slice(0, length)}`,
  ]),
  unicode: 'Björk 東京 😀 😀: \ud83d \ude00\ud83d a\u2028--- \ufeffa \u{10ffff} \x85 \xa0'.split(' '),
};

/** The text wherever it may be written differently. */
function placesOf(text: string): object[] {
  return [
    { a: text, b: text },
    { [text]: 'a', [`${text}a`]: 'b' },
    { a: { b: text, [text]: { c: { [text]: text } } } },
    [text, [text, [text]], { [text]: text }],
    { a: [text, 'b', { [text]: [], b: text }, [[{ [text]: {} }]]] },
  ];
}

it.each(Object.entries(LITERALS))('%s have the bytes of cdk8s wherever they stand', (_, texts) => {
  for (const document of texts.flatMap(placesOf))
    expect(plainTreeYaml(document)).toBe(Yaml.stringify(document));
});
