import { type Sheet, writePlainTree } from './plain-tree.js';
import { scalarText } from './scalar-text.js';

/** Longer texts are not remembered: there may be one in each gap. */
const LONGEST_REMEMBERED = 1024;

/** The YAML of documents that differ in their scalars alone: a text with gaps. */
export class Layout {
  readonly #gaps: readonly Gap[];
  readonly #end: string;
  /** Undefined before the first text, which says what may be the same in others. */
  #pieces: readonly Piece[] | undefined;

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
    const pieces = this.#pieces ?? this.#gaps;
    let text = '';
    for (const piece of pieces) {
      const next = piece.textWith(scalars);
      if (next === undefined) {
        this.#pieces = pieces.flatMap((broken) => broken.partsFor(scalars));
        return this.text(scalars);
      }
      text += next;
    }
    this.#pieces ??= [new Stretch(this.#gaps)];
    return text + this.#end;
  }
}

/** A part of a text, with gaps. */
interface Piece {
  /** @returns undefined where it has to be broken up first */
  textWith(scalars: readonly unknown[]): string | undefined;
  /** What it is to be broken up into, so that each part has a text. */
  partsFor(scalars: readonly unknown[]): readonly Piece[];
}

/** A gap with what comes before it. */
class Gap implements Piece {
  #lastValue: unknown;
  #lastText: string | undefined;

  /** @param position of the scalar among all */
  constructor(
    private readonly position: number,
    private readonly lead: string,
    private readonly newLine: string,
  ) {}

  /** Whether the scalar is known to be the same as the last time. */
  isAsBefore(scalars: readonly unknown[]): boolean {
    return this.#lastText !== undefined && Object.is(scalars[this.position], this.#lastValue);
  }

  textWith(scalars: readonly unknown[]): string {
    const value = scalars[this.position];
    if (this.#lastText !== undefined && Object.is(value, this.#lastValue)) return this.#lastText;
    const text = `${this.lead}${scalarText(value, this.newLine)}`;
    this.#lastValue = value;
    this.#lastText = typeof value === 'string' && value.length > LONGEST_REMEMBERED ? undefined : text;
    return text;
  }

  partsFor(): readonly Piece[] {
    return [this];
  }
}

/**
 * Gaps with scalars that were the same each time so far, as most are for all tenants. So a file is put together from half as
 * many pieces.
 */
class Stretch implements Piece {
  #text: string | undefined;

  constructor(private readonly gaps: readonly Gap[]) {}

  textWith(scalars: readonly unknown[]): string | undefined {
    for (const gap of this.gaps) if (!gap.isAsBefore(scalars)) return undefined;
    this.#text ??= this.gaps.map((gap) => gap.textWith(scalars)).join('');
    return this.#text;
  }

  partsFor(scalars: readonly unknown[]): readonly Piece[] {
    const parts: Piece[] = [];
    let start = 0;
    for (const [index, gap] of this.gaps.entries()) {
      if (gap.isAsBefore(scalars)) continue;
      if (start < index) parts.push(new Stretch(this.gaps.slice(start, index)));
      parts.push(gap);
      start = index + 1;
    }
    if (start < this.gaps.length) parts.push(new Stretch(this.gaps.slice(start)));
    return parts;
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
