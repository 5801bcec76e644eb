import { createHash } from 'node:crypto';

const LENGTH = 16;

/** A short hash of key-value pairs, whatever their order: a change of it in a pod template makes new pods. */
export function contentHash(values: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, LENGTH);
}
