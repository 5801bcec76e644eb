import { describe, expect, it } from 'vitest';
import { messages, onlyEvent, outcomes, readJson } from './reading.js';

const CONTEXT = { '@context': 'https://schema.org' };
const OFFER = { '@type': 'Offer', validFrom: '2026-11-21T10:00:00+01:00' };

function event(fields: object = {}) {
  return { '@type': 'MusicEvent', '@id': 'https://e.example/1', name: 'Tour', offers: OFFER, ...fields };
}

describe('a JSON-LD document of schema.org', () => {
  it('gives all that it says of an event', () => {
    const reading = readJson({
      ...CONTEXT,
      ...event({
        eventStatus: 'https://schema.org/EventScheduled',
        location: { '@type': 'Place', maximumAttendeeCapacity: 12000 },
        performer: [
          {
            '@type': 'MusicGroup',
            '@id': 'https://bjork.com/#artist',
            name: 'Björk',
            sameAs: ['https://www.instagram.com/bjork', 'https://www.wikidata.org/wiki/Q42455'],
            interactionStatistic: [
              { interactionType: 'https://schema.org/LikeAction', userInteractionCount: 9000000 },
              { interactionType: { '@type': 'FollowAction' }, userInteractionCount: 1500000 },
              { interactionType: 'http://schema.org/FollowAction', userInteractionCount: '2500000' },
            ],
          },
          { '@type': 'Person', name: '宇多田ヒカル', sameAs: 'https://x.com/utadahikaru' },
          'Opener',
        ],
        offers: {
          '@type': 'Offer',
          name: 'Fan presale',
          availabilityStarts: '2026-11-20T10:00:00+01:00',
          validFrom: '2026-10-01T00:00:00+02:00',
          availabilityEnds: '2026-11-20T22:00:00+01:00',
        },
      }),
    });
    expect(reading).toEqual({
      format: 'schema-org',
      events: [
        {
          id: 'https://e.example/1',
          name: 'Tour',
          sales: [{ name: 'Fan presale', opensAt: '2026-11-20T09:00:00Z', closesAt: '2026-11-20T21:00:00Z' }],
          venueCapacity: 12000,
          performers: [
            {
              name: 'Björk',
              id: 'https://bjork.com/#artist',
              links: ['https://www.instagram.com/bjork', 'https://www.wikidata.org/wiki/Q42455'],
              networkIds: {},
              followers: 2500000,
            },
            { name: '宇多田ヒカル', links: ['https://x.com/utadahikaru'], networkIds: {} },
            { name: 'Opener', links: [], networkIds: {} },
          ],
          place: { file: 'feed.json' },
        },
      ],
      skipped: [],
      issues: [],
    });
  });

  it.each([
    ['one event', { ...CONTEXT, ...event() }],
    ['a list', [{ ...CONTEXT, ...event() }]],
    ['lists in lists', [[[event()], []]]],
    ['a graph', { ...CONTEXT, '@graph': [{ '@type': 'WebSite', name: 'x' }, event()] }],
    ['a graph with one node', { '@graph': event() }],
    [
      'an item list',
      {
        ...CONTEXT,
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', position: 1, item: event() }],
      },
    ],
    ['an item list without list items', { ...CONTEXT, '@type': 'ItemList', itemListElement: [event()] }],
    [
      'an item list that refers to the events',
      {
        '@graph': [
          {
            '@type': 'ItemList',
            itemListElement: [{ '@type': 'ListItem', item: { '@id': 'https://e.example/1' } }],
          },
          event(),
        ],
      },
    ],
    ['several types', event({ '@type': ['Thing', 'http://schema.org/TheaterEvent'] })],
    ['a type with a prefix', event({ '@type': 'schema:SportsEvent' })],
    ['a festival', event({ '@type': 'Festival' })],
    [
      'expanded values',
      [
        {
          '@id': 'https://e.example/1',
          '@type': ['http://schema.org/Event', 'http://schema.org/MusicEvent'],
          'http://schema.org/name': [{ '@language': 'en', '@value': 'Tour' }],
          'http://schema.org/eventStatus': [{ '@id': 'http://schema.org/EventScheduled' }],
          'http://schema.org/offers': [{ '@id': '_:b1' }],
        },
        { '@id': '_:b1', 'http://schema.org/validFrom': [{ '@value': '2026-11-21T10:00:00+01:00' }] },
      ],
    ],
    ['a list value', event({ offers: { '@list': [OFFER] } })],
  ])('can be written with %s', (_title, document) => {
    const { id, name, sales } = onlyEvent(readJson(document));
    expect([id, name, sales.map(({ opensAt }) => opensAt)]).toEqual([
      'https://e.example/1',
      'Tour',
      ['2026-11-21T09:00:00Z'],
    ]);
  });

  it('without an event in it is a feed without events, with a warning', () => {
    expect(messages(readJson({ ...CONTEXT, '@type': 'Organization', name: 'x' }))).toEqual([
      'warning: feed.json: the feed has no events. Allowed: any number of events. To mend: none needed if there are none to sell; otherwise export the feed again.',
    ]);
  });
});

