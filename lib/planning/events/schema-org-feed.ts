import type { EventOutcome } from './feed-reading.js';
import { LinkedData } from './linked-data.js';
import { SchemaOrgEventReader } from './schema-org-event.js';
import type { WireValue } from './wire-value.js';

/** The types of events whose names do not end in `Event`. */
const EVENT_TYPES = ['EventSeries', 'Festival', 'Hackathon'];

/**
 * Reads the events of a JSON-LD document of the schema.org vocabulary: one event, a list of them, `@graph`, or
 * an `ItemList`.
 *
 * @returns undefined when the document has none
 */
export function readSchemaOrg(root: WireValue, zone: string | undefined): EventOutcome[] | undefined {
  const data = new LinkedData(root);
  const reader = new SchemaOrgEventReader(data, zone);
  const events = data.listedNodes().filter((node) => data.types(node).some(isEventType));
  return events.length === 0 ? undefined : events.map((event) => reader.read(event));
}

export function isEventType(type: string): boolean {
  return type.endsWith('Event') || EVENT_TYPES.includes(type);
}
