import { describe, expect, it } from 'vitest';
import { readHistory } from '../../../lib/planning/history/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';

const HEADER = 'event,opened_at,time_zone,followers,venue_capacity,tier,presale,peak_rate,duration';

function issuesOf(file: string, text: string): string[] {
  return readHistory({ file, text }).issues.map((issue) => `${issue.severity}: ${formatIssue(issue)}`);
}

describe('a JSON of past on-sales', () => {
  const entry = { event: 'a', opened_at: '2026-03-01T10:00:00Z', followers: 5, peak_rate: 7 };

  it('is a list of objects with the fields of the CSV', () => {
    const full = {
      ...entry,
      opened_at: '2026-03-01T10:00',
      time_zone: 'Europe/Berlin',
      venue_capacity: 900,
      tier: 'small',
      presale: true,
      duration: '20m',
    };
    const fromJson = readHistory({ file: 'h.json', text: JSON.stringify([full]) });
    const fromCsv = readHistory({
      file: 'h.csv',
      text: `${HEADER}\na,2026-03-01T10:00,Europe/Berlin,5,900,small,yes,7,20m`,
    });
    expect(fromJson.issues).toEqual([]);
    expect(fromJson.records).toEqual(
      fromCsv.records.map((record) => ({ ...record, place: { file: 'h.json', field: '[0]' } })),
    );
  });

  it('takes null for nothing', () => {
    const text = JSON.stringify([{ ...entry, tier: null, presale: null, duration: null }]);
    expect(readHistory({ file: 'h.json', text }).records).toEqual([
      {
        event: 'a',
        opensAt: '2026-03-01T10:00:00Z',
        followers: 5,
        isPresale: false,
        peakRate: 7,
        place: { file: 'h.json', field: '[0]' },
      },
    ]);
  });

  it.each([
    [
      'a number that is not whole',
      [{ ...entry, peak_rate: 1.5 }],
      'error: h.json, row 1, [0].peak_rate: "1.5" is not a whole number of at least 1. Allowed: digits alone, from 1 to 9007199254740991. To mend: write the most requests in one second, or leave the row out when nothing was measured.',
    ],
    [
      'no followers',
      [{ ...entry, followers: undefined }],
      'error: h.json, row 1, [0].followers: the number of followers is empty. Allowed: digits alone, from 1 to 9007199254740991. To mend: write the audience before that sale, or leave the row out when it is not known.',
    ],
    [
      'a list in the place of a value',
      [{ ...entry, tier: ['small'] }],
      'error: h.json, row 1, [0].tier: ["small"] is not allowed here. Allowed: string or number or boolean. To mend: correct the value, or leave the on-sale out when it is not known.',
    ],
    [
      'something else in the place of an on-sale',
      [7],
      'error: h.json, row 1, [0]: 7 is not allowed here. Allowed: an object. To mend: correct the value, or leave the on-sale out when it is not known.',
    ],
    [
      'something else than a list',
      { sales: [] },
      'error: h.json, row 1: {"sales":[]} is not allowed here. Allowed: a list. To mend: correct the value, or leave the on-sale out when it is not known.',
    ],
    [
      'an unknown field, said once',
      [
        { ...entry, country: 'DE' },
        { ...entry, event: 'b', country: 'FR' },
      ],
      `warning: h.json, [0].country: the field is not known. Allowed: the fields ${HEADER.replaceAll(',', ', ')}. To mend: correct its name; until then it is ignored.`,
    ],
    [
      'an opening of an event twice',
      [entry, entry],
      'error: h.json, [1]: the on-sale of "a" at 2026-03-01T10:00:00Z stands in h.json, [0] already. Allowed: every opening of an event once. To mend: remove one of the two, or correct its opening.',
    ],
  ])('has %s', (_title, value, issue) => {
    expect(issuesOf('h.json', JSON.stringify(value))).toEqual([issue]);
  });

  it('that is not JSON is told so', () => {
    expect(issuesOf('h.json', '[{"event": "a",}]')).toEqual([
      'error: h.json, row 1: the text is not JSON: property name expected. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.',
    ]);
  });

  it('is told everything that is wrong at once', () => {
    const text = JSON.stringify([{ ...entry, followers: 0, presale: 'perhaps' }, { event: 'b' }]);
    expect(readHistory({ file: 'h.json', text }).issues.map(({ place }) => place.field)).toEqual([
      '[0].followers',
      '[0].presale',
      '[1].opened_at',
      '[1].followers',
      '[1].peak_rate',
    ]);
  });
});
