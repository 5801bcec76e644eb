/**
 * Remembers what was made of texts. When it is full it forgets all: what manifests repeat is back after the next tenant,
 * and what they do not repeat takes no more memory than this. (Between 512 texts and a million the time is the same.)
 */
export class Memo<T extends object | string> {
  readonly #made = new Map<string, T>();

  /** @param make undefined for a text of which nothing can be made */
  constructor(
    private readonly make: (text: string) => T | undefined,
    private readonly limit = 2048,
  ) {}

  of(text: string): T | undefined {
    const known = this.#made.get(text);
    if (known !== undefined) return known;
    const made = this.make(text);
    if (made === undefined) return undefined;
    if (this.#made.size >= this.limit) this.#made.clear();
    this.#made.set(text, made);
    return made;
  }
}
