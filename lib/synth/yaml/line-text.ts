import { doubleQuoted } from './double-quoted.js';
import { readsAsOtherType } from './implicit-types.js';

/** Control characters but tabs and line breaks, and halves of surrogate pairs; a text with one is in double quotes. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|\p{Cs}/u;

/** What has a meaning in YAML: indicators at the start, `: ` and ` #` anywhere, spaces or a colon at the end. */
const INDICATORS = /^[\t ,[\]{}#&*!|>'"%@`]|^[?-](?:[ \t]|$)|:[ \t]|[\t ]#|[\t :]$/;

/** What is not itself in double quotes, of what is printable and on one line. */
const ESCAPED = /["\\\t]/;

/** Names, most of all: printable, and without what has a meaning. Saves two of three looks at them. */
const NAME = /^[A-Za-z][\w./-]*$/;

/** What begins or ends a document where it stands at the start of a line. */
const DOCUMENT_MARKERS = /^(?:%|---|\.\.\.)/m;

/** A text on one line, with quotes when it needs them; undefined when it needs several lines as a value. */
export function lineText(text: string): string | undefined {
  if (NAME.test(text)) return readsAsOtherType(text) ? quoted(text) : text;
  if (text.includes('\n')) return undefined;
  if (UNPRINTABLE.test(text)) return doubleQuoted(text);
  return INDICATORS.test(text) || readsAsOtherType(text) ? quoted(text) : text;
}

/** A key of a map below the root; always on one line. */
export function keyText(text: string): string {
  return lineText(text) ?? doubleQuoted(text);
}

/** A key of the root, where markers of documents need quotes. */
export function rootKeyText(text: string): string {
  const key = keyText(text);
  return key === text && DOCUMENT_MARKERS.test(text) ? quoted(text) : key;
}

export function isUnprintable(text: string): boolean {
  return UNPRINTABLE.test(text);
}

/** Single quotes are for texts with double quotes and without single ones. */
function quoted(text: string): string {
  if (!ESCAPED.test(text)) return `"${text}"`;
  return text.includes('"') && !text.includes("'") ? `'${text}'` : doubleQuoted(text);
}
