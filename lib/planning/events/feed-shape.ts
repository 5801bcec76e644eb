import type { FeedFormat } from './event.js';
import { termName } from './linked-data.js';
import { isEventType } from './schema-org-feed.js';
import type { WireValue } from './wire-value.js';

/** What a JSON document looks like: a format that is read, or a feed without on-sales by its name. */
export type FeedShape =
  | { readonly format: Exclude<FeedFormat, 'csv'> }
  | { readonly withoutSales: string }
  | undefined;

/** Looks for fields that one format alone has; the first object that has one decides. */
export function findFeedShape(root: WireValue): FeedShape {
  const objects = listedObjects(root);
  if (objects.some(isJamBase)) return { withoutSales: 'JamBase' };
  if (objects.some(isSeatGeek)) return { withoutSales: 'SeatGeek' };
  if (objects.some(isDiscovery)) return { format: 'discovery' };
  if (objects.some(isBandsintown)) return { format: 'bandsintown' };
  if (objects.some(isSchemaOrg)) return { format: 'schema-org' };
  // What Bandsintown answers for an artist without events; the other formats have envelopes.
  if (root.isList && root.items().length === 0) return { format: 'bandsintown' };
  return undefined;
}

/** The document's object or the objects of its list, and those of an `events` list in it. */
function listedObjects(root: WireValue): WireValue[] {
  const objects: WireValue[] = [];
  const waiting = [root];
  for (const value of waiting) {
    if (value.isList) for (const item of value.items()) waiting.push(item);
    if (!value.isObject) continue;
    objects.push(value);
    for (const events of [value.get('events'), value.get('Events')]) if (events.isList) waiting.push(events);
  }
  return objects;
}

function isDiscovery(object: WireValue): boolean {
  return (
    hasOneOf(object.get('_embedded'), ['events', 'venues', 'attractions']) ||
    hasOneOf(object.get('dates'), ['start', 'status', 'timezone']) ||
    hasOneOf(object.get('sales'), ['public', 'presales']) ||
    (hasOneOf(object.get('page'), ['totalElements']) && object.get('_links').isObject)
  );
}

function isBandsintown(object: WireValue): boolean {
  return object.has('on_sale_datetime') || (object.has('lineup') && object.has('datetime'));
}

function isSchemaOrg(object: WireValue): boolean {
  if (object.has('@graph')) return true;
  const types = object
    .get('@type')
    .hint.oneOrMany()
    .map((type) => termName(textOf(type)));
  if (types.some((type) => isEventType(type) || type === 'ItemList')) return true;
  const contexts = object.get('@context').oneOrMany();
  return contexts.some((context) =>
    /schema\.org/i.test(textOf(context.isObject ? context.get('@vocab') : context)),
  );
}

/** Its `validFrom` is when a link was published; its older version has no such field. */
function isJamBase(object: WireValue): boolean {
  if (object.has('Artists') && object.has('TicketUrl')) return true;
  return /^jambase:/i.test(textOf(object.get('identifier')));
}

/** Its `announce_date` is when the event was announced. */
function isSeatGeek(object: WireValue): boolean {
  return object.has('datetime_utc') && (object.has('announce_date') || object.has('short_title'));
}

function hasOneOf(value: WireValue, keys: readonly string[]): boolean {
  return value.isObject && keys.some((key) => value.has(key));
}

function textOf(value: WireValue): string {
  return value.isText ? (value.text() ?? '') : '';
}
