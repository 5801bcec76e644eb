import { keyText, rootKeyText } from './line-text.js';
import { Memo } from './memo.js';

/** A longer key is written in another form (`? key`). */
const LONGEST_KEY = 1024;

// Keys are few, and each is there in many objects: without this memory a document takes 1.6 times as long.
const rootLabels = new Memo((key) => labelOf(rootKeyText(key)));
const labels = new Memo((key) => labelOf(keyText(key)));

/** A key in the root or below it, and its colon; undefined for one that is too long for a line. */
export function labelAt(depth: number, key: string): string | undefined {
  return (depth === 0 ? rootLabels : labels).of(key);
}

function labelOf(key: string): string | undefined {
  return key.length > LONGEST_KEY ? undefined : `${key}:`;
}
