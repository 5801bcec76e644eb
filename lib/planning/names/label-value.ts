import { HASH_LENGTH, idHash } from './id-hash.js';

const LONGEST_VALUE = 63;
/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
const LABEL_VALUE = /^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;

/** An id as the value of a Kubernetes label: itself where that is allowed, else what can be read of it and its hash. */
export function labelValue(id: string): string {
  if (LABEL_VALUE.test(id)) return id;
  const readable = id
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, LONGEST_VALUE - HASH_LENGTH - 1)
    .replace(/[^A-Za-z0-9]+$/, '');
  return readable === '' ? idHash(id) : `${readable}-${idHash(id)}`;
}
