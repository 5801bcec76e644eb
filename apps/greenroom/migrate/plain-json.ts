import { formatPath, type JsonPath } from '../../../lib/planning/documents/index.js';
import type { Json } from '../../../lib/planning/migration/index.js';

/** Deeper than any object of Kubernetes; anchors of YAML can lead in a circle. */
const DEEPEST = 400;

/** A value that JSON has, or where it stops being one. */
export type PlainJson =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly field: string; readonly problem: string };

class NotJson extends Error {
  constructor(
    readonly path: JsonPath,
    readonly problem: string,
  ) {
    super(problem);
  }
}

/** What a parser gave, as JSON; no value is ever shown. */
export function plainJson(value: unknown): PlainJson {
  try {
    return { ok: true, value: plain(value, []) };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return { ok: false, field: formatPath(error.path.slice(0, 12)), problem: error.problem };
  }
}

function plain(value: unknown, path: JsonPath): Json {
  if (path.length > DEEPEST) throw new NotJson(path, 'it is nested too deeply, or in a circle');
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return text(value, path);
  if (typeof value === 'bigint') return isSafe(value) ? Number(value) : value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => plain(item, [...path, index]));
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, plain(child, [...path, key])]),
    );
  }
  throw new NotJson(path, 'it is nothing that JSON has');
}

function text(value: string, path: JsonPath): string {
  if (/\p{Cs}/u.test(value)) throw new NotJson(path, 'it holds half a character, which no file can');
  return value;
}

function isSafe(value: bigint): boolean {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER);
}
