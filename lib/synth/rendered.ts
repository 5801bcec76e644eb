import { documentText } from './yaml-text.js';

/** An object as it goes into a file. */
export interface Rendered {
  /** What says which object it is; there may be more in it. */
  readonly identity: Identity | undefined;
  /** @throws Error for what has no YAML */
  text(): string;
}

/** Of the JSON of an object; values are what they are, whatever they should be. */
export interface Identity {
  readonly apiVersion?: unknown;
  readonly kind?: unknown;
  readonly metadata?: { readonly name?: unknown; readonly namespace?: unknown };
}

/** An object of which the JSON was made; undefined is a document, too. */
export class RenderedJson implements Rendered {
  constructor(readonly identity: Identity | undefined) {}

  text(): string {
    return documentText(this.identity);
  }
}
