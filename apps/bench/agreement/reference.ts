import { createHash } from 'node:crypto';
import { objectId } from '../../../lib/publish/index.js';
import type { Json, JsonMap, ManifestFile } from '../template/index.js';
import { canonicalText, firstDifference } from './difference.js';
import type { Document } from './manifest-files.js';

/** The objects that the product wrote, to compare with what others wrote. */
export class Reference {
  /** How many objects there are. */
  readonly size: number;
  /** How often each is there. */
  readonly #counts = new Map<string, number>();

  /** Of texts that were parsed: most are written by several subjects, and to parse them takes minutes. */
  readonly #prints = new Map<string, readonly string[]>();

  /** @param read gives all files, each time anew: memory may not hold them all */
  constructor(private readonly read: () => Iterable<ManifestFile>) {
    for (const { objects } of read()) {
      for (const object of objects) {
        const print = fingerprint(object);
        this.#counts.set(print, (this.#counts.get(print) ?? 0) + 1);
      }
    }
    this.size = [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** @throws Error that names the first object that is not the same, and where it differs */
  async compare(subject: string, documents: AsyncIterable<Document> | Iterable<Document>): Promise<void> {
    const left = new Map(this.#counts);
    for await (const document of documents) {
      for (const [index, print] of this.#printsOf(document).entries()) {
        const count = left.get(print) ?? 0;
        if (count === 0)
          throw new Error(`${subject} and the product do not agree: ${this.#reasonOf(document, index)}`);
        if (count === 1) left.delete(print);
        else left.set(print, count - 1);
      }
    }
    const [missing] = left.keys();
    if (missing !== undefined) {
      throw new Error(`${subject} and the product do not agree: ${idIn(missing)} is missing`);
    }
  }

  #printsOf({ text, parse }: Document): readonly string[] {
    const key = createHash('sha256').update(text).digest('base64');
    const prints = this.#prints.get(key) ?? parse().map(fingerprint);
    this.#prints.set(key, prints);
    return prints;
  }

  #reasonOf({ parse }: Document, index: number): string {
    const [object = {}] = parse().slice(index);
    const id = objectId(object);
    const own = this.#find(id);
    if (own === undefined) return `the product has no ${id}`;
    const difference = firstDifference(object, own);
    return difference === undefined
      ? `${id} is there once too often`
      : `${id}: ${difference.path} is ${shown(difference.one)}, and ${shown(difference.other)} of the product`;
  }

  #find(id: string): JsonMap | undefined {
    for (const { objects } of this.read()) {
      const found = objects.find((object) => objectId(object) === id);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function fingerprint(object: JsonMap): string {
  return `${objectId(object)}\n${createHash('sha256').update(canonicalText(object)).digest('base64')}`;
}

function idIn(print: string): string {
  return print.slice(0, print.indexOf('\n'));
}

function shown(value: Json | undefined): string {
  return value === undefined ? 'not there' : JSON.stringify(value);
}
