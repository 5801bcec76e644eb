import { createHash } from 'node:crypto';
import type { StreamItem } from './chart-stream.js';

/**
 * What the charts of an item are known by: two with the same key are made from the same, into files of the same names.
 *
 * @returns undefined where the stream cannot say what they are made from
 */
export function itemKey({ stream, index }: StreamItem, extension: string): string | undefined {
  const text = stream.madeFrom(index);
  if (text === undefined) return undefined;
  return sha256(JSON.stringify([extension, stream.node.path, text]));
}

export function sha256(data: string): string {
  return createHash('sha256').update(data).digest('hex');
}
