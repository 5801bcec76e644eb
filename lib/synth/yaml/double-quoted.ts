/** A text of fewer characters, with its escapes and quotes, stays on one line. */
const LEAST_TO_BREAK = 40;

/** An escape, a run of line breaks that does not end the text, or a space before a line break. */
const TOKENS = /\\u([\da-f]{4})|((?:\\n)+)(?!")|\\.| (?=\\n)/g;

/** Where YAML has a shorter escape than JSON. */
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '0000': '\\0',
  '0007': '\\a',
  '000b': '\\v',
  '001b': '\\e',
};

/** A text in double quotes, on one line. */
export function doubleQuoted(text: string): string {
  return escaped(JSON.stringify(text), undefined);
}

/**
 * A text in double quotes; a long one goes on in a new line after each run of line breaks, unless it ends there.
 *
 * @param newLine a line break, and the indentation of what follows
 */
export function doubleQuotedLines(text: string, newLine: string): string {
  const json = JSON.stringify(text);
  return escaped(json, json.length < LEAST_TO_BREAK ? undefined : newLine);
}

/**
 * JSON with the escapes of YAML. A reader folds lines, so that each break is one line break more, and spaces beside
 * it are escaped. (A text of spaces alone between two breaks gets one backslash too many, as with `yaml`.)
 */
function escaped(json: string, newLine: string | undefined): string {
  return json.replace(TOKENS, (token: string, code?: string, breaks?: string, offset = 0) => {
    if (code !== undefined) return SHORT_ESCAPES[code] ?? token.replace('\\u00', '\\x');
    if (token === ' ') return '\\ ';
    if (breaks === undefined || newLine === undefined) return token;
    const lines = '\n'.repeat(breaks.length / 2) + newLine;
    return json[offset + token.length] === ' ' ? `${lines}\\` : lines;
  });
}
