import { sha256Of } from '../planning/documents/index.js';
import type { StreamItem } from './stream-item.js';

/**
 * What the charts of an item are known by: two with the same key are made from the same, into files of the same names.
 *
 * @returns undefined where the stream cannot say what they are made from
 */
export function itemKey({ stream, index }: StreamItem, extension: string): string | undefined {
  const text = stream.madeFrom(index);
  return text === undefined ? undefined : sha256Of(JSON.stringify([extension, stream.node.path, text]));
}
