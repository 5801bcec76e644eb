import type { BadInput } from './bad-input.js';

const discovery = (event: unknown) => ({ 'page.json': JSON.stringify({ _embedded: { events: [event] } }) });

export const BAD_JSON_FEEDS: readonly BadInput[] = [
  {
    title: 'JSON in a file that is named .csv',
    files: { 'events.csv': '{"hello": "world"}' },
    errors: [
      'events.csv: the file is no feed that is known: an object with "hello". Allowed: a CSV with the columns id, name and on_sale, or JSON of Ticketmaster Discovery (`_embedded.events`), of schema.org (`@type` of an event) or of Bandsintown (`on_sale_datetime`). To mend: export the feed in one of these formats, or give --feed-format.',
    ],
  },
  {
    title: 'a page that was cut off',
    files: { 'page.json': '{"_embedded": {"events": [{"id": "A"' },
    args: ['--feed', 'page.json'],
    errors: [
      'page.json, row 1: the text is not JSON: close brace expected. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.',
    ],
  },
  {
    title: 'JSON that is no feed',
    files: { 'page.json': '{"hello": "world"}' },
    args: ['--feed', 'page.json'],
    errors: [
      'page.json: the file is no feed that is known: an object with "hello". Allowed: a CSV with the columns id, name and on_sale, or JSON of Ticketmaster Discovery (`_embedded.events`), of schema.org (`@type` of an event) or of Bandsintown (`on_sale_datetime`). To mend: export the feed in one of these formats, or give --feed-format.',
    ],
  },
  {
    title: 'a feed without on-sales',
    files: {
      'page.json':
        '{"events": [{"id": 1, "announce_date": "2026-01-01T00:00:00", "datetime_utc": "2026-05-01T20:00:00", "performers": []}], "meta": {}}',
    },
    args: ['--feed', 'page.json'],
    errors: [
      'page.json: the file is a feed of SeatGeek, which does not say when a sale starts; such a feed cannot schedule. Allowed: a CSV with the columns id, name and on_sale, or JSON of Ticketmaster Discovery (`_embedded.events`), of schema.org (`@type` of an event) or of Bandsintown (`on_sale_datetime`). To mend: take a feed that has on-sale times.',
    ],
  },
  {
    title: 'a name that is a number',
    files: discovery({ id: 'A', name: 5, sales: { public: { startDateTime: '2026-12-04T10:00:00Z' } } }),
    args: ['--feed', 'page.json'],
    errors: [
      'page.json, _embedded.events[0].name: the value is 5. Allowed: text. To mend: correct it in the feed, or leave it out.',
    ],
  },
  {
    title: 'an on-sale that is no date',
    files: discovery({ id: 'A', name: 'Lanterns', sales: { public: { startDateTime: 'Friday' } } }),
    args: ['--feed', 'page.json'],
    errors: [
      'page.json, _embedded.events[0].sales.public.startDateTime: "Friday" is not a date with a time. Allowed: an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a zone. To mend: write the time at which the sale starts, or leave it empty while it is not known.',
    ],
  },
  {
    title: 'linked data with a local time and no zone',
    files: {
      'page.json':
        '{"@context": "https://schema.org", "@type": "MusicEvent", "@id": "x", "name": "Lanterns", "offers": {"validFrom": "2026-12-04T10:00"}}',
    },
    args: ['--feed', 'page.json'],
    errors: [
      'page.json, offers.validFrom: "2026-12-04T10:00" is a local time, and the feed does not say of which zone. Allowed: a time with "Z" or an offset, or a local time with a zone. To mend: give --time-zone, or a zone in the feed.',
    ],
  },
];
