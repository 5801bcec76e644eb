import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, readFeedTable } from '../../../lib/planning/events/index.js';
import { messages, onlyEvent, outcomes, readCsv } from './reading.js';

const COLUMNS = `the columns ${CSV_COLUMNS.join(', ')}`;
const INSTANT = '2026-11-21T09:00:00Z';

function read(
  columns: readonly string[],
  ...rows: readonly (readonly (string | readonly string[] | undefined)[])[]
) {
  return readFeedTable({ file: 'postgres://db:5432/tickets', columns, rows });
}

describe('a table', () => {
  it('gives the events that a CSV with the same values gives', () => {
    const columns = [...CSV_COLUMNS];
    const values = [
      'e1',
      'Tour',
      '2026-11-21T10:00',
      '2026-11-22T10:00',
      'Europe/Berlin',
      '12000',
      'A; B',
      '5',
    ];
    const row = [...values, 'tickets.example.com', '/tour', 'vip', 'live-music'];
    const { place: _csv, ...fromCsv } = onlyEvent(readCsv([columns.join(','), row.join(',')]));
    const { place, ...fromTable } = onlyEvent(read(columns, row));
    expect([fromTable, place]).toEqual([fromCsv, { file: 'postgres://db:5432/tickets', row: 1 }]);
  });

  it('may have a list of performers, whatever is in their names', () => {
    const { performers } = onlyEvent(
      read(['id', 'name', 'on_sale', 'performers'], ['e1', 'Tour', INSTANT, ['A; B', ' C ', '']]),
    );
    expect(performers.map(({ name }) => name)).toEqual(['A; B', 'C']);
  });

  it('has values without the blanks around them, and empty ones that are missing', () => {
    const event = onlyEvent(
      read(['id', 'name', 'on_sale', 'tier', 'host'], [' e1 ', 'Tour  ', INSTANT, ' ', undefined]),
    );
    expect(event).toStrictEqual({
      id: 'e1',
      name: 'Tour',
      sales: [{ name: 'public', opensAt: INSTANT }],
      performers: [],
      place: { file: 'postgres://db:5432/tickets', row: 1 },
    });
  });

  it('has one text where a list stands in another column', () => {
    expect(onlyEvent(read(['id', 'name', 'on_sale'], ['e1', ['A', 'B'], INSTANT])).name).toBe('A; B');
  });

  it('skips events without an on-sale', () => {
    expect(outcomes(read(['id', 'name', 'on_sale'], ['e1', 'Tour', undefined]))).toEqual([
      'e1 skipped as sale-unknown: on_sale is empty',
    ]);
  });

  it('names the row and the column of what is wrong', () => {
    expect(
      messages(read(['id', 'name', 'on_sale'], ['e1', 'Tour', INSTANT], [undefined, 'Tour', 'soon'])),
    ).toEqual([
      'error: postgres://db:5432/tickets, row 2, id: the id is empty. Allowed: 1 to 256 characters without control characters. To mend: give the event an id of its own that never changes.',
      'error: postgres://db:5432/tickets, row 2, on_sale: "soon" is not a date with a time. Allowed: an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a zone. To mend: write the time at which the sale starts, or leave it empty while it is not known.',
    ]);
  });

  it('uses the zone that is given for rows that name none', () => {
    const table = {
      file: 't',
      columns: ['id', 'name', 'on_sale'],
      rows: [['e1', 'Tour', '2026-11-21T10:00:00']],
    };
    expect(outcomes(readFeedTable(table, { timeZone: 'europe/berlin' }))).toEqual([`e1 opens ${INSTANT}`]);
  });

  it('is not read when the zone that is given is none', () => {
    expect(messages(readFeedTable({ file: 't', columns: [], rows: [] }, { timeZone: 'Mars/Base' }))).toEqual([
      'error: t: "Mars/Base" is not a time zone. Allowed: a zone of the IANA database such as Europe/Berlin. To mend: correct its spelling, or leave it out.',
    ]);
  });

  it('without its columns is refused, each with how to name it', () => {
    const reading = read(['id', 'followers'], ['e1', '1e3']);
    expect([reading.events, messages(reading)]).toEqual([
      [],
      [
        `error: postgres://db:5432/tickets, name: the column "name" is missing. Allowed: ${COLUMNS}. To mend: name a column so in the query, as in "AS name", or map one to it with --feed-columns.`,
        `error: postgres://db:5432/tickets, on_sale: the column "on_sale" is missing. Allowed: ${COLUMNS}. To mend: name a column so in the query, as in "AS on_sale", or map one to it with --feed-columns.`,
        'error: postgres://db:5432/tickets, row 1, followers: "1e3" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write 1000 if that is meant.',
      ],
    ]);
  });

  it('with a column twice is refused', () => {
    expect(messages(read(['id', 'name', 'on_sale', 'id'], ['e1', 'Tour', INSTANT, 'e2']))).toEqual([
      `error: postgres://db:5432/tickets, id: the column "id" is there twice. Allowed: ${COLUMNS}. To mend: remove or rename one of them.`,
    ]);
  });

  it('with columns that are not known is read with a warning for each', () => {
    const reading = read(['id', 'name', 'on_sale', 'Id'], ['e1', 'Tour', INSTANT]);
    expect([reading.events.length, messages(reading)]).toEqual([
      1,
      [
        `warning: postgres://db:5432/tickets, Id: the column "Id" is not known. Allowed: ${COLUMNS}. To mend: correct its name; until then it is ignored.`,
      ],
    ]);
  });

  it('without rows is a feed without events, and a warning', () => {
    const reading = read(['id', 'name', 'on_sale']);
    expect([reading.events, messages(reading)]).toEqual([
      [],
      [
        'warning: postgres://db:5432/tickets: the feed has no rows. Allowed: any number of rows. To mend: none needed if there are none to sell; otherwise correct the table or the query.',
      ],
    ]);
  });
});
