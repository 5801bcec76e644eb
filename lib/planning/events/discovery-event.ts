import type { Performer, SkippedEvent } from './event.js';
import { readId, readName } from './event-names.js';
import type { EventOutcome } from './feed-reading.js';
import { readSales, schedule, type WireSale, withoutMissing } from './sales.js';
import { readTimeZone } from './time-zones.js';
import type { WireValue } from './wire-value.js';

/**
 * Reads one event. `test`, then the status, beat the dates: a cancelled event is skipped whatever its sale
 * says. `offsale` and `rescheduled` do not stop an event: the first also stands for a sale that has not begun,
 * the second for a show that moved while its sale stayed.
 */
export function readDiscoveryEvent(event: WireValue, zone: string | undefined): EventOutcome {
  const id = event.isObject ? readId(event.get('id')) : refuseEvent(event);
  if (id === undefined) return undefined;
  const performers = readAttractions(event.get('_embedded').get('attractions').hint);
  const name = readName(event.get('name')) ?? performers[0]?.name ?? id;
  const skipped = readSkip(event, id, name);
  if (skipped !== undefined) return skipped;
  const timeZone = readTimeZone([event.get('dates').get('timezone'), firstVenueZone(event)]) ?? zone;
  const calendar = readSales(wireSales(event.get('sales')), timeZone);
  return schedule(
    { id, name, timeZone, performers, place: event.place },
    calendar,
    reasonForNone(event.get('sales')),
  );
}

function refuseEvent(event: WireValue): undefined {
  event.refuse('an event', 'remove it from the feed');
}

function readSkip(event: WireValue, id: string, name: string): SkippedEvent | undefined {
  if (event.get('test').flag() === true) {
    return { event: id, name, code: 'test-event', reason: 'test is true' };
  }
  const status = event.get('dates').get('status').get('code').text() ?? '';
  const reason = `dates.status.code is "${status}"`;
  // The documentation spells it with one l, the wire with two.
  if (/^cancell?ed$/i.test(status)) return { event: id, name, code: 'cancelled', reason };
  if (/^postponed$/i.test(status)) return { event: id, name, code: 'postponed', reason };
  return undefined;
}

function firstVenueZone(event: WireValue): WireValue | undefined {
  return event.get('_embedded').get('venues').hint.items()[0]?.get('timezone');
}

/** The public sale's date decides, not its `startTBD` and `startTBA`: both can be false without a date. */
function wireSales(sales: WireValue): WireSale[] {
  const publicSale = sales.get('public');
  const presales = sales.get('presales').items();
  return [
    {
      name: 'public',
      opens: publicSale.get('startDateTime'),
      closes: publicSale.get('endDateTime'),
      field: 'sales.public.startDateTime',
    },
    ...presales.map((presale) => ({
      name: readName(presale.get('name')) ?? 'presale',
      opens: presale.get('startDateTime'),
      closes: presale.get('endDateTime'),
      field: 'startDateTime of a presale',
      isExtra: true,
    })),
  ];
}

function reasonForNone(sales: WireValue): string {
  if (sales.isMissing) return 'the feed names no sale';
  const flag = ['startTBA', 'startTBD'].find((key) => sales.get('public').get(key).flag() === true);
  if (flag !== undefined) return `sales.public.${flag} is true`;
  return 'sales.public has no startDateTime';
}

function readAttractions(attractions: WireValue): Performer[] {
  return attractions.items().flatMap((attraction) => {
    const id = attraction.get('id').text();
    const name = readName(attraction.get('name')) ?? id;
    if (name === undefined) return [];
    const references = attraction.get('externalLinks').entries();
    const links = references.flatMap(([, entries]) => texts(entries, 'url'));
    const ids = references.flatMap(([network, entries]) =>
      texts(entries, 'id')
        .slice(0, 1)
        .map((text) => [network, text] as const),
    );
    return [withoutMissing({ name, id, links, networkIds: Object.fromEntries(ids) })];
  });
}

function texts(entries: WireValue, key: 'url' | 'id'): string[] {
  return entries.items().flatMap((entry) => {
    const text = entry.get(key).text()?.trim() ?? '';
    return text === '' ? [] : [text];
  });
}
