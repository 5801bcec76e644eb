import { describe, expect, it } from 'vitest';
import { readSaleTime } from '../../../lib/planning/events/sale-time.js';

describe('the time of a sale', () => {
  it.each([
    ['2026-11-21T09:00:00Z', '2026-11-21T09:00:00Z'],
    ['2026-11-21T09:00Z', '2026-11-21T09:00:00Z'],
    ['2026-11-21t09:00:00z', '2026-11-21T09:00:00Z'],
    ['2026-11-21 09:00:00Z', '2026-11-21T09:00:00Z'],
    ['2026-11-21T09:00:00.999Z', '2026-11-21T09:00:00Z'],
    ['2026-11-21T10:00:00+01:00', '2026-11-21T09:00:00Z'],
    ['2026-11-21T10:00:00+0100', '2026-11-21T09:00:00Z'],
    ['2026-11-21T10:00+01', '2026-11-21T09:00:00Z'],
    ['2026-11-20T23:30:00-09:30', '2026-11-21T09:00:00Z'],
    [' 2026-11-21T09:00:00Z ', '2026-11-21T09:00:00Z'],
    ['1971-01-01T00:00:00Z', '1971-01-01T00:00:00Z'],
  ])('%j is the instant %s, whatever the zone', (text, instant) => {
    expect(readSaleTime(text, 'Asia/Tokyo')).toEqual({ kind: 'instant', instant });
  });

  it.each([
    ['2026-11-21T10:00', 'Europe/Berlin', '2026-11-21T09:00:00Z'],
    ['2026-07-21T10:00:30', 'Europe/Berlin', '2026-07-21T08:00:30Z'],
    ['2026-11-21 10:00', 'America/New_York', '2026-11-21T15:00:00Z'],
  ])('%j in %s is the instant %s', (text, zone, instant) => {
    expect(readSaleTime(text, zone)).toEqual({ kind: 'instant', instant });
  });

  it.each([
    ['', 'is empty'],
    ['  ', 'is empty'],
    ['TBA', 'is "TBA"'],
    ['tbd', 'is "tbd"'],
    ['1900-01-01T06:00:00Z', 'is "1900-01-01T06:00:00Z", which stands for "not known"'],
    ['1899-12-31T22:00:00', 'is "1899-12-31T22:00:00", which stands for "not known"'],
    ['0001-01-01', 'is "0001-01-01", which stands for "not known"'],
    ['1970-12-31T23:59:59Z', 'is "1970-12-31T23:59:59Z", which stands for "not known"'],
    ['1971-01-01T00:00:00+01:00', 'is "1971-01-01T00:00:00+01:00", which stands for "not known"'],
  ])('%j is not known, also without a zone', (text, because) => {
    expect(readSaleTime(text, undefined)).toEqual({ kind: 'unknown', because });
  });

  it('that is only a day is no midnight', () => {
    expect(readSaleTime('2026-11-21', 'UTC')).toEqual({
      kind: 'day',
      because: 'is "2026-11-21", a day without a time',
    });
  });

  it.each([
    'tomorrow',
    '21.11.2026 10:00',
    '2026-11-21T',
    '2026-11-21T10',
    '2026-02-29T10:00:00Z',
    '2026-13-01',
    '2026-11-21T25:00:00Z',
    '2026-11-21T10:00:00+99:00',
    '2026-11-21-05:00',
    '+012026-11-21T10:00:00Z',
    '9999-12-31T23:59:59-01:00',
    '2026-11-21T10:00:00Z[Europe/Berlin]',
    '1764752400',
  ])('%j is no time', (text) => {
    expect(readSaleTime(text, 'UTC')).toEqual({
      kind: 'no-time',
      problem: `"${text}" is not a date with a time`,
      allowed:
        'an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a zone',
      mend: 'write the time at which the sale starts, or leave it empty while it is not known',
    });
  });

  it('that is local needs a zone', () => {
    expect(readSaleTime('2026-11-21T10:00', undefined)).toEqual({
      kind: 'no-zone',
      problem: '"2026-11-21T10:00" is a local time, and the feed does not say of which zone',
      allowed: 'a time with "Z" or an offset, or a local time with a zone',
      mend: 'give --time-zone, or a zone in the feed',
    });
  });

  it('that the clocks skip is refused with the time that they show instead', () => {
    expect(readSaleTime('2026-03-29T02:30', 'Europe/Berlin')).toEqual({
      kind: 'clock-change',
      problem: '"2026-03-29T02:30" does not exist in Europe/Berlin: the clocks are put forward over it',
      allowed: 'a time that exists, or an instant with its offset',
      mend: 'write 2026-03-29T03:30:00, which is what the clocks show instead, if that is meant',
    });
  });

  it('that happens twice is refused with both instants', () => {
    expect(readSaleTime('2026-10-25T02:30', 'Europe/Berlin')).toEqual({
      kind: 'clock-change',
      problem: '"2026-10-25T02:30" happens twice in Europe/Berlin: the clocks are put back over it',
      allowed: 'a time that happens once, or an instant with its offset',
      mend: 'write 2026-10-25T00:30:00Z or 2026-10-25T01:30:00Z, whichever is meant',
    });
  });
});