describe('an event of schema.org', () => {
  it.each([
    ['its @id', {}, 'https://e.example/1'],
    ['its identifier', { '@id': '_:b0', identifier: 'abc' }, 'abc'],
    ['a number as its identifier', { '@id': '#event', identifier: 25 }, '25'],
    [
      'the value of its identifier',
      { '@id': '', identifier: { '@type': 'PropertyValue', value: 'v1' } },
      'v1',
    ],
    ['its url', { '@id': undefined, url: 'https://e.example/tour' }, 'https://e.example/tour'],
  ])('is known by %s', (_title, fields, id) => {
    expect(onlyEvent(readJson(event(fields))).id).toBe(id);
  });

  it.each([
    ['nothing', { '@id': undefined }],
    ['a blank node', { '@id': '_:b0' }],
    ['a fragment of a page', { '@id': '#event' }],
  ])('that is known by %s is refused', (_title, fields) => {
    expect(messages(readJson([event(fields)]))).toEqual([
      'error: feed.json, [0]: the event has no id. Allowed: "@id", "identifier" or "url", the same for as long as the event is in the feed. To mend: add one of them, or leave the event out of the feed.',
    ]);
  });

  it.each([
    'EventCancelled',
    'https://schema.org/EventCancelled',
    'http://schema.org/EventCancelled',
    'schema:EventCancelled',
    { '@id': 'http://schema.org/EventCancelled' },
    ['EventRescheduled', 'EventCancelled'],
  ])('with the status %j is skipped as cancelled', (eventStatus) => {
    expect(outcomes(readJson(event({ eventStatus, offers: 5 })))).toEqual([
      'https://e.example/1 skipped as cancelled: eventStatus is "EventCancelled"',
    ]);
  });

  it('with the status EventPostponed is skipped as postponed', () => {
    expect(outcomes(readJson(event({ eventStatus: 'EventPostponed' })))).toEqual([
      'https://e.example/1 skipped as postponed: eventStatus is "EventPostponed"',
    ]);
  });

  it.each(['EventScheduled', 'https://schema.org/EventRescheduled', 'EventMovedOnline', undefined])(
    'with the status %s is scheduled',
    (eventStatus) => {
      expect(onlyEvent(readJson(event({ eventStatus }))).id).toBe('https://e.example/1');
    },
  );

  it.each([
    ['several offers', [OFFER, { name: 'VIP', validFrom: '2026-11-20T10:00:00Z' }]],
    [
      'an aggregate offer',
      {
        '@type': 'AggregateOffer',
        lowPrice: 5,
        offers: [OFFER, { name: 'VIP', validFrom: '2026-11-20T10:00:00Z' }],
      },
    ],
    [
      'an aggregate offer with a date',
      { '@type': 'AggregateOffer', name: 'VIP', validFrom: '2026-11-20T10:00:00Z', offers: OFFER },
    ],
    [
      'an offer that is a link',
      [OFFER, 'https://tickets.example.com', { name: 'VIP', validFrom: '2026-11-20T10:00:00Z' }],
    ],
  ])('with %s has all of their sales', (_title, offers) => {
    expect(onlyEvent(readJson(event({ offers }))).sales).toEqual([
      { name: 'VIP', opensAt: '2026-11-20T10:00:00Z' },
      { name: 'public', opensAt: '2026-11-21T09:00:00Z' },
    ]);
  });

  it('with offers that refer to each other is read to the end', () => {
    const offers = { '@id': 'https://e.example/o' };
    const document = { '@graph': [event({ offers }), { ...offers, ...OFFER, offers }] };
    expect(onlyEvent(readJson(document)).sales.length).toBe(1);
  });

  it.each([
    ['no offers', undefined, 'the event has no offers'],
    ['an offer without dates', {}, 'no offer has availabilityStarts or validFrom'],
    ['empty dates', { validFrom: '', availabilityStarts: ' ' }, 'validFrom of an offer is empty'],
    [
      'a day only',
      { availabilityStarts: '2026-11-21' },
      'availabilityStarts of an offer is "2026-11-21", a day without a time',
    ],
    [
      'a date of 1899',
      { validFrom: '1899-12-31T22:00:00' },
      'validFrom of an offer is "1899-12-31T22:00:00", which stands for "not known"',
    ],
  ])('with %s is skipped, also without a zone', (_title, offers, reason) => {
    const reading = readJson(event({ offers }));
    expect([outcomes(reading), reading.issues]).toEqual([
      [`https://e.example/1 skipped as sale-unknown: ${reason}`],
      [],
    ]);
  });

  it('with a local time is read in the zone that is given', () => {
    const offers = { validFrom: '2026-11-21T10:00:00', validThrough: '2026-11-22T10:00' };
    const { timeZone, sales } = onlyEvent(readJson(event({ offers }), { timeZone: 'America/New_York' }));
    expect([timeZone, sales]).toEqual([
      'America/New_York',
      [{ name: 'public', opensAt: '2026-11-21T15:00:00Z', closesAt: '2026-11-22T15:00:00Z' }],
    ]);
  });

  it('with fifty local times and no zone is told once that it needs one', () => {
    const offers = Array.from({ length: 50 }, () => ({ validFrom: '2026-11-21T10:00:00' }));
    expect(messages(readJson([event({ offers })]))).toEqual([
      'error: feed.json, [0].offers[0].validFrom: "2026-11-21T10:00:00" is a local time, and the feed does not say of which zone. Allowed: a time with "Z" or an offset, or a local time with a zone. To mend: give --time-zone, or a zone in the feed.',
    ]);
  });

  it('has its own capacity before that of its place', () => {
    const fields = { maximumAttendeeCapacity: '500', location: [{ maximumAttendeeCapacity: 900 }] };
    expect(onlyEvent(readJson(event(fields))).venueCapacity).toBe(500);
  });

  it('can be followed itself', () => {
    const interactionStatistic = { interactionType: 'FollowAction', userInteractionCount: 7 };
    expect(onlyEvent(readJson(event({ interactionStatistic }))).followers).toBe(7);
  });

  it.each([
    ['the first of its names', { name: [{ '@value': 'Tour' }, 'Tournee'] }, 'Tour'],
    ['its first performer', { name: '', performer: { name: 'Björk' } }, 'Björk'],
    ['its id for want of a name', { name: undefined }, 'https://e.example/1'],
  ])('is called by %s', (_title, fields, name) => {
    expect(onlyEvent(readJson(event(fields))).name).toBe(name);
  });

  it.each([
    [
      'a number for an offer',
      { offers: 5 },
      'error: feed.json, [0].offers: the value is 5. Allowed: an object. To mend: correct it in the feed, or leave it out.',
    ],
    [
      'a number for a date',
      { offers: { validFrom: 5 } },
      'error: feed.json, [0].offers.validFrom: the value is 5. Allowed: text. To mend: correct it in the feed, or leave it out.',
    ],
    [
      'an object for a name',
      { name: { en: 'Tour' } },
      'error: feed.json, [0].name: the value is an object. Allowed: text. To mend: correct it in the feed, or leave it out.',
    ],
    [
      'a date that is no time',
      { offers: { validFrom: '20261121T100000' } },
      'error: feed.json, [0].offers.validFrom: "20261121T100000" is not a date with a time. Allowed: an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a zone. To mend: write the time at which the sale starts, or leave it empty while it is not known.',
    ],
    [
      'a number for a performer',
      { performer: 5 },
      'warning: feed.json, [0].performer: the value is 5. Allowed: an object. To mend: correct it in the feed, or leave it out.',
    ],
    [
      'a capacity in words',
      { maximumAttendeeCapacity: 'many' },
      'warning: feed.json, [0].maximumAttendeeCapacity: the value is "many". Allowed: a whole number of at least 0. To mend: correct it in the feed, or leave it out.',
    ],
  ])('with %s has one issue, which names its path', (_title, fields, message) => {
    expect(messages(readJson([event(fields)]))).toEqual([message]);
  });
});
