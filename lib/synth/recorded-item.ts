import type { ItemReport } from './reports.js';
import type { RecordedItem } from './synth-record.js';

/** @returns undefined for an item that nobody could know again, or whose report cannot be written down */
export function recordedItem({ key, written, notes, entries }: ItemReport): RecordedItem | undefined {
  if (key === undefined || written === undefined || 'thrown' in written) return undefined;
  if (notes.some(({ data }) => typeof data !== 'string')) return undefined;
  const files = entries.map(({ path, tenants }) => ({ path, tenants: tenants.map(({ place }) => place) }));
  return { key, written, notes, files };
}
