import { describe, expect, it } from 'vitest';
import { readHistory } from '../../../lib/planning/history/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';

const HEADER = 'event,opened_at,time_zone,followers,venue_capacity,tier,presale,peak_rate,duration';

function issuesOf(file: string, text: string): string[] {
  return readHistory({ file, text }).issues.map((issue) => `${issue.severity}: ${formatIssue(issue)}`);
}

describe('a CSV of past on-sales', () => {
  it('is read with its lines, whatever the order of its columns', () => {
    const text =
      '\uFEFFpeak_rate,opened_at,event,time_zone,followers,venue_capacity,tier,presale,duration\r\n' +
      '4281,2026-03-08T10:00,"Static, Garden",America/New_York,2100000,17500,major,Yes,1h30m\r\n\r\n' +
      '1,2026-03-07T10:00:00+01:00,夜明けの汽車,,1,,,,\r\n';
    const reading = readHistory({ file: 'h.csv', text });
    expect(reading.issues).toEqual([]);
    expect(
      reading.records.map(({ duration, ...record }) => ({ ...record, duration: duration?.toString() })),
    ).toEqual([
      {
        event: '夜明けの汽車',
        opensAt: '2026-03-07T09:00:00Z',
        followers: 1,
        isPresale: false,
        peakRate: 1,
        duration: undefined,
        place: { file: 'h.csv', row: 4 },
      },
      {
        event: 'Static, Garden',
        // The clocks went forward that night.
        opensAt: '2026-03-08T14:00:00Z',
        timeZone: 'America/New_York',
        followers: 2_100_000,
        venueCapacity: 17_500,
        tier: 'major',
        isPresale: true,
        peakRate: 4281,
        duration: '1h30m',
        place: { file: 'h.csv', row: 2 },
      },
    ]);
  });

  it.each([
    ['yes', true],
    ['TRUE', true],
    ['no', false],
    ['False', false],
    ['', false],
  ])('with %j under presale is a presale: %s', (text, isPresale) => {
    const { records } = readHistory({
      file: 'h.csv',
      text: `event,opened_at,followers,peak_rate,presale\na,2026-03-01T10:00Z,1,1,${text}`,
    });
    expect(records.map((record) => record.isPresale)).toEqual([isPresale]);
  });

  it('is told everything that is wrong at once, and read without it', () => {
    const rows = [
      ',tomorrow,Mars/Base,0,0,\u0007,maybe,0,soon',
      'a,2026-03-01T10:00,,1,,,,1,',
      'b,2026-03-01T10:00Z,,1,,,,1',
      'c,2026-03-01T10:00Z,,1,,,,1,',
    ];
    const reading = readHistory({ file: 'h.csv', text: [HEADER, ...rows].join('\n') });
    expect(reading.records.map(({ event }) => event)).toEqual(['c']);
    expect(reading.issues.map(({ place, problem }) => `${place.row}, ${place.field}: ${problem}`)).toEqual([
      '2, time_zone: "Mars/Base" is not a time zone',
      '2, event: the event is empty',
      '2, opened_at: "tomorrow" is not a date with a time',
      '2, followers: "0" is not a whole number of at least 1',
      '2, venue_capacity: "0" is not a whole number of at least 1',
      '2, tier: the tier "\\u0007" has control characters',
      '2, presale: "maybe" is neither yes nor no',
      '2, peak_rate: "0" is not a whole number of at least 1',
      '2, duration: "soon" is not a duration in whole seconds, longer than none',
      '3, opened_at: "2026-03-01T10:00" is a local time, and the row does not say of which zone',
      '4, undefined: the row has 8 values, and the header has 9 values',
    ]);
  });

  const COUNT = 'Allowed: digits alone, from 1 to 9007199254740991.';
  it.each([
    [
      'no event',
      ',2026-03-01T10:00Z,,1,,,,1,',
      'event: the event is empty. Allowed: text on one line, without control characters. To mend: fill in the event, or leave the row out.',
    ],
    [
      'an event with control characters',
      'a\u0007b,2026-03-01T10:00Z,,1,,,,1,',
      'event: the event "a\\u0007b" has control characters. Allowed: text on one line, without control characters. To mend: remove them.',
    ],
    [
      'no opening',
      'a,,,1,,,,1,',
      'opened_at: the opening is empty. Allowed: an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a time_zone. To mend: write when the sale opened, or leave the row out when it is not known.',
    ],
    [
      'a day without a time',
      'a,2026-03-01,Europe/Berlin,1,,,,1,',
      'opened_at: "2026-03-01" is not a date with a time. Allowed: an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a time_zone. To mend: write when the sale opened, or leave the row out when it is not known.',
    ],
    [
      'a day that is not on the calendar',
      'a,2026-02-29T10:00,Europe/Berlin,1,,,,1,',
      'opened_at: "2026-02-29T10:00" is not a date with a time. Allowed: an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a time_zone. To mend: write when the sale opened, or leave the row out when it is not known.',
    ],
    [
      'a local time of no zone',
      'a,2026-03-01T10:00,,1,,,,1,',
      'opened_at: "2026-03-01T10:00" is a local time, and the row does not say of which zone. Allowed: a time with "Z" or an offset, or a local time with a time_zone. To mend: give the time_zone of the row, such as Europe/Berlin.',
    ],
    [
      'a zone that is none',
      'a,2026-03-01T10:00,CET+1,1,,,,1,',
      'time_zone: "CET+1" is not a time zone. Allowed: a zone of the IANA database such as Europe/Berlin. To mend: correct its spelling, or leave it empty beside an instant.',
    ],
    [
      'a time that the clocks skip',
      'a,2026-03-29T02:30,Europe/Berlin,1,,,,1,',
      'opened_at: "2026-03-29T02:30" does not exist in Europe/Berlin: the clocks are put forward over it. Allowed: a time that exists, or an instant with its offset. To mend: write 2026-03-29T03:30:00, which is what the clocks show instead, if that is meant.',
    ],
    [
      'a time that happens twice',
      'a,2026-10-25T02:30,Europe/Berlin,1,,,,1,',
      'opened_at: "2026-10-25T02:30" happens twice in Europe/Berlin: the clocks are put back over it. Allowed: a time that happens once, or an instant with its offset. To mend: write 2026-10-25T00:30:00Z or 2026-10-25T01:30:00Z, whichever is meant.',
    ],
    [
      'no followers',
      'a,2026-03-01T10:00Z,,,,,,1,',
      `followers: the number of followers is empty. ${COUNT} To mend: write the audience before that sale, or leave the row out when it is not known.`,
    ],
    [
      'followers of nought, which have no logarithm',
      'a,2026-03-01T10:00Z,,0,,,,1,',
      `followers: "0" is not a whole number of at least 1. ${COUNT} To mend: write the audience before that sale, or leave the row out when it is not known.`,
    ],
    [
      'a capacity that is no number',
      'a,2026-03-01T10:00Z,,1,"17,500",,,1,',
      `venue_capacity: "17,500" is not a whole number of at least 1. ${COUNT} To mend: write the seats in digits alone, or leave it empty when it is not known.`,
    ],
    [
      'a peak that is not whole',
      'a,2026-03-01T10:00Z,,1,,,,12.5,',
      `peak_rate: "12.5" is not a whole number of at least 1. ${COUNT} To mend: write the most requests in one second, or leave the row out when nothing was measured.`,
    ],
    [
      'no peak',
      'a,2026-03-01T10:00Z,,1,,,,,',
      `peak_rate: the peak is empty. ${COUNT} To mend: write the most requests in one second, or leave the row out when nothing was measured.`,
    ],
    [
      'a presale that is neither',
      'a,2026-03-01T10:00Z,,1,,,1,1,',
      'presale: "1" is neither yes nor no. Allowed: yes, no, true, false, or nothing for no. To mend: write yes for a sale before the public one.',
    ],
    [
      'a duration of milliseconds',
      'a,2026-03-01T10:00Z,,1,,,,1,1500ms',
      'duration: "1500ms" is not a duration in whole seconds, longer than none. Allowed: a duration such as 45s, 20m or 1h30m. To mend: write how long the rate was above a tenth of the peak, or leave it empty when it is not known.',
    ],
    [
      'a duration of nothing',
      'a,2026-03-01T10:00Z,,1,,,,1,0s',
      'duration: "0s" is not a duration in whole seconds, longer than none. Allowed: a duration such as 45s, 20m or 1h30m. To mend: write how long the rate was above a tenth of the peak, or leave it empty when it is not known.',
    ],
  ])('has %s', (_title, row, issue) => {
    expect(issuesOf('h.csv', `${HEADER}\n${row}`)).toEqual([`error: h.csv, row 2, ${issue}`]);
  });

  it.each([
    [
      'nothing in it',
      ' \n',
      `error: h.csv: the file is empty. Allowed: a header with the columns ${HEADER.replaceAll(',', ', ')}, and a row for every past on-sale. To mend: export the history again, or leave it out.`,
    ],
    [
      'a column too few',
      'event,opened_at,followers\na,2026-03-01T10:00Z,1',
      `error: h.csv, row 1, peak_rate: the column "peak_rate" is missing. Allowed: the columns ${HEADER.replaceAll(',', ', ')}. To mend: add the column peak_rate.`,
    ],
    [
      'an unknown column',
      `${HEADER},country\na,2026-03-01T10:00Z,,1,,,,1,,DE`,
      `warning: h.csv, row 1, country: the column "country" is not known. Allowed: the columns ${HEADER.replaceAll(',', ', ')}. To mend: correct its name; until then it is ignored.`,
    ],
    [
      'an opening of an event twice',
      `${HEADER}\na,2026-03-01T10:00Z,,1,,,,1,\na,2026-03-01T11:00,Europe/Berlin,2,,,,2,`,
      'error: h.csv, row 3: the on-sale of "a" at 2026-03-01T10:00:00Z stands in h.csv, row 2 already. Allowed: every opening of an event once. To mend: remove one of the two, or correct its opening.',
    ],
  ])('has %s', (_title, text, issue) => {
    expect(issuesOf('h.csv', text)).toEqual([issue]);
  });
});
