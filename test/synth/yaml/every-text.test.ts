import { Yaml } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { plainTreeYaml } from '../../../lib/synth/yaml/index.js';

const UP_TO_A0 = Array.from({ length: 0xa1 }, (_, code) => String.fromCharCode(code));
const OTHERS = ['é', '\u2028', '\u2029', '\ufeff', '\ud83d', '\ude00', '😀'];

/** What texts are made of, and of how many parts at most. */
const ALPHABETS: readonly (readonly [title: string, parts: readonly string[], most: number])[] = [
  ['any characters', [...UP_TO_A0, ...OTHERS], 2],
  ['indicators', [...'-?:,[]{}#&*!|>\'"%@`~=<.\\ \ta'], 3],
  ['digits', [...'016._-+:ex'], 4],
  ['letters in numbers', [...'0b9_.inIfFNaA-'], 4],
  ['white space', [...' \t\n\ra'], 6],
  ['quotes and lines', [...' \n\x07"\'a'], 5],
  ['markers', ['---', '...', '%', '\n', '\u2028', ' ', 'a'], 4],
  ['words', ['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'null', 'NULL', 'Off', '~', '<<', ' ', ':'], 3],
  ['dates', ['2026', '-1', '-12', 'T', ' ', '1:', '10:', '59', '.5', 'Z', '+1'], 4],
  ['numbers to the base of 60', ['1', '-', '60', '59', ':', '_', '.', ' '], 5],
];

describe.each(ALPHABETS)('every text of %s', (_, parts, most) => {
  it('has the bytes of cdk8s as a value and as a key, at the root and below it', () => {
    for (const texts of inChunks(textsOf(parts, most))) {
      const map = Object.fromEntries(texts.map((text) => [text, text]));
      expect(plainTreeYaml(map)).toBe(Yaml.stringify(map));
      const nested = { a: map, b: [texts.concat(), { c: Object.keys(map) }] };
      expect(plainTreeYaml(nested)).toBe(Yaml.stringify(nested));
    }
  });
});

function* inChunks(texts: readonly string[]): Generator<string[]> {
  for (let start = 0; start < texts.length; start += 1000) yield texts.slice(start, start + 1000);
}

function textsOf(parts: readonly string[], most: number): string[] {
  if (most === 0) return [''];
  const shorter = textsOf(parts, most - 1);
  return [...new Set(shorter.concat(shorter.flatMap((text) => parts.map((part) => text + part))))];
}
