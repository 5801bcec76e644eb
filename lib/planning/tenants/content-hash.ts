import { sha256Of } from '../documents/index.js';

const LENGTH = 16;

/** A short hash of key-value pairs, whatever their order: a change of it in a pod template makes new pods. */
export function contentHash(values: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
  return sha256Of(JSON.stringify(sorted)).slice(0, LENGTH);
}
