import { type DocumentIssues, formatPath, isRecord, type JsonPath } from '../documents/index.js';
import { type Issue, type Place, quote } from '../issues/index.js';

/**
 * A value of a feed's JSON, with its path. Reading it as something that it is not reports an issue with that
 * path and gives nothing, so that a feed with a wrong type is never a crash. Absent and null are no issue, nor
 * is an empty text, which feeds write for "nothing" whatever the type.
 */
export class WireValue {
  private constructor(
    private readonly value: unknown,
    readonly issues: DocumentIssues,
    private readonly severity: Issue['severity'],
    private readonly parent?: WireValue,
    private readonly key?: string | number,
  ) {}

  /** The root of a parsed document. */
  static root(value: unknown, issues: DocumentIssues): WireValue {
    return new WireValue(value, issues, 'error');
  }

  get path(): JsonPath {
    const path: (string | number)[] = [];
    for (let at: WireValue | undefined = this; at !== undefined; at = at.parent) {
      if (at.key !== undefined) path.push(at.key);
    }
    return path.reverse();
  }

  /** The parsed value, to tell whether two of these are the same place of the document. */
  get identity(): unknown {
    return this.value;
  }

  /** True when the feed says nothing here. */
  get isMissing(): boolean {
    return this.value === undefined || this.value === null;
  }

  get isText(): boolean {
    return typeof this.value === 'string';
  }

  get isList(): boolean {
    return Array.isArray(this.value);
  }

  get isObject(): boolean {
    return isRecord(this.value);
  }

  /** Where the value stands: its path, or nothing more than the file for the root. */
  get place(): Place {
    const field = formatPath(this.path);
    return field === '' ? { file: this.issues.file } : { file: this.issues.file, field };
  }

  /** The same value for what only helps, and decides nothing: what is wrong in it is a warning. */
  get hint(): WireValue {
    return new WireValue(this.value, this.issues, 'warning', this.parent, this.key);
  }

  get(key: string): WireValue {
    return this.child(key, this.has(key) ? this.record()?.[key] : undefined);
  }

  has(key: string): boolean {
    const record = this.record();
    return record !== undefined && Object.hasOwn(record, key);
  }

  entries(): (readonly [key: string, value: WireValue])[] {
    return Object.entries(this.record() ?? {}).map(([key, value]) => [key, this.child(key, value)]);
  }

  items(): WireValue[] {
    if (this.isMissing || this.value === '') return [];
    if (Array.isArray(this.value)) return this.value.map((item, index) => this.child(index, item));
    this.refuse('a list');
    return [];
  }

  /** The items of a list, or the value alone when it is no list. */
  oneOrMany(): WireValue[] {
    if (this.isMissing) return [];
    return this.isList ? this.items() : [this];
  }

  text(): string | undefined {
    if (this.isMissing) return undefined;
    if (typeof this.value === 'string') return this.value;
    this.refuse('text');
    return undefined;
  }

  /** Text, or a whole number as the text of its digits, as ids are written. */
  textOrNumber(): string | undefined {
    return Number.isSafeInteger(this.value) ? String(this.value) : this.text();
  }

  flag(): boolean | undefined {
    if (this.isMissing) return undefined;
    if (typeof this.value === 'boolean') return this.value;
    this.refuse('true or false');
    return undefined;
  }

  /** A whole, non-negative number, or text of digits alone. */
  count(): number | undefined {
    if (this.isMissing || this.value === '') return undefined;
    const number =
      typeof this.value === 'string' && /^\d+$/.test(this.value) ? Number(this.value) : this.value;
    if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number;
    this.refuse('a whole number of at least 0');
    return undefined;
  }

  /** Reports that the value is not what it should be. */
  refuse(allowed: string, mend = 'correct it in the feed, or leave it out'): void {
    const words = { problem: `the value is ${describe(this.value)}`, allowed, mend };
    if (this.severity === 'error') this.issues.error(this.place, words);
    else this.issues.warning(this.place, words);
  }

  private record(): Readonly<Record<string, unknown>> | undefined {
    if (this.isMissing || this.value === '') return undefined;
    if (isRecord(this.value)) return this.value;
    this.refuse('an object');
    return undefined;
  }

  private child(key: string | number, value: unknown): WireValue {
    return new WireValue(value, this.issues, this.severity, this, key);
  }
}

/** Lists and objects are named and not shown: they may be large, or too deep to print. */
function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return isRecord(value) ? 'an object' : quote(value);
}
