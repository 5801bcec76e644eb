import { describe, expect, it } from 'vitest';
import { messages, onlyEvent, outcomes, readJson } from './reading.js';

const ZONE = { timeZone: 'America/Chicago' };

function event(fields: object = {}) {
  return {
    id: '1025586237',
    artist_id: '1512840',
    on_sale_datetime: '2026-11-20T10:00:00',
    datetime: '2027-03-01T19:00:00',
    venue: { name: 'Walmart AMP' },
    lineup: ['5 Seconds of Summer'],
    offers: [],
    title: '',
    ...fields,
  };
}

describe("an artist's events of Bandsintown", () => {
  it('give the trackers as followers, and the lineup in its order', () => {
    const artist = {
      id: '1512840',
      name: '5 Seconds of Summer',
      mbid: '830e5c4e',
      tracker_count: 2085596.0,
      facebook_page_url: 'http://www.facebook.com/176437022408772',
      links: [
        { type: 'twitter', url: '5sos' },
        { type: 'instagram', url: 'https://instagram.com/5sos' },
      ],
    };
    const reading = readJson([event({ artist, lineup: ['Opener', '5 Seconds of Summer'] })], ZONE);
    expect(reading).toEqual({
      format: 'bandsintown',
      events: [
        {
          id: '1025586237',
          name: 'Opener at Walmart AMP',
          sales: [{ name: 'public', opensAt: '2026-11-20T16:00:00Z' }],
          timeZone: 'America/Chicago',
          performers: [
            { name: 'Opener', links: [], networkIds: {} },
            {
              name: '5 Seconds of Summer',
              id: '1512840',
              links: ['http://www.facebook.com/176437022408772', 'https://instagram.com/5sos'],
              networkIds: { musicbrainz: '830e5c4e' },
              followers: 2085596,
            },
          ],
          place: { file: 'feed.json', field: '[0]' },
        },
      ],
      skipped: [],
      issues: [],
    });
  });

  it('are described by the artist of another event of the page, found by the id', () => {
    const artist = { id: 1512840, name: '5 Seconds of Summer', tracker_count: 7 };
    const reading = readJson([event({ artist }), event({ id: '2' })], ZONE);
    expect(reading.events.map(({ performers }) => performers[0]?.followers)).toEqual([7, 7]);
  });

  it('name the artist last when the lineup does not have the artist', () => {
    const artist = { id: '1', name: 'Björk', mbid: '' };
    const { performers } = onlyEvent(readJson([event({ artist_id: '1', artist, lineup: ['Opener'] })], ZONE));
    expect(performers.map(({ name }) => name)).toEqual(['Opener', 'Björk']);
  });

  it('can be one event, with a number for its id', () => {
    expect(onlyEvent(readJson(event({ id: 8981756 }), ZONE)).id).toBe('8981756');
  });

  it('can be an empty list, with a warning unless the format is given', () => {
    expect([readJson([]), readJson([], { format: 'bandsintown' })].map(messages)).toEqual([
      [
        'warning: feed.json: the feed has no events. Allowed: any number of events. To mend: none needed if there are none to sell; otherwise export the feed again.',
      ],
      [],
    ]);
  });

  it.each([
    ['', 'on_sale_datetime is empty'],
    [null, 'on_sale_datetime is missing'],
    [undefined, 'on_sale_datetime is missing'],
  ])('are skipped with the on-sale %j', (on_sale_datetime, reason) => {
    expect(outcomes(readJson([event({ on_sale_datetime })], ZONE))).toEqual([
      `1025586237 skipped as sale-unknown: ${reason}`,
    ]);
  });

  it('need a zone, since the feed has none', () => {
    expect(messages(readJson([event()]))).toEqual([
      'error: feed.json, [0].on_sale_datetime: "2026-11-20T10:00:00" is a local time, and the feed does not say of which zone. Allowed: a time with "Z" or an offset, or a local time with a zone. To mend: give --time-zone, or a zone in the feed.',
    ]);
  });

  it.each([
    ['its title', { title: 'Summer Fest' }, 'Summer Fest'],
    ['its act and venue', {}, '5 Seconds of Summer at Walmart AMP'],
    ['its act for want of a venue', { venue: null }, '5 Seconds of Summer'],
    ['its id for want of anything else', { venue: {}, lineup: [] }, '1025586237'],
  ])('are called by %s', (_title, fields, name) => {
    expect(onlyEvent(readJson([event(fields)], ZONE)).name).toBe(name);
  });

  it.each([
    [
      'a number for an event',
      5,
      'error: feed.json, [1]: the value is 5. Allowed: an event. To mend: remove it from the feed.',
    ],
    [
      'a text for a lineup',
      event({ lineup: 'Björk' }),
      'warning: feed.json, [1].lineup: the value is "Björk". Allowed: a list. To mend: correct it in the feed, or leave it out.',
    ],
    [
      'a negative count',
      event({ artist: { id: '1512840', name: 'A', tracker_count: -1 } }),
      'warning: feed.json, [1].artist.tracker_count: the value is -1. Allowed: a whole number of at least 0. To mend: correct it in the feed, or leave it out.',
    ],
    [
      'a list for the on-sale',
      event({ on_sale_datetime: [] }),
      'error: feed.json, [1].on_sale_datetime: the value is a list. Allowed: text. To mend: correct it in the feed, or leave it out.',
    ],
  ])('with %s have one issue, which names its path', (_title, wrong, message) => {
    expect(new Set(messages(readJson([event(), wrong], ZONE)))).toEqual(new Set([message]));
  });
});
