import { describe, expect, it } from 'vitest';
import { readFeedDocument } from '../../../lib/planning/events/index.js';
import { messages, onlyEvent, outcomes, readCsv } from './reading.js';

const COLUMNS =
  'the columns id, name, on_sale, off_sale, time_zone, venue_capacity, performers, followers, host, path, tier, cost_centre';
const TIMES = 'an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a zone';

/** A row of which one column is as given; everything else in it is right. */
function withColumn(column: string, value: string) {
  const columns = new Map([
    ['id', 'e1'],
    ['name', 'Tour'],
    ['on_sale', '2026-11-21T09:00:00Z'],
  ]);
  columns.set(column, `"${value.replaceAll('"', '""')}"`);
  return readCsv([[...columns.keys()].join(','), [...columns.values()].join(',')]);
}

describe('a CSV', () => {
  it('with every column gives all of an event', () => {
    const reading = readCsv([
      'id,name,on_sale,off_sale,time_zone,venue_capacity,performers,followers,host,path,tier,cost_centre',
      'e1,"Tour, ""live""",2026-11-21T10:00,2026-11-22T10:00,Europe/Berlin,12000,Björk; 宇多田ヒカル ;,250000,tickets.example.com,/tour/berlin,vip,Live_Music.2',
    ]);
    expect(reading).toEqual({
      format: 'csv',
      events: [
        {
          id: 'e1',
          name: 'Tour, "live"',
          sales: [{ name: 'public', opensAt: '2026-11-21T09:00:00Z', closesAt: '2026-11-22T09:00:00Z' }],
          timeZone: 'Europe/Berlin',
          venueCapacity: 12000,
          performers: [
            { name: 'Björk', links: [], networkIds: {} },
            { name: '宇多田ヒカル', links: [], networkIds: {} },
          ],
          followers: 250000,
          host: 'tickets.example.com',
          path: '/tour/berlin',
          tier: 'vip',
          costCentre: 'Live_Music.2',
          place: { file: 'feed.csv', row: 2 },
        },
      ],
      skipped: [],
      issues: [],
    });
  });

  it('needs three columns only, in any order, and leaves out the fields that are empty', () => {
    expect(onlyEvent(readCsv(['on_sale,tier,name,id', '2026-11-21T09:00:00Z,,Tour,e1']))).toStrictEqual({
      id: 'e1',
      name: 'Tour',
      sales: [{ name: 'public', opensAt: '2026-11-21T09:00:00Z' }],
      performers: [],
      place: { file: 'feed.csv', row: 2 },
    });
  });

  it('uses the zone that is given for rows that name none', () => {
    const reading = readCsv(
      ['id,name,on_sale,time_zone', 'a,A,2026-11-21T10:00,', 'b,B,2026-11-21T10:00,asia/tokyo'],
      { timeZone: 'Europe/Berlin' },
    );
    expect(reading.events.map(({ sales, timeZone }) => [sales[0]?.opensAt, timeZone])).toEqual([
      ['2026-11-21T09:00:00Z', 'Europe/Berlin'],
      ['2026-11-21T01:00:00Z', 'Asia/Tokyo'],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('counts the lines of the file, with line ends %j', (end) => {
    const lines = [
      '\uFEFFid,name,on_sale,performers',
      '',
      `a,A,2026-11-21T09:00:00Z,"One${end}${end}Two"`,
      '  ',
      ',,,',
      'b,B,soon,',
    ];
    const reading = readFeedDocument({ file: 'feed.csv', text: lines.join(end) }, {});
    expect([reading.events.map(({ place }) => place.row), reading.issues.map(({ place }) => place)]).toEqual([
      [3],
      [{ file: 'feed.csv', row: 8, field: 'on_sale' }],
    ]);
  });

  it.each(['', 'TBA', 'tbd', '1900-01-01T06:00:00Z'])('with the on-sale %j skips the event', (onSale) => {
    const reading = readCsv(['id,name,on_sale', `e1,Tour,${onSale}`]);
    expect([reading.events, reading.issues, reading.skipped[0]?.code]).toEqual([[], [], 'sale-unknown']);
  });

  it('says in the skip what stands for the on-sale', () => {
    expect(outcomes(readCsv(['id,name,on_sale', 'e1,Tour,TBA']))).toEqual([
      'e1 skipped as sale-unknown: on_sale is "TBA"',
    ]);
  });

  it.each([
    [
      'an empty id',
      'id',
      '',
      'id: the id is empty. Allowed: 1 to 256 characters without control characters. To mend: give the event an id of its own that never changes.',
    ],
    [
      'an id with a control character',
      'id',
      'a\u0007b',
      'id: the id "a\\u0007b" has control characters. Allowed: 1 to 256 characters without control characters. To mend: give the event an id of its own that never changes.',
    ],
    [
      'an id that is too long',
      'id',
      'x'.repeat(257),
      `id: the id "${'x'.repeat(75)}..." has 257 characters. Allowed: 1 to 256 characters without control characters. To mend: give the event an id of its own that never changes.`,
    ],
    [
      'an empty name',
      'name',
      '',
      'name: the name is empty. Allowed: text on one line, without control characters. To mend: name the event.',
    ],
    [
      'a name on two lines',
      'name',
      'a\nb',
      'name: the name "a\\nb" has control characters. Allowed: text on one line, without control characters. To mend: remove them.',
    ],
    [
      'a day as the on-sale',
      'on_sale',
      '2026-11-21',
      `on_sale: "2026-11-21" is a day without a time. Allowed: ${TIMES}. To mend: write the time too, such as 2026-11-21T10:00, or leave it empty while it is not known.`,
    ],
    [
      'an on-sale in words',
      'on_sale',
      'next week',
      `on_sale: "next week" is not a date with a time. Allowed: ${TIMES}. To mend: write the time at which the sale starts, or leave it empty while it is not known.`,
    ],
    [
      'a local on-sale without a zone',
      'on_sale',
      '2026-11-21T10:00',
      'on_sale: "2026-11-21T10:00" is a local time, and the feed does not say of which zone. Allowed: a time with "Z" or an offset, or a local time with a zone. To mend: give --time-zone, or a zone in the feed.',
    ],
    [
      'an end before the start',
      'off_sale',
      '2026-11-20T09:00:00Z',
      'off_sale: the sale ends at 2026-11-20T09:00:00Z, and it starts at 2026-11-21T09:00:00Z. Allowed: an off_sale after the on_sale. To mend: correct one of the two, or leave off_sale empty.',
    ],
    [
      'an end at the start',
      'off_sale',
      '2026-11-21T09:00:00Z',
      'off_sale: the sale ends at 2026-11-21T09:00:00Z, and it starts at 2026-11-21T09:00:00Z. Allowed: an off_sale after the on_sale. To mend: correct one of the two, or leave off_sale empty.',
    ],
    [
      'a zone that is none',
      'time_zone',
      'Berlin',
      'time_zone: "Berlin" is not a time zone. Allowed: a zone of the IANA database such as Europe/Berlin. To mend: correct its spelling, or leave it out.',
    ],
    [
      'an offset as a zone',
      'time_zone',
      '+01:00',
      'time_zone: "+01:00" is not a time zone. Allowed: a zone of the IANA database such as Europe/Berlin. To mend: correct its spelling, or leave it out.',
    ],
    [
      'an exponent',
      'followers',
      '1e6',
      'followers: "1e6" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write 1000000 if that is meant.',
    ],
    [
      'thousands separators',
      'venue_capacity',
      '12,000',
      'venue_capacity: "12,000" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write 12000 if that is meant.',
    ],
    [
      'a fraction',
      'venue_capacity',
      '12.5',
      'venue_capacity: "12.5" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write a whole number, or leave it empty when it is not known.',
    ],
    [
      'a negative number',
      'followers',
      '-1',
      'followers: "-1" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write a whole number, or leave it empty when it is not known.',
    ],
    [
      'a number that is not exact',
      'followers',
      '9007199254740993',
      'followers: "9007199254740993" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write a whole number, or leave it empty when it is not known.',
    ],
    [
      'digits of another script',
      'followers',
      '１２',
      'followers: "１２" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write a whole number, or leave it empty when it is not known.',
    ],
    [
      'a host in capitals',
      'host',
      'Tickets.example.com',
      'host: "Tickets.example.com" is not a host. Allowed: a host name in lower case such as tickets.example.com. To mend: write the bare name, such as tickets.example.com.',
    ],
    [
      'a URL as a host',
      'host',
      'https://tickets.example.com',
      'host: "https://tickets.example.com" is not a host. Allowed: a host name in lower case such as tickets.example.com. To mend: write the bare name, such as tickets.example.com.',
    ],
    [
      'a path without its slash',
      'path',
      'tour',
      'path: "tour" is not a path. Allowed: a path such as /summer-tour: "/" and segments of letters, digits, ".", "_", "~" and "-". To mend: write a path such as /summer-tour.',
    ],
    [
      'a path that is too long',
      'path',
      `/${'x'.repeat(128)}`,
      `path: "/${'x'.repeat(74)}..." is not a path. Allowed: at most 128 characters. To mend: write a path such as /summer-tour.`,
    ],
    [
      'a cost centre in words',
      'cost_centre',
      'Live music',
      'cost_centre: "Live music" is not a cost centre. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: write it as a label, such as live-music.',
    ],
    [
      'a cost centre that ends with a dash',
      'cost_centre',
      'live-',
      'cost_centre: "live-" is not a cost centre. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: write it as a label, such as live-music.',
    ],
    [
      'a cost centre on two lines',
      'cost_centre',
      'live\nmusic',
      'cost_centre: "live\\nmusic" is not a cost centre. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: write it as a label, such as live-music.',
    ],
    [
      'a cost centre that is too long',
      'cost_centre',
      'x'.repeat(64),
      `cost_centre: "${'x'.repeat(64)}" is not a cost centre. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: write it as a label, such as live-music.`,
    ],
  ])('with %s is refused', (_title, column, value, message) => {
    const reading = withColumn(column, value);
    expect([reading.events, reading.skipped, messages(reading)]).toEqual([
      [],
      [],
      [`error: feed.csv, row 2, ${message}`],
    ]);
  });

  it.each([
    ['id', 'x'.repeat(256)],
    ['venue_capacity', '0'],
    ['followers', '9007199254740991'],
    ['off_sale', '2026-11-21T09:00:01Z'],
    ['off_sale', 'TBA'],
    ['path', '/'],
    ['path', `/${'x'.repeat(127)}`],
    ['host', 'a.b'],
    ['name', '"'],
    ['cost_centre', 'x'],
    ['cost_centre', 'x'.repeat(63)],
  ])('takes %s as it is when it is %j', (column, value) => {
    expect(messages(withColumn(column, value))).toEqual([]);
  });

  it('says of a wrong zone nothing more than that it is wrong', () => {
    const reading = readCsv(['id,name,on_sale,time_zone', 'e1,Tour,2026-11-21T10:00,CETT']);
    expect(reading.issues.map(({ place }) => place.field)).toEqual(['time_zone']);
  });

  it('refuses a local time that the clocks skip', () => {
    const reading = readCsv(['id,name,on_sale,time_zone', 'e1,Tour,2026-03-29T02:30,Europe/Berlin']);
    expect(messages(reading)).toEqual([
      'error: feed.csv, row 2, on_sale: "2026-03-29T02:30" does not exist in Europe/Berlin: the clocks are put forward over it. Allowed: a time that exists, or an instant with its offset. To mend: write 2026-03-29T03:30:00, which is what the clocks show instead, if that is meant.',
    ]);
  });

  it('reports everything that is wrong in all rows at once', () => {
    const reading = readCsv([
      'id,name,on_sale,venue_capacity,path',
      ',,soon,many,x',
      'ok,Tour,2026-11-21T09:00:00Z,1,/a',
      'e2,Tour,2026-11-21T09:00:00Z,1e3,/a',
      'e3,Tour',
    ]);
    expect([
      reading.events.map(({ id }) => id),
      reading.issues.map(({ place }) => `${place.row} ${place.field}`),
    ]).toEqual([
      ['ok'],
      ['2 id', '2 name', '2 on_sale', '2 venue_capacity', '2 path', '4 venue_capacity', '5 undefined'],
    ]);
  });

  it.each([
    [
      'too few values',
      'e1,Tour',
      'the row has 2 values, and the header has 3 values. Allowed: as many values in every row as in the header. To mend: add the missing commas, or put a value that has a comma in it in quotes.',
    ],
    [
      'too many values',
      'e1,Tour, live,2026-11-21T09:00:00Z',
      'the row has 4 values, and the header has 3 values. Allowed: as many values in every row as in the header. To mend: add the missing commas, or put a value that has a comma in it in quotes.',
    ],
    [
      'a quote that is not closed',
      'e1,"Tour,2026-11-21T09:00:00Z\ne2,Tour,2026-11-21T09:00:00Z',
      'the row opens a quote that is not closed before the end of the file. Allowed: quotes around a whole value, and two for one inside it. To mend: close the quote or double it; the rows from here on were not read.',
    ],
    [
      'a quote inside a value',
      'e1,The "Tour",2026-11-21T09:00:00Z',
      'the row has a quote inside a value, outside of quotes. Allowed: quotes around a whole value, and two for one inside it. To mend: close the quote or double it; the rows from here on were not read.',
    ],
  ])('names the row with %s, and reads the rows before it', (_title, row, message) => {
    const reading = readCsv(['id,name,on_sale', 'e0,Tour,2026-11-21T09:00:00Z', '', row]);
    expect([reading.events.map(({ id }) => id), messages(reading)]).toEqual([
      ['e0'],
      [`error: feed.csv, row 4: ${message}`],
    ]);
  });

  it('warns of every column that it does not know', () => {
    const reading = readCsv(['id,name,on_sale,Promoter,colour', 'e1,Tour,2026-11-21T09:00:00Z,x,y']);
    expect([reading.events.length, messages(reading)]).toEqual([
      1,
      [
        `warning: feed.csv, row 1, Promoter: the column "Promoter" is not known. Allowed: ${COLUMNS}. To mend: correct its name; until then it is ignored.`,
        `warning: feed.csv, row 1, colour: the column "colour" is not known. Allowed: ${COLUMNS}. To mend: correct its name; until then it is ignored.`,
      ],
    ]);
  });

  it('refuses a column that stands in the header twice', () => {
    expect(messages(readCsv(['id,name,on_sale,name', 'e1,A,2026-11-21T09:00:00Z,B']))).toEqual([
      `error: feed.csv, row 1, name: the column "name" stands twice in the header. Allowed: ${COLUMNS}. To mend: remove or rename one of them.`,
    ]);
  });

  it('ignores an unknown column however often it stands there', () => {
    const reading = readCsv(['id,name,on_sale,,', 'e1,A,2026-11-21T09:00:00Z,,']);
    expect([reading.events.length, messages(reading).map((text) => text.slice(0, 7))]).toEqual([
      1,
      ['warning'],
    ]);
  });

  it('names every column that is missing, and checks the others all the same', () => {
    const reading = readCsv(['id,followers', 'e1,1e3']);
    expect([reading.events, messages(reading)]).toEqual([
      [],
      [
        `error: feed.csv, row 1, name: the column "name" is missing. Allowed: ${COLUMNS}. To mend: add the column name.`,
        `error: feed.csv, row 1, on_sale: the column "on_sale" is missing. Allowed: ${COLUMNS}. To mend: add the column on_sale.`,
        'error: feed.csv, row 2, followers: "1e3" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write 1000 if that is meant.',
      ],
    ]);
  });

  it('with semicolons between its values is told to have commas', () => {
    const reading = readFeedDocument({ file: 'feed.txt', text: 'id;name;on_sale\ne1;Tour;TBA\n' }, {});
    const missing = reading.issues.filter(({ severity }) => severity === 'error');
    expect(missing.map(({ mend }) => mend)).toEqual(
      Array(3).fill('export the file with commas between the values'),
    );
  });

  it('with a header and nothing else is a feed without events, and a warning', () => {
    const reading = readCsv(['id,name,on_sale']);
    expect([reading.format, reading.events, messages(reading)]).toEqual([
      'csv',
      [],
      [
        'warning: feed.csv, row 1: the feed has a header and no events. Allowed: any number of rows. To mend: none needed if there are none to sell; otherwise export the feed again.',
      ],
    ]);
  });
});
