/** A line, as what others of its kind share with it, and what is its own: plain data. */
export interface Line {
  /** One object for all lines of one `LinePatterns`, in one message to another thread too. */
  readonly pattern: LinePattern;
  readonly own: Own;
}

type Own = readonly [] | readonly [string] | readonly [string, string];

/** A text with a mark wherever a line has something of its own. */
interface LinePattern {
  readonly text: string;
}

/** JSON has no such character as it is. */
const MARKS = ['\u0000', '\u0001'] as const;

/** Keeps what lines of JSON have in common once for all of them: of what is said of a file, all but a twentieth. */
export class LinePatterns {
  readonly #known = new Map<string, LinePattern>();

  /** @param own found anywhere in the line, or not */
  line(text: string, own: Own): Line {
    const marked = MARKS.reduce((rest, mark, index) => replaced(rest, own[index], mark), text);
    const known = this.#known.get(marked);
    if (known !== undefined) return { pattern: known, own };
    const pattern = { text: marked };
    this.#known.set(marked, pattern);
    return { pattern, own };
  }
}

export function lineText({ pattern, own }: Line): string {
  return MARKS.reduceRight((rest, mark, index) => replaced(rest, mark, own[index]), pattern.text);
}

/** Unlike `replaceAll`, without a meaning of `$`. */
function replaced(text: string, from: string | undefined, to: string | undefined): string {
  return from === undefined || to === undefined ? text : text.split(from).join(to);
}
