import { describe, expect, it } from 'vitest';
import { messages, onlyEvent, outcomes, readJson } from './reading.js';

const PUBLIC = { startDateTime: '2026-11-21T09:00:00Z' };

function page(...events: readonly unknown[]) {
  return {
    _embedded: { events },
    page: { size: 20, totalElements: events.length, totalPages: 1, number: 0 },
  };
}

/** An event on sale, with other fields over it. */
function event(fields: object = {}) {
  return { id: 'G5vYZ9', name: 'Tour', sales: { public: PUBLIC }, dates: { start: {} }, ...fields };
}

describe('a page of the Discovery API', () => {
  it('gives all that it says of an event', () => {
    const reading = readJson(
      page({
        id: 'vvG1zZ_9-aB',
        name: 'Björk: Cornucopia',
        test: false,
        sales: {
          public: {
            startDateTime: '2026-11-21T09:00:00Z',
            startTBD: false,
            startTBA: false,
            endDateTime: '2027-03-01T20:00:00Z',
          },
          presales: [
            { name: 'VIP', startDateTime: '2026-11-22T09:00:00Z' },
            {
              name: 'Artist  Presale',
              startDateTime: '2026-11-19T09:00:00Z',
              endDateTime: '2026-11-20T22:00:00Z',
            },
          ],
        },
        dates: { timezone: 'Europe/London', status: { code: 'onsale' } },
        _embedded: {
          venues: [{ name: 'The O2', timezone: 'Europe/Paris' }],
          attractions: [
            {
              id: 'K8vZ9171',
              name: 'Björk',
              externalLinks: {
                spotify: [{ url: 'https://open.spotify.com/artist/7w29' }],
                musicbrainz: [{ id: '87c5dedd', url: 'https://musicbrainz.org/artist/87c5dedd' }],
                homepage: [{ url: 'https://bjork.com' }, { url: '' }, {}],
              },
            },
            { id: 'K8vZ9172', name: '宇多田ヒカル' },
          ],
        },
      }),
    );
    expect(reading).toEqual({
      format: 'discovery',
      events: [
        {
          id: 'vvG1zZ_9-aB',
          name: 'Björk: Cornucopia',
          sales: [
            {
              name: 'Artist Presale',
              opensAt: '2026-11-19T09:00:00Z',
              closesAt: '2026-11-20T22:00:00Z',
            },
            { name: 'public', opensAt: '2026-11-21T09:00:00Z', closesAt: '2027-03-01T20:00:00Z' },
            { name: 'VIP', opensAt: '2026-11-22T09:00:00Z' },
          ],
          timeZone: 'Europe/London',
          performers: [
            {
              name: 'Björk',
              id: 'K8vZ9171',
              links: [
                'https://open.spotify.com/artist/7w29',
                'https://musicbrainz.org/artist/87c5dedd',
                'https://bjork.com',
              ],
              networkIds: { musicbrainz: '87c5dedd' },
            },
            { name: '宇多田ヒカル', id: 'K8vZ9172', links: [], networkIds: {} },
          ],
          place: { file: 'feed.json', field: '_embedded.events[0]' },
        },
      ],
      skipped: [],
      issues: [],
    });
  });

  it('without `_embedded` is a page on which nothing matched', () => {
    const reading = readJson({ _links: { self: {} }, page: { size: 20, totalElements: 0 } });
    expect(reading).toEqual({ format: 'discovery', events: [], skipped: [], issues: [] });
  });

  it.each([
    ['a bare list of events', [event()], '[0]'],
    ['one event', event(), undefined],
  ])('can be %s', (_title, document, field) => {
    const { id, place } = onlyEvent(readJson(document));
    expect([id, place]).toEqual([
      'G5vYZ9',
      field === undefined ? { file: 'feed.json' } : { file: 'feed.json', field },
    ]);
  });

  it('can hold an id twice, which is for the merge to unite', () => {
    expect(outcomes(readJson(page(event(), event())))).toEqual([
      'G5vYZ9 opens 2026-11-21T09:00:00Z',
      'G5vYZ9 opens 2026-11-21T09:00:00Z',
    ]);
  });
});

