import { blockText } from './block-text.js';
import { doubleQuotedLines } from './double-quoted.js';
import { isUnprintable, lineText } from './line-text.js';
import { Memo } from './memo.js';

/** Longer texts are seldom the same, and finding them takes as long as looking at them. */
const LONGEST_REMEMBERED = 64;

// Saves 9 % of the time of a document.
const lineTexts = new Memo(lineText);

/**
 * A scalar that is a value; undefined for what is none.
 *
 * @param newLine a line break, and the indentation of a text of several lines
 */
export function scalarText(value: unknown, newLine: string): string | undefined {
  switch (typeof value) {
    case 'string':
      return shortLineText(value) ?? longText(value, newLine);
    case 'number':
      return numberText(value);
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'undefined':
      return 'null';
    default:
      return value === null ? 'null' : undefined;
  }
}

/** A text on one line, if it is short and needs no more. */
export function shortLineText(text: string): string | undefined {
  return text.length > LONGEST_REMEMBERED ? undefined : lineTexts.of(text);
}

function longText(text: string, newLine: string): string {
  const line = lineText(text);
  if (line !== undefined) return line;
  return isUnprintable(text) ? doubleQuotedLines(text, newLine) : blockText(text, newLine);
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  return Object.is(value, -0) ? '-0' : String(value);
}
