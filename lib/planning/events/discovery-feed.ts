import { readDiscoveryEvent } from './discovery-event.js';
import type { EventOutcome } from './feed-reading.js';
import type { WireValue } from './wire-value.js';

/**
 * Reads a page of the Ticketmaster Discovery API, version 2: the envelope with `_embedded.events`, which is
 * absent when nothing matched, a bare list of events, or one event.
 *
 * @returns undefined when the document is none of these
 */
export function readDiscovery(root: WireValue, zone: string | undefined): EventOutcome[] | undefined {
  return findEvents(root)?.map((event) => readDiscoveryEvent(event, zone));
}

function findEvents(root: WireValue): WireValue[] | undefined {
  if (root.isList) return root.items();
  if (!root.isObject) return undefined;
  const embedded = root.get('_embedded');
  if (embedded.isObject && embedded.has('events')) return embedded.get('events').items();
  if (isPage(root)) return [];
  return root.has('id') ? [root] : undefined;
}

function isPage(root: WireValue): boolean {
  return root.get('page').isObject || (root.has('_links') && !root.has('id'));
}
