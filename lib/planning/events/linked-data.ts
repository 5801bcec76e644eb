import type { WireValue } from './wire-value.js';

const VOCABULARY = /^(?:https?:\/\/schema\.org\/|schema:)/i;
const PREFIXES = ['', 'schema:', 'http://schema.org/', 'https://schema.org/'] as const;

/**
 * Reads a JSON-LD document of the schema.org vocabulary in every form in which one meets it: compact or
 * expanded, one value or many, nested nodes or references by `@id`.
 */
export class LinkedData {
  private readonly nodes: ReadonlyMap<string, WireValue>;

  constructor(private readonly root: WireValue) {
    this.nodes = indexNodes(root);
  }

  /** The nodes that the document lists: in lists, in `@graph`, and in item lists, each once. */
  listedNodes(): WireValue[] {
    const found = new Map<unknown, WireValue>();
    const waiting = this.resolve(this.root);
    for (const node of waiting) {
      if (!node.isObject || found.has(node.identity)) continue;
      found.set(node.identity, node);
      append(waiting, this.resolve(node.get('@graph')));
      append(waiting, this.values(node, 'itemListElement'));
      if (this.types(node).includes('ListItem')) append(waiting, this.values(node, 'item'));
    }
    return [...found.values()];
  }

  /** The node's types without the vocabulary's prefix. */
  types(node: WireValue): string[] {
    return node
      .get('@type')
      .oneOrMany()
      .flatMap((type) => type.text()?.replace(VOCABULARY, '') ?? []);
  }

  /** All values of a property, none when it is missing. */
  values(node: WireValue, property: string): WireValue[] {
    const key = PREFIXES.map((prefix) => `${prefix}${property}`).find((name) => node.has(name));
    return key === undefined ? [] : this.resolve(node.get(key));
  }

  /** The first value of a property; a value that is missing when there is none. */
  value(node: WireValue, property: string): WireValue {
    return this.values(node, property)[0] ?? node.get(property);
  }

  /** The value itself, without the wrappings of JSON-LD around it. */
  private resolve(value: WireValue): WireValue[] {
    const resolved: WireValue[] = [];
    const waiting = [value];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next.isMissing) continue;
      if (next.isList) append(waiting, next.items().reverse());
      else if (!next.isObject) resolved.push(next);
      else if (next.has('@value')) resolved.push(next.get('@value'));
      else if (next.has('@list')) waiting.push(next.get('@list'));
      else if (next.has('@set')) waiting.push(next.get('@set'));
      else resolved.push(this.dereference(next));
    }
    return resolved;
  }

  private dereference(node: WireValue): WireValue {
    if (!isReference(node)) return node;
    const id = node.get('@id');
    return this.nodes.get(id.text() ?? '') ?? id;
  }
}

/** The name of a term without the vocabulary's prefix: `EventCancelled`. */
export function termName(text: string): string {
  return text.trim().replace(VOCABULARY, '');
}

/** Walks with a list of its own and not by recursion: nothing limits how deep a document is nested. */
function indexNodes(root: WireValue): Map<string, WireValue> {
  const nodes = new Map<string, WireValue>();
  const waiting = [root];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (value.isList) append(waiting, value.items().reverse());
    if (!value.isObject) continue;
    append(
      waiting,
      value
        .entries()
        .map(([, child]) => child)
        .reverse(),
    );
    if (!value.has('@id') || isReference(value)) continue;
    const id = value.get('@id').hint.text();
    if (id !== undefined && !nodes.has(id)) nodes.set(id, value);
  }
  return nodes;
}

function isReference(node: WireValue): boolean {
  return node.has('@id') && node.entries().length === 1;
}

/** One at a time: a spread of a long list would be more arguments than a call can have. */
function append(list: WireValue[], values: readonly WireValue[]): void {
  for (const value of values) list.push(value);
}
