/** Base64 as Kubernetes takes it: with padding, lines allowed. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * What a Secret holds. Its values are private, and leave only through `open`: whatever else writes an object down, a
 * message, a report or a file, knows no more of them than their keys.
 */
export class SecretContents {
  readonly #data: ReadonlyMap<string, string>;
  readonly #texts: ReadonlyMap<string, string>;

  /**
   * @param data the values in base64
   * @param texts values as they are, of a Secret that was written by a person; they win over those in `data`
   */
  constructor(data: Readonly<Record<string, string>>, texts: Readonly<Record<string, string>>) {
    this.#data = new Map(Object.entries(data));
    this.#texts = new Map(Object.entries(texts));
  }

  get keys(): readonly string[] {
    return [...new Set([...this.#data.keys(), ...this.#texts.keys()])].sort();
  }

  /** Keys whose values are not the base64 that an API server takes. */
  get brokenKeys(): readonly string[] {
    return [...this.#data].filter(([, value]) => !BASE64.test(withoutLines(value))).map(([key]) => key);
  }

  /** Gives each value, as it will be in the Secret, to a function that encrypts it. */
  open(encrypt: (value: Uint8Array) => string): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.keys.map((key) => {
        const text = this.#texts.get(key);
        const value =
          text === undefined
            ? Buffer.from(withoutLines(this.#data.get(key) ?? ''), 'base64')
            : Buffer.from(text);
        return [key, encrypt(value)];
      }),
    );
  }

  isSameAs(other: SecretContents): boolean {
    const plain = (value: Uint8Array) => Buffer.from(value).toString('base64');
    const [mine, theirs] = [this.open(plain), other.open(plain)];
    return (
      this.keys.join('\n') === other.keys.join('\n') && this.keys.every((key) => mine[key] === theirs[key])
    );
  }

  toJSON(): unknown {
    return { keys: this.keys };
  }
}

function withoutLines(text: string): string {
  return text.replace(/[\r\n]/g, '');
}
