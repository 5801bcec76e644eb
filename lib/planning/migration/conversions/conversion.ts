import type { JsonObject } from '../objects/index.js';

/** An object of an API version that clusters no longer serve, in the one that took its place; or why it cannot be. */
export type Converted =
  | { readonly ok: true; readonly body: JsonObject }
  | { readonly ok: false; readonly because: string };

/** Converts the body of an object of one API version; exactly, or not at all. */
export type Conversion = (body: JsonObject) => Converted;

export function done(body: JsonObject): Converted {
  return { ok: true, body };
}

export function impossible(because: string): Converted {
  return { ok: false, because };
}