describe('an event of the Discovery API', () => {
  it.each(['onsale', 'offsale', 'rescheduled', 'moved', undefined])(
    'with the status %s is scheduled',
    (code) => {
      expect(outcomes(readJson(page(event({ dates: { status: { code } } }))))).toEqual([
        'G5vYZ9 opens 2026-11-21T09:00:00Z',
      ]);
    },
  );

  it.each([
    ['canceled', 'cancelled'],
    ['cancelled', 'cancelled'],
    ['postponed', 'postponed'],
  ])('with the status %s is skipped as %s, whatever its dates say', (code, skip) => {
    const reading = readJson(page(event({ dates: { status: { code }, timezone: 5 }, sales: 'soon' })));
    expect([outcomes(reading), reading.issues]).toEqual([
      [`G5vYZ9 skipped as ${skip}: dates.status.code is "${code}"`],
      [],
    ]);
  });

  it('that is a test is skipped', () => {
    expect(outcomes(readJson(page(event({ test: true }))))).toEqual([
      'G5vYZ9 skipped as test-event: test is true',
    ]);
  });

  it.each([
    ['no sales', undefined, 'the feed names no sale'],
    ['no public sale', {}, 'sales.public has no startDateTime'],
    [
      'no date, with both flags false',
      { public: { startTBD: false, startTBA: false } },
      'sales.public has no startDateTime',
    ],
    [
      'a sale to be announced',
      { public: { startTBD: false, startTBA: true } },
      'sales.public.startTBA is true',
    ],
    ['a sale to be dated', { public: { startTBD: true } }, 'sales.public.startTBD is true'],
    ['null for the date', { public: { startDateTime: null } }, 'sales.public has no startDateTime'],
    ['an empty date', { public: { startDateTime: '' } }, 'sales.public.startDateTime is empty'],
    [
      'the date of 1900',
      {
        public: { startDateTime: '1900-01-01T18:00:00Z' },
        presales: [{ startDateTime: '1900-01-01T06:00:00Z' }],
      },
      'sales.public.startDateTime is "1900-01-01T18:00:00Z", which stands for "not known"',
    ],
    [
      'a day only',
      { public: { startDateTime: '2026-11-21' } },
      'sales.public.startDateTime is "2026-11-21", a day without a time',
    ],
  ])('with %s is skipped', (_title, sales, reason) => {
    const reading = readJson(page(event({ sales })));
    expect([outcomes(reading), reading.issues]).toEqual([[`G5vYZ9 skipped as sale-unknown: ${reason}`], []]);
  });

  it('with a date is scheduled, whatever the flags say', () => {
    expect(outcomes(readJson(page(event({ sales: { public: { ...PUBLIC, startTBD: true } } }))))).toEqual([
      'G5vYZ9 opens 2026-11-21T09:00:00Z',
    ]);
  });

  it('with a presale alone is scheduled for it', () => {
    const sales = {
      public: { startDateTime: '1900-01-01T06:00:00Z' },
      presales: [{ startDateTime: '2026-11-19T09:00:00Z' }],
    };
    expect(onlyEvent(readJson(page(event({ sales })))).sales).toEqual([
      { name: 'presale', opensAt: '2026-11-19T09:00:00Z' },
    ]);
  });

  it('leaves out a presale that is not known, and warns of one that is no time', () => {
    const presales = [
      { name: 'A', startDateTime: '1900-01-01T06:00:00Z' },
      { name: 'B', startDateTime: 'soon' },
      { name: 'C' },
    ];
    const reading = readJson(page(event({ sales: { public: PUBLIC, presales } })));
    expect([outcomes(reading), messages(reading)]).toEqual([
      ['G5vYZ9 opens 2026-11-21T09:00:00Z'],
      [
        'warning: feed.json, _embedded.events[0].sales.presales[1].startDateTime: "soon" is not a date with a time. Allowed: an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a zone. To mend: write the time at which the sale starts, or leave it empty while it is not known; until then it is left out.',
      ],
    ]);
  });

  it('is sorted by opening, then by name, and has a sale that stands twice once', () => {
    const presale = (name: string, startDateTime: string) => ({ name, startDateTime });
    const presales = [
      presale('b', '2026-11-21T09:00:00Z'),
      presale('B', '2026-11-21T09:00:00Z'),
      presale('b', '2026-11-21T10:00:00+01:00'),
      presale('z', '2026-11-20T09:00:00Z'),
    ];
    const { sales } = onlyEvent(readJson(page(event({ sales: { presales } }))));
    expect(sales.map(({ name }) => name)).toEqual(['z', 'B', 'b']);
  });

  it('is read without the end of a sale that ends before it starts, with a warning', () => {
    const sales = { public: { ...PUBLIC, endDateTime: '2026-11-21T09:00:00Z' } };
    const reading = readJson(page(event({ sales })));
    expect([reading.events[0]?.sales, messages(reading)]).toEqual([
      [{ name: 'public', opensAt: '2026-11-21T09:00:00Z' }],
      [
        'warning: feed.json, _embedded.events[0].sales.public.endDateTime: the sale ends at 2026-11-21T09:00:00Z, and it starts at 2026-11-21T09:00:00Z. Allowed: an end after the start. To mend: correct the end; until then the sale is read as one without an end.',
      ],
    ]);
  });

  it.each([
    ['its own zone', { dates: { timezone: 'Asia/Tokyo' } }, 'Asia/Tokyo'],
    [
      'the zone of its first venue',
      { _embedded: { venues: [{ timezone: 'Asia/Tokyo' }, { timezone: 'UTC' }] } },
      'Asia/Tokyo',
    ],
    ['the zone that is given', {}, 'Europe/Berlin'],
  ])('has %s', (_title, fields, timeZone) => {
    expect(onlyEvent(readJson(page(event(fields)), { timeZone: 'Europe/Berlin' })).timeZone).toBe(timeZone);
  });

  it('with a zone that is none has the zone of its venue, and a warning', () => {
    const fields = { dates: { timezone: 'Mars/Base' }, _embedded: { venues: [{ timezone: 'UTC' }] } };
    const reading = readJson(page(event(fields)));
    expect([reading.events[0]?.timeZone, messages(reading)]).toEqual([
      'UTC',
      [
        'warning: feed.json, _embedded.events[0].dates.timezone: "Mars/Base" is not a time zone. Allowed: a zone of the IANA database such as Europe/Berlin. To mend: correct its spelling, or leave it out.',
      ],
    ]);
  });

  it.each([
    ['its name on one line', { name: ' Summer\n Tour ' }, 'Summer Tour'],
    [
      'the name of its first attraction',
      { name: '', _embedded: { attractions: [{ name: 'Björk' }] } },
      'Björk',
    ],
    ['its id for want of a name', { name: null }, 'G5vYZ9'],
  ])('is called by %s', (_title, fields, name) => {
    expect(onlyEvent(readJson(page(event(fields)))).name).toBe(name);
  });

  it('loses the control characters of its name, with a warning', () => {
    const reading = readJson(page(event({ name: 'Beyonc\u0082' })));
    expect([reading.events[0]?.name, reading.issues.map(({ severity }) => severity)]).toEqual([
      'Beyonc',
      ['warning'],
    ]);
  });

  it.each([
    [
      'a text for an event',
      'soon',
      'error: feed.json, _embedded.events[0]: the value is "soon". Allowed: an event. To mend: remove it from the feed.',
    ],
    [
      'no id',
      event({ id: undefined }),
      'error: feed.json, _embedded.events[0].id: the event has no id. Allowed: an id that stays the same for as long as the event is in the feed. To mend: add the id, or leave the event out of the feed.',
    ],
    [
      'an id that is too long',
      event({ id: 'x'.repeat(257) }),
      `error: feed.json, _embedded.events[0].id: the id "${'x'.repeat(75)}..." has 257 characters. Allowed: 1 to 256 characters without control characters. To mend: give the event an id of its own that never changes.`,
    ],
    [
      'an id with half a character',
      event({ id: 'x\uD800' }),
      'error: feed.json, _embedded.events[0].id: the id "x\\ud800" has control characters. Allowed: 1 to 256 characters without control characters. To mend: give the event an id of its own that never changes.',
    ],
    [
      'a number for a name',
      event({ name: 5 }),
      'error: feed.json, _embedded.events[0].name: the value is 5. Allowed: text. To mend: correct it in the feed, or leave it out.',
    ],
    [
      'a text for sales',
      event({ sales: 'soon' }),
      'error: feed.json, _embedded.events[0].sales: the value is "soon". Allowed: an object. To mend: correct it in the feed, or leave it out.',
    ],
    [
      'an object for presales',
      event({ sales: { public: PUBLIC, presales: {} } }),
      'error: feed.json, _embedded.events[0].sales.presales: the value is an object. Allowed: a list. To mend: correct it in the feed, or leave it out.',
    ],
    [
      'a number for a date',
      event({ sales: { public: { startDateTime: 1764752400 } } }),
      'error: feed.json, _embedded.events[0].sales.public.startDateTime: the value is 1764752400. Allowed: text. To mend: correct it in the feed, or leave it out.',
    ],
    [
      'a text for a flag',
      event({ test: 'no' }),
      'error: feed.json, _embedded.events[0].test: the value is "no". Allowed: true or false. To mend: correct it in the feed, or leave it out.',
    ],
    [
      'a date that is no time',
      event({ sales: { public: { startDateTime: 'soon' } } }),
      'error: feed.json, _embedded.events[0].sales.public.startDateTime: "soon" is not a date with a time. Allowed: an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a zone. To mend: write the time at which the sale starts, or leave it empty while it is not known.',
    ],
    [
      'a presale at a time that happens twice',
      event({
        dates: { timezone: 'Europe/Berlin' },
        sales: { presales: [{ startDateTime: '2026-10-25T02:30:00' }] },
      }),
      'error: feed.json, _embedded.events[0].sales.presales[0].startDateTime: "2026-10-25T02:30:00" happens twice in Europe/Berlin: the clocks are put back over it. Allowed: a time that happens once, or an instant with its offset. To mend: write 2026-10-25T00:30:00Z or 2026-10-25T01:30:00Z, whichever is meant.',
    ],
    [
      'a list of links for an object',
      event({ _embedded: { attractions: [{ name: 'A', externalLinks: [] }] } }),
      'warning: feed.json, _embedded.events[0]._embedded.attractions[0].externalLinks: the value is a list. Allowed: an object. To mend: correct it in the feed, or leave it out.',
    ],
  ])('with %s has one issue, which names its path', (_title, wrong, message) => {
    expect(messages(readJson(page(wrong)))).toEqual([message]);
  });

  it('with several local times and no zone is told once that it needs one', () => {
    const sales = {
      public: { startDateTime: '2026-11-21T09:00:00', endDateTime: '2026-11-22T09:00:00' },
      presales: [{ startDateTime: '2026-11-20T09:00:00' }],
    };
    expect(messages(readJson(page(event({ sales }))))).toEqual([
      'error: feed.json, _embedded.events[0].sales.public.startDateTime: "2026-11-21T09:00:00" is a local time, and the feed does not say of which zone. Allowed: a time with "Z" or an offset, or a local time with a zone. To mend: give --time-zone, or a zone in the feed.',
    ]);
  });
});
