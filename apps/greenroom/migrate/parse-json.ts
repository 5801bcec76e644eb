import { parseJson, type TextDocument } from '../../../lib/planning/documents/index.js';
import type { Issue } from '../../../lib/planning/issues/index.js';
import { type PlainJson, plainJson } from './plain-json.js';

/** Texts, which may hold digits too, and the whole numbers that a double may not hold. */
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])(-?\d{16,})(?![\d.eE])/g;
/** No export holds it: kubectl has no such character in any text. */
const MARK = '\u0000whole number ';

/** The value of a JSON document; whole numbers that a double cannot hold are bigints. */
export function parseExactJson(
  document: TextDocument,
): PlainJson | { readonly ok: false; readonly issue: Issue } {
  const parsed = parseJson(document);
  if (!parsed.ok) return parsed;
  return plainJson(/\d{16}/.test(document.text) ? exact(document.text) : parsed.value);
}

/** Called with a text that is JSON. */
function exact(text: string): unknown {
  const marked = text
    .replace(/^\uFEFF/, '')
    .replace(TEXT_OR_NUMBER, (found, number?: string) =>
      number === undefined ? found : JSON.stringify(`${MARK}${number}`),
    );
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(MARK) ? BigInt(value.slice(MARK.length)) : value,
  );
}
