import { doubleQuotedLines } from './double-quoted.js';

/**
 * A text of several lines as a literal block (`|`). One whose last line is of spaces alone cannot be a block, and is put
 * into quotes.
 *
 * @param newLine a line break, and the indentation of the lines
 */
export function blockText(text: string, newLine: string): string {
  if (/\n[\t ]+$/.test(text)) return doubleQuotedLines(text, newLine);
  const content = text.slice(0, contentEnd(text));
  const [first = '', ...others] = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  const lines = others.map((line) => (line === '' ? '\n' : newLine + line)).join('');
  return `|${indentation(content)}${chomping(content, text)}${newLine}${first}${lines}`;
}

/** Said where the spaces before the first content would be taken for it: 2, as everywhere below the root. */
function indentation(content: string): string {
  return /^\n* /.test(content) ? '2' : '';
}

/** What a reader does with the line breaks after the content: drop them, keep one, or keep them all. */
function chomping(content: string, text: string): string {
  const lineBreak = text.indexOf('\n', content.length);
  if (lineBreak === -1) return '-';
  return content !== '' && lineBreak === text.length - 1 ? '' : '+';
}

function contentEnd(text: string): number {
  let end = text.length;
  while (end > 0 && '\n\t '.includes(text.charAt(end - 1))) end--;
  return end;
}
