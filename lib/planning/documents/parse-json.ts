import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Issue } from '../issues/index.js';
import { lineAt, type TextDocument } from './text-document.js';

/** The value of a JSON text, or one issue that names the line where it stops being JSON. */
export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly issue: Issue };

/** Parses strict JSON; a leading byte order mark is tolerated. */
export function parseJson(document: TextDocument): ParsedJson {
  const text = document.text.replace(/^\uFEFF/, '');
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, issue: syntaxIssue({ file: document.file, text }) };
  }
}

function syntaxIssue({ file, text }: TextDocument): Issue {
  const [row, problem] = firstError(text);
  return {
    severity: 'error',
    place: { file, row },
    problem: text.trim() === '' ? 'the file is empty' : `the text is not JSON: ${problem}`,
    allowed: 'one JSON document, without comments or trailing commas',
    mend: 'correct the line, or export the file again if it was cut off',
  };
}

function firstError(text: string): readonly [row: number, problem: string] {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return [1, 'it is broken, and nested too deeply to say where'];
  }
  const [first] = errors;
  if (first === undefined) return [1, 'a string holds a character that must be escaped'];
  const words = printParseErrorCode(first.error).replace(/([a-z])([A-Z])/g, '$1 $2');
  return [lineAt(text, first.offset), words.toLowerCase()];
}
