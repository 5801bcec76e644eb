import { as, type BadDatabase, COLUMNS, TIMES } from './bad-database.js';

export const BAD_ROWS: readonly BadDatabase[] = [
  {
    title: 'a column twice',
    query: "SELECT 'a' AS id, 'A' AS name, NULL AS on_sale, 'b' AS id",
    errors: [
      `%n, id: the column "id" is there twice. Allowed: ${COLUMNS}. To mend: remove or rename one of them.`,
    ],
  },
  {
    title: 'columns of documents and lists',
    query: `SELECT '{}'::jsonb AS id, ARRAY['a'] AS name, '{}'::json AS performers, ROW(1, 2) AS tier, NULL AS on_sale`,
    errors: [
      '%n, id: the column is of type jsonb. Allowed: texts, numbers or times, one in a row. To mend: take a single value out of it in --feed-query, as in "(...) AS id".',
      '%n, name: the column is of type text[]. Allowed: texts, numbers or times, one in a row. To mend: take a single value out of it in --feed-query, as in "(...) AS name".',
      '%n, performers: the column is of type json. Allowed: texts, or arrays of them. To mend: take a single value out of it in --feed-query, as in "(...) AS performers".',
      '%n, tier: the column is of type record. Allowed: texts, numbers or times, one in a row. To mend: take a single value out of it in --feed-query, as in "(...) AS tier".',
    ],
  },
  {
    title: 'what is wrong with rows, in the order of their ids',
    query: `
      SELECT * FROM (VALUES
        ('c', 'C', '2026-12-04 10:00'::timestamp, NULL, 12.5::numeric, 1e20::float8, NULL),
        ('b', 'B', '2026-03-29 02:30', 'Europe/Berlin', 5, -1, 'Live Music'),
        ('a', NULL, 'infinity', 'UTC', NULL, NULL, '-x')
      ) AS rows (id, name, on_sale, time_zone, venue_capacity, followers, cost_centre)`,
    errors: [
      '%n, row 1, name: the name is empty. Allowed: text on one line, without control characters. To mend: name the event.',
      `%n, row 1, on_sale: "infinity" is not a date with a time. Allowed: ${TIMES}. To mend: write the time at which the sale starts, or leave it empty while it is not known.`,
      '%n, row 1, cost_centre: "-x" is not a cost centre. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: write it as a label, such as live-music.',
      '%n, row 2, on_sale: "2026-03-29T02:30:00" does not exist in Europe/Berlin: the clocks are put forward over it. Allowed: a time that exists, or an instant with its offset. To mend: write 2026-03-29T03:30:00, which is what the clocks show instead, if that is meant.',
      '%n, row 2, followers: "-1" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write a whole number, or leave it empty when it is not known.',
      '%n, row 2, cost_centre: "Live Music" is not a cost centre. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: write it as a label, such as live-music.',
      '%n, row 3, on_sale: "2026-12-04T10:00:00" is a local time, and the feed does not say of which zone. Allowed: a time with "Z" or an offset, or a local time with a zone. To mend: give --time-zone, or a zone in the feed.',
      '%n, row 3, venue_capacity: "12.5" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write a whole number, or leave it empty when it is not known.',
      '%n, row 3, followers: "1e+20" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write a whole number, or leave it empty when it is not known.',
    ],
  },
  {
    title: 'a day without a time',
    query: "SELECT 1 AS id, 'A' AS name, '2026-12-04'::date AS on_sale",
    errors: [
      `%n, row 1, on_sale: "2026-12-04" is a day without a time. Allowed: ${TIMES}. To mend: write the time too, such as 2026-12-04T10:00, or leave it empty while it is not known.`,
    ],
  },
  {
    title: 'what is wrong with databases, files and the policy at once',
    feed: as('reader', 'plays'),
    files: { 'events.csv': 'id,name,on_sale\nE1,Lanterns,soon\n', 'policy.json': '[]' },
    args: ['--feed', 'events.csv', '--policy', 'policy.json'],
    errors: [
      `events.csv, row 2, on_sale: "soon" is not a date with a time. Allowed: ${TIMES}. To mend: write the time at which the sale starts, or leave it empty while it is not known.`,
      'postgres://127.0.0.1:%p/plays: the server refuses the connection: database "plays" does not exist. Allowed: a database that the server has. To mend: correct the name behind the last "/".',
      'policy.json, row 1: [] is not allowed here. Allowed: an object. To mend: correct the value, or leave it out for the default.',
    ],
  },
];
