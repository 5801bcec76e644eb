import { describe, expect, it } from 'vitest';
import { type FeedOptions, readFeedDocument } from '../../../lib/planning/events/index.js';
import { messages } from './reading.js';

const KNOWN =
  'a CSV with the columns id, name and on_sale, or JSON of Ticketmaster Discovery (`_embedded.events`), of schema.org (`@type` of an event) or of Bandsintown (`on_sale_datetime`)';

function read(text: string, options: FeedOptions = {}, file = 'feed.txt') {
  return readFeedDocument({ file, text }, options);
}

describe('the format of a feed', () => {
  it.each([
    ['csv', 'id,name,on_sale\n'],
    ['csv', '\uFEFF"on_sale","id"\n'],
    ['csv', 'name;id\n'],
    ['discovery', '{"_embedded":{"events":[]}}'],
    ['discovery', '\uFEFF {"_links":{},"page":{"totalElements":0}}'],
    ['discovery', '[{"id":"a","sales":{"public":{}}}]'],
    ['discovery', '{"id":"a","dates":{"status":{}}}'],
    ['schema-org', '{"@context":"https://schema.org","@type":"Organization"}'],
    ['schema-org', '[{"@context":{"@vocab":"http://schema.org/"}}]'],
    ['schema-org', '{"@graph":[]}'],
    ['schema-org', '[{"name":"x"},{"@type":"http://schema.org/ComedyEvent"}]'],
    ['bandsintown', '[]'],
    ['bandsintown', '[{"id":"1","on_sale_datetime":""}]'],
    ['bandsintown', '{"id":"1","lineup":[],"datetime":"2027-03-01T19:00:00"}'],
  ])('is found to be %s from %j', (format, text) => {
    expect(read(text).format).toBe(format);
  });

  it('is csv for a file of that name, whatever its columns', () => {
    expect(read('event;when\n', {}, 'Season.CSV').format).toBe('csv');
  });

  it('can be given for a document that does not show it', () => {
    const { format, skipped } = read('[{"id":"a"}]', { format: 'discovery' });
    expect([format, skipped.map(({ reason }) => reason)]).toEqual(['discovery', ['the feed names no sale']]);
  });

  it('that is given is refused when the document shows another', () => {
    expect(messages(read('[{"id":"a","on_sale_datetime":""}]', { format: 'discovery' }))).toEqual([
      'error: feed.txt: the file looks like bandsintown, and it is to be read as discovery. Allowed: a feed of the format discovery. To mend: give --feed-format bandsintown, or leave it out.',
    ]);
  });
});

describe('a document that is no feed', () => {
  it.each([
    ['an empty file', '', 'the file is empty', 'export the feed again'],
    ['a file of blanks', '\uFEFF \r\n', 'the file is empty', 'export the feed again'],
    [
      'a page of HTML',
      '\n<!DOCTYPE html><script type="application/ld+json">{}</script>',
      'the file is HTML or XML',
      'save the content of the page\'s <script type="application/ld+json"> as a JSON file',
    ],
    [
      'other text',
      'Rate limit exceeded\n',
      'the file is no feed that is known; it begins with "Rate limit exceeded"',
      'export the feed in one of these formats',
    ],
    [
      'an object of something else',
      '{"fault":{"faultstring":"Rate limit"},"status":5}',
      'the file is no feed that is known: an object with "fault, status"',
      'export the feed in one of these formats, or give --feed-format',
    ],
    [
      'a list of something else',
      '[{"name":"Tour"}]',
      'the file is no feed that is known: a list',
      'export the feed in one of these formats, or give --feed-format',
    ],
  ])('such as %s is refused with what was looked for', (_title, text, problem, mend) => {
    const reading = read(text);
    expect([reading.format, messages(reading)]).toEqual([
      undefined,
      [`error: feed.txt: ${problem}. Allowed: ${KNOWN}. To mend: ${mend}.`],
    ]);
  });

  it.each(['csv', 'discovery'] as const)('such as an empty file is refused also as %s', (format) => {
    expect(read(' ', { format }).issues.map(({ problem }) => problem)).toEqual(['the file is empty']);
  });

  it.each([
    ['iCalendar', 'BEGIN:VCALENDAR\nVERSION:2.0\n'],
    ['SeatGeek', '{"events":[{"id":1,"short_title":"Tour","datetime_utc":"2027-03-01T19:00:00"}],"meta":{}}'],
    ['SeatGeek', '{"id":1,"announce_date":"2026-11-01","datetime_utc":"2027-03-01T19:00:00"}'],
    ['JamBase', '{"success":true,"events":[{"@type":"Concert","identifier":"jambase:11138525"}]}'],
    ['JamBase', '[{"@type":"Festival","identifier":"jambase:1","offers":[{"validFrom":"2026-11-01"}]}]'],
    ['JamBase', '{"Info":{},"Events":[{"Id":1,"Artists":[],"TicketUrl":""}]}'],
  ])('such as one of %s is refused, since it cannot schedule', (feed, text) => {
    expect([undefined, 'schema-org' as const].map((format) => messages(read(text, { format })))).toEqual(
      Array(2).fill([
        `error: feed.txt: the file is a feed of ${feed}, which does not say when a sale starts; such a feed cannot schedule. Allowed: ${KNOWN}. To mend: take a feed that has on-sale times.`,
      ]),
    );
  });

  it.each([
    ['cut off', '{\n"_embedded": {\n"events": [', 3, 'close bracket expected'],
    ['with a comment', '{\n// events\n}', 2, 'invalid comment token'],
    ['with a comma too many', '[1,\n]', 2, 'value expected'],
  ])('such as JSON %s is refused with its line', (_title, text, row, problem) => {
    expect(messages(read(text))).toEqual([
      `error: feed.txt, row ${row}: the text is not JSON: ${problem}. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.`,
    ]);
  });

  it.each(['[', '{"@graph":'])('such as %j a hundred thousand times is refused', (text) => {
    expect(read(text.repeat(100_000)).issues.map(({ severity }) => severity)).toEqual(['error']);
  });
});

it('A time zone that is none is refused before anything is read', () => {
  expect(messages(read('id,name,on_sale\na,b,2026-11-21T10:00\n', { timeZone: 'Mars/Base' }))).toEqual([
    'error: feed.txt: "Mars/Base" is not a time zone. Allowed: a zone of the IANA database such as Europe/Berlin. To mend: correct its spelling, or leave it out.',
  ]);
});
