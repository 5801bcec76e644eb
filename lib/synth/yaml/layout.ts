import { type Sheet, writePlainTree } from './plain-tree.js';
import { scalarText } from './scalar-text.js';

/** Longer texts are not remembered: there may be one in each gap. */
const LONGEST_REMEMBERED = 1024;

/** The YAML of documents that differ in their scalars alone: a text with gaps. */
export class Layout {
  readonly #gaps: readonly Gap[];
  readonly #end: string;

  private constructor({ gaps, pending }: LayoutSheet) {
    this.#gaps = gaps;
    this.#end = pending;
  }

  /**
   * @param document with symbols where its scalars are
   * @param scalars the symbols, in the order in which the scalars will be given
   * @returns undefined for what has no plain YAML, whatever the scalars are
   */
  static of(document: unknown, scalars: readonly symbol[]): Layout | undefined {
    const sheet = new LayoutSheet(scalars);
    return writePlainTree(document, sheet) ? new Layout(sheet) : undefined;
  }

  text(scalars: readonly unknown[]): string {
    let text = '';
    for (const gap of this.#gaps) text += gap.textWith(scalars);
    return text + this.#end;
  }
}

/** A gap with what comes before it. */
class Gap {
  #lastValue: string | undefined;
  #lastText = '';

  /** @param position of the scalar among all */
  constructor(
    private readonly position: number,
    private readonly lead: string,
    private readonly newLine: string,
  ) {}

  textWith(scalars: readonly unknown[]): string {
    const value = scalars[this.position];
    if (value !== undefined && value === this.#lastValue) return this.#lastText;
    const text = `${this.lead}${scalarText(value, this.newLine)}`;
    if (typeof value === 'string' && value.length <= LONGEST_REMEMBERED) {
      this.#lastValue = value;
      this.#lastText = text;
    }
    return text;
  }
}

class LayoutSheet implements Sheet {
  readonly gaps: Gap[] = [];
  /** What comes before the next gap. */
  pending = '';
  readonly #positions: ReadonlyMap<unknown, number>;

  constructor(scalars: readonly symbol[]) {
    this.#positions = new Map(scalars.map((scalar, position) => [scalar, position]));
  }

  write(text: string): void {
    this.pending += text;
  }

  writeScalar(value: unknown, newLine: string): boolean {
    const position = this.#positions.get(value);
    if (position === undefined) {
      const text = scalarText(value, newLine);
      if (text !== undefined) this.pending += text;
      return text !== undefined;
    }
    this.gaps.push(new Gap(position, this.pending, newLine));
    this.pending = '';
    return true;
  }
}
