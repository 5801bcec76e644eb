import { type Sheet, writePlainTree } from './plain-tree.js';
import { scalarText } from './scalar-text.js';

/** Longer texts are not remembered: there may be one in each gap. */
const LONGEST_REMEMBERED = 1024;

/** The YAML of documents that differ in their scalars alone: a text with gaps. It learns of each text which of them differ. */
export class Layout {
  #pieces: readonly Piece[];
  readonly #end: string;

  private constructor({ gaps, pending }: LayoutSheet) {
    this.#pieces = [new Stretch(gaps)];
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
    for (const piece of this.#pieces) {
      const next = piece.textWith(scalars);
      if (next === undefined) {
        this.#pieces = this.#pieces.flatMap((each) => each.partsFor(scalars));
        return this.text(scalars);
      }
      text += next;
    }
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
  /** @param position of the scalar among all */
  constructor(
    private readonly position: number,
    private readonly lead: string,
    private readonly newLine: string,
  ) {}

  valueIn(scalars: readonly unknown[]): unknown {
    return scalars[this.position];
  }

  textWith(scalars: readonly unknown[]): string {
    return `${this.lead}${scalarText(scalars[this.position], this.newLine)}`;
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
  readonly #gaps: readonly Gap[];
  /** Undefined before the first ones are known. */
  readonly #values: readonly unknown[] | undefined;
  readonly #text: string | undefined;

  constructor(gaps: readonly Gap[], scalars?: readonly unknown[]) {
    this.#gaps = gaps;
    this.#values = scalars && gaps.map((gap) => gap.valueIn(scalars));
    this.#text = scalars && gaps.map((gap) => gap.textWith(scalars)).join('');
  }

  textWith(scalars: readonly unknown[]): string | undefined {
    const gaps = this.#gaps;
    for (let index = 0; index < gaps.length; index += 1) {
      if (!Object.is(gaps[index]?.valueIn(scalars), this.#values?.[index])) return undefined;
    }
    return this.#text;
  }

  partsFor(scalars: readonly unknown[]): readonly Piece[] {
    const parts: Piece[] = [];
    let start = 0;
    const end = (index: number) => {
      if (start < index) parts.push(new Stretch(this.#gaps.slice(start, index), scalars));
      start = index + 1;
    };
    for (const [index, gap] of this.#gaps.entries()) {
      const value = gap.valueIn(scalars);
      if (this.#values === undefined ? isShort(value) : Object.is(value, this.#values[index])) continue;
      end(index);
      parts.push(gap);
    }
    end(this.#gaps.length);
    return parts;
  }
}

function isShort(value: unknown): boolean {
  return typeof value !== 'string' || value.length <= LONGEST_REMEMBERED;
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
