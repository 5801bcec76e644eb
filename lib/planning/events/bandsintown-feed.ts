import type { Performer } from './event.js';
import { readId, readName } from './event-names.js';
import type { EventOutcome } from './feed-reading.js';
import { readSales, schedule, withoutMissing } from './sales.js';
import type { WireValue } from './wire-value.js';

/**
 * Reads an artist's events of the Bandsintown API, version 3: a list of events or one event. Its on-sale has no
 * offset and the event no zone, so the zone has to be given.
 *
 * @returns undefined when the document is neither
 */
export function readBandsintown(root: WireValue, zone: string | undefined): EventOutcome[] | undefined {
  if (!root.isList && !(root.isObject && root.has('id'))) return undefined;
  const events = root.oneOrMany();
  const artists = indexArtists(events);
  return events.map((event) => readEvent(event, artists, zone));
}

function readEvent(
  event: WireValue,
  artists: ReadonlyMap<string, WireValue>,
  zone: string | undefined,
): EventOutcome {
  if (!event.isObject) {
    event.refuse('an event', 'remove it from the feed');
    return undefined;
  }
  const id = readId(event.get('id'));
  if (id === undefined) return undefined;
  const artist = artists.get(event.get('artist_id').hint.textOrNumber() ?? '') ?? event.get('artist').hint;
  const performers = readLineup(event.get('lineup').hint, artist);
  const venue = readName(event.get('venue').hint.get('name'));
  const act = performers[0]?.name ?? id;
  // The same act plays a whole tour under one name: the venue tells the shows apart.
  const name = readName(event.get('title')) ?? (venue === undefined ? act : `${act} at ${venue}`);
  const field = 'on_sale_datetime';
  const sale = { name: 'public', opens: event.get(field), field };
  return schedule(
    { id, name, timeZone: zone, performers, place: event.place },
    readSales([sale], zone),
    `${field} is missing`,
  );
}

/** The API describes the artist in some of the artist's events only, and names the id in all of them. */
function indexArtists(events: readonly WireValue[]): Map<string, WireValue> {
  const artists = new Map<string, WireValue>();
  for (const event of events) {
    if (!event.isObject) continue;
    const artist = event.get('artist').hint;
    const id = artist.get('id').textOrNumber();
    if (id !== undefined && !artists.has(id)) artists.set(id, artist);
  }
  return artists;
}

function readLineup(lineup: WireValue, wireArtist: WireValue): Performer[] {
  const artist = readArtist(wireArtist);
  const performers = lineup.items().flatMap((item): Performer[] => {
    const name = readName(item);
    if (name === undefined) return [];
    return [name === artist?.name ? artist : { name, links: [], networkIds: {} }];
  });
  return artist === undefined || performers.includes(artist) ? performers : [...performers, artist];
}

function readArtist(artist: WireValue): Performer | undefined {
  const name = readName(artist.get('name'));
  if (name === undefined) return undefined;
  const id = artist.get('id').textOrNumber();
  const musicbrainz = artist.get('mbid').text()?.trim() ?? '';
  return withoutMissing<Performer>({
    name,
    id,
    links: [
      artist.get('facebook_page_url'),
      ...artist
        .get('links')
        .items()
        .map((link) => link.get('url')),
    ]
      .map((link) => link.text() ?? '')
      // Some links are bare account names.
      .filter((link) => /^https?:\/\//.test(link)),
    networkIds: musicbrainz === '' ? {} : { musicbrainz },
    followers: artist.get('tracker_count').count(),
  });
}
