import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  CSV_COLUMNS,
  type EventRecord,
  FEED_FORMATS,
  readFeedDocument,
  readFeedTable,
} from '../../../lib/planning/events/index.js';
import { isInstantText } from '../../../lib/planning/instants/index.js';

const options = fc.record(
  {
    format: fc.constantFrom(...FEED_FORMATS),
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Nowhere'),
  },
  { requiredKeys: [] },
);

/** Every key and many of the values that a reader looks at. */
const KEYS =
  'id name test sales public presales startDateTime endDateTime startTBD dates status code timezone _embedded events venues attractions externalLinks spotify url page _links @id @type @graph @context @value @list itemListElement item eventStatus identifier performer sameAs interactionStatistic interactionType userInteractionCount offers validFrom validThrough availabilityStarts location maximumAttendeeCapacity on_sale_datetime artist artist_id mbid links tracker_count lineup venue title __proto__'.split(
    ' ',
  );
const VALUES = [
  'a',
  '',
  'TBA',
  '2026-11-21T09:00:00Z',
  '2026-10-25T02:30:00',
  '2026-11-21',
  '1900-01-01',
  '9999-12-31T23:59:59-23:59',
  'Europe/Berlin',
  'MusicEvent',
  'ListItem',
  'https://schema.org/EventCancelled',
  'FollowAction',
  0,
  -1,
  0.5,
  1e300,
  true,
  null,
  '\u0000',
  '\uD800',
];
const { document: wireValue } = fc.letrec((tie) => ({
  document: fc.oneof(
    { maxDepth: 8, withCrossShrink: true },
    fc.constantFrom(...VALUES),
    fc.array(tie('document'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('document'), { maxKeys: 8 }),
  ),
}));

/** What the planner relies on. */
function isUsable({ id, name, sales }: EventRecord): boolean {
  const opensAt = sales.map((sale) => sale.opensAt);
  const isSorted = opensAt.every((each, index) => index === 0 || each >= (opensAt[index - 1] ?? ''));
  return id !== '' && name !== '' && sales.length > 0 && isSorted && opensAt.every(isInstantText);
}

it('Reading never throws, whatever the text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), options, (text, given) => {
      expect(readFeedDocument({ file: 'f', text }, given).events).toEqual([]);
    }),
  );
});

it('Reading never throws, whatever JSON a feed has', () => {
  fc.assert(
    fc.property(fc.oneof(wireValue, fc.jsonValue()), options, (value, given) => {
      const reading = readFeedDocument({ file: 'f', text: JSON.stringify(value) }, given);
      expect(reading.events.filter((event) => !isUsable(event))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

it('Reading never throws, whatever rows a CSV has', () => {
  const cell = fc.oneof(
    fc.constantFrom(...VALUES.map(String), '"', '"x', '1e6', '/a', 'a.example', ';;'),
    fc.string(),
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 13 }).map((cells) => cells.join(','));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), options, (rows, given) => {
      const header =
        'id,name,on_sale,off_sale,time_zone,venue_capacity,performers,followers,host,path,tier,cost_centre';
      const text = [header, ...rows].join('\n');
      expect(readFeedDocument({ file: 'f.csv', text }, { ...given, format: 'csv' }).format).toBe('csv');
    }),
  );
});

it('Reading never throws, whatever rows a table has', () => {
  const text = fc.oneof(fc.constantFrom(...VALUES.map(String), ...CSV_COLUMNS), fc.string());
  const cell = fc.oneof(text, fc.constant(undefined), fc.array(text, { maxLength: 3 }));
  const columns = fc.array(fc.oneof(fc.constantFrom(...CSV_COLUMNS), fc.string()), { maxLength: 14 });
  const rows = fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 6 });
  fc.assert(
    fc.property(columns, rows, options, (names, cells, { timeZone }) => {
      const reading = readFeedTable({ file: 'f', columns: names, rows: cells }, { timeZone });
      expect(reading.events.filter((event) => !isUsable(event))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

const DISCOVERY = {
  _embedded: {
    events: [
      {
        id: 'a',
        name: 'A',
        test: false,
        sales: {
          public: { startDateTime: '2026-11-21T09:00:00Z', startTBD: false },
          presales: [{ name: 'P', startDateTime: '2026-11-20T09:00:00Z' }],
        },
        dates: { timezone: 'UTC', status: { code: 'onsale' } },
        _embedded: { venues: [{ timezone: 'UTC' }], attractions: [{ externalLinks: { x: [{ id: '1' }] } }] },
      },
    ],
  },
};
const SCHEMA_ORG = {
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'MusicEvent',
      '@id': 'https://e.example/a',
      eventStatus: 'EventScheduled',
      offers: { '@type': 'AggregateOffer', offers: [{ validFrom: '2026-11-21T09:00:00Z' }] },
      performer: { name: 'A', interactionStatistic: { interactionType: 'FollowAction' } },
      location: { maximumAttendeeCapacity: 5 },
    },
  ],
};
const BANDSINTOWN = [
  {
    id: '1',
    artist_id: '2',
    artist: { id: '2', name: 'A', tracker_count: 5, links: [{ url: 'https://a.example' }] },
    on_sale_datetime: '2026-11-21T09:00:00',
    lineup: ['A'],
    venue: { name: 'V' },
  },
];

it.each([
  ['Discovery', DISCOVERY],
  ['schema.org', SCHEMA_ORG],
  ['Bandsintown', BANDSINTOWN],
])('Reading never throws, whichever value of a page of %s is another', (_format, page) => {
  const places = pathsOf(page);
  fc.assert(
    fc.property(fc.constantFrom(...places), wireValue, (path, value) => {
      const text = JSON.stringify(replaceAt(page, path, value)) ?? '';
      const reading = readFeedDocument({ file: 'f', text }, { timeZone: 'UTC' });
      expect(reading.events.filter((event) => !isUsable(event))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const below = Object.entries(value).flatMap(([key, child]) => pathsOf(child).map((path) => [key, ...path]));
  return [[], ...below];
}

function replaceAt(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy: Record<string, unknown> = structuredClone(value) as Record<string, unknown>;
  copy[key] = replaceAt(copy[key], rest, other);
  return copy;
}
