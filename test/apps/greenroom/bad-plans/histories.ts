import { lines } from '../season.js';
import type { BadPlan } from './bad-plan.js';

const COLUMNS = 'event,opened_at,time_zone,followers,venue_capacity,tier,presale,peak_rate,duration';
const PAST = [
  'P1,2026-01-01T10:00:00Z,,100000,,,,210,',
  'P2,2026-01-02T10:00:00Z,,250000,,,,480,',
  'P3,2026-01-05T10:00:00Z,,400000,,,,590,',
  'P4,2026-01-06T10:00:00Z,,900000,,,,1300,',
  'P5,2026-01-07T10:00:00Z,,1200000,,,,1250,',
  'P6,2026-01-08T10:00:00Z,,2000000,,,,2600,',
];

const history = (...rows: readonly string[]) => ({ 'history.csv': lines(COLUMNS, ...rows) });
const past = history(...PAST);
const sale = { event: 'P1', opened_at: '2026-01-01T10:00:00Z', followers: 100_000, peak_rate: 210 };
const historyJson = (list: unknown) => ({ 'history.json': `${JSON.stringify(list, undefined, 2)}\n` });

export const BAD_HISTORIES: readonly BadPlan[] = [
  {
    title: 'a history without a row',
    command: 'fit',
    files: { 'history.csv': '' },
    errors: [
      'history.csv: the file is empty. Allowed: a header with the columns event, opened_at, time_zone, followers, venue_capacity, tier, presale, peak_rate, duration, and a row for every past on-sale. To mend: export the history again, or leave it out.',
    ],
  },
  {
    title: 'a history without the column of the peaks',
    command: 'fit',
    files: { 'history.csv': lines('event,opened_at,followers', 'P1,2026-01-01T10:00:00Z,100000') },
    errors: [
      'history.csv, row 1, peak_rate: the column "peak_rate" is missing. Allowed: the columns event, opened_at, time_zone, followers, venue_capacity, tier, presale, peak_rate, duration. To mend: add the column peak_rate.',
    ],
  },
  {
    title: 'a past on-sale without followers',
    command: 'fit',
    files: history('P1,2026-01-01T10:00:00Z,,0,,,,210,'),
    errors: [
      'history.csv, row 2, followers: "0" is not a whole number of at least 1. Allowed: digits alone, from 1 to 9007199254740991. To mend: write the audience before that sale, or leave the row out when it is not known.',
    ],
  },
  {
    title: 'a past on-sale whose followers are empty',
    command: 'backtest',
    files: history('P1,2026-01-01T10:00:00Z,,,,,,210,', ...PAST),
    errors: [
      'history.csv, row 2, followers: the number of followers is empty. Allowed: digits alone, from 1 to 9007199254740991. To mend: write the audience before that sale, or leave the row out when it is not known.',
    ],
  },
  {
    title: 'a negative peak',
    command: 'fit',
    files: history('P1,2026-01-01T10:00:00Z,,100000,,,,-5,'),
    errors: [
      'history.csv, row 2, peak_rate: "-5" is not a whole number of at least 1. Allowed: digits alone, from 1 to 9007199254740991. To mend: write the most requests in one second, or leave the row out when nothing was measured.',
    ],
  },
  {
    title: 'a peak that is no whole number',
    command: 'backtest',
    files: history('P0,2026-01-01T10:00:00Z,,100000,,,,210.5,', ...PAST),
    errors: [
      'history.csv, row 2, peak_rate: "210.5" is not a whole number of at least 1. Allowed: digits alone, from 1 to 9007199254740991. To mend: write the most requests in one second, or leave the row out when nothing was measured.',
    ],
  },
  {
    title: 'an opening in a local time without a zone',
    command: 'fit',
    files: history('P1,2026-01-01T10:00,,100000,,,,210,'),
    errors: [
      'history.csv, row 2, opened_at: "2026-01-01T10:00" is a local time, and the row does not say of which zone. Allowed: a time with "Z" or an offset, or a local time with a time_zone. To mend: give the time_zone of the row, such as Europe/Berlin.',
    ],
  },
  {
    title: 'an opening that the clocks skip',
    command: 'fit',
    files: history('P1,2026-03-29T01:30,Europe/London,100000,,,,210,'),
    errors: [
      'history.csv, row 2, opened_at: "2026-03-29T01:30" does not exist in Europe/London: the clocks are put forward over it. Allowed: a time that exists, or an instant with its offset. To mend: write 2026-03-29T02:30:00, which is what the clocks show instead, if that is meant.',
    ],
  },
  {
    title: 'an opening that the clocks show twice',
    command: 'backtest',
    files: history('P0,2026-10-25T01:30,Europe/London,100000,,,,210,', ...PAST),
    errors: [
      'history.csv, row 2, opened_at: "2026-10-25T01:30" happens twice in Europe/London: the clocks are put back over it. Allowed: a time that happens once, or an instant with its offset. To mend: write 2026-10-25T00:30:00Z or 2026-10-25T01:30:00Z, whichever is meant.',
    ],
  },
  {
    title: 'an opening on a day that does not exist',
    command: 'fit',
    files: history('P1,2026-02-30T10:00:00Z,,100000,,,,210,'),
    errors: [
      'history.csv, row 2, opened_at: "2026-02-30T10:00:00Z" is not a date with a time. Allowed: an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a time_zone. To mend: write when the sale opened, or leave the row out when it is not known.',
    ],
  },
  {
    title: 'an opening in a zone that is none',
    command: 'fit',
    files: history('P1,2026-01-01T10:00,Mars/Olympus,100000,,,,210,'),
    errors: [
      'history.csv, row 2, time_zone: "Mars/Olympus" is not a time zone. Allowed: a zone of the IANA database such as Europe/Berlin. To mend: correct its spelling, or leave it empty beside an instant.',
    ],
  },
  {
    title: 'a presale that is neither yes nor no',
    command: 'fit',
    files: history('P1,2026-01-01T10:00:00Z,,100000,,,maybe,210,'),
    errors: [
      'history.csv, row 2, presale: "maybe" is neither yes nor no. Allowed: yes, no, true, false, or nothing for no. To mend: write yes for a sale before the public one.',
    ],
  },
  {
    title: 'a duration without a unit',
    command: 'fit',
    files: history('P1,2026-01-01T10:00:00Z,,100000,,,,210,90'),
    errors: [
      'history.csv, row 2, duration: "90" is not a duration in whole seconds, longer than none. Allowed: a duration such as 45s, 20m or 1h30m. To mend: write how long the rate was above a tenth of the peak, or leave it empty when it is not known.',
    ],
  },
  {
    title: 'an on-sale that stands twice',
    command: 'fit',
    files: history(...PAST, 'P2,2026-01-02T11:00:00+01:00,,250000,,,,500,'),
    errors: [
      'history.csv, row 8: the on-sale of "P2" at 2026-01-02T10:00:00Z stands in history.csv, row 3 already. Allowed: every opening of an event once. To mend: remove one of the two, or correct its opening.',
    ],
  },
  {
    title: 'a past on-sale in JSON without its peak',
    command: 'fit',
    files: historyJson([sale, { ...sale, event: 'P2', peak_rate: null }]),
    args: ['--history', 'history.json'],
    errors: [
      'history.json, row 12, [1].peak_rate: the peak is empty. Allowed: digits alone, from 1 to 9007199254740991. To mend: write the most requests in one second, or leave the row out when nothing was measured.',
    ],
  },
  {
    title: 'a history in JSON that is no list',
    command: 'backtest',
    files: historyJson({ sales: [sale] }),
    args: ['--history', 'history.json'],
    errors: [
      'history.json, row 1: {"sales":[{"event":"P1","opened_at":"2026-01-01T10:00:00Z","followers":10000..." is not allowed here. Allowed: a list. To mend: correct the value, or leave the on-sale out when it is not known.',
    ],
  },
  {
    title: 'everything that is wrong with a history at once',
    command: 'fit',
    files: history(PAST[0] ?? '', ',2026-01-02T10:00,,many,,,,0,1h', 'P3,soon,,400000,,,,590,0s'),
    errors: [
      'history.csv, row 3, event: the event is empty. Allowed: text on one line, without control characters. To mend: fill in the event, or leave the row out.',
      'history.csv, row 3, opened_at: "2026-01-02T10:00" is a local time, and the row does not say of which zone. Allowed: a time with "Z" or an offset, or a local time with a time_zone. To mend: give the time_zone of the row, such as Europe/Berlin.',
      'history.csv, row 3, followers: "many" is not a whole number of at least 1. Allowed: digits alone, from 1 to 9007199254740991. To mend: write the audience before that sale, or leave the row out when it is not known.',
      'history.csv, row 3, peak_rate: "0" is not a whole number of at least 1. Allowed: digits alone, from 1 to 9007199254740991. To mend: write the most requests in one second, or leave the row out when nothing was measured.',
      'history.csv, row 4, opened_at: "soon" is not a date with a time. Allowed: an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a time_zone. To mend: write when the sale opened, or leave the row out when it is not known.',
      'history.csv, row 4, duration: "0s" is not a duration in whole seconds, longer than none. Allowed: a duration such as 45s, 20m or 1h30m. To mend: write how long the rate was above a tenth of the peak, or leave it empty when it is not known.',
    ],
  },
  {
    title: 'a model in the place of the history',
    command: 'fit',
    files: past,
    args: ['--out', './history.csv'],
    errors: [
      'command line, --out: "./history.csv" is one of the other files, or in a folder of them. Allowed: a file of its own. To mend: name another file, such as model.json.',
    ],
  },
  {
    title: 'a model in a folder that is not there',
    command: 'fit',
    files: past,
    args: ['--out', 'no/such/model.json'],
    errors: [
      'no/such/model.json: it cannot be written: there is no such file or folder. Allowed: a path that can be written. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'to back-test five on-sales',
    command: 'backtest',
    files: history(...PAST.slice(1)),
    errors: [
      'history.csv: a back-test of 5 on-sales says nothing. Allowed: at least 6 on-sales, the last of them after 5 others. To mend: add the peaks of more on-sales to the history.',
    ],
  },
  {
    title: 'figures in the place of the history',
    command: 'backtest',
    files: past,
    args: ['--json', 'history.csv'],
    errors: [
      'command line, --json: "history.csv" is one of the other files, or in a folder of them. Allowed: a file of its own. To mend: name another file, such as backtest.json.',
    ],
  },
  {
    title: 'a picture in a folder that is not there',
    command: 'backtest',
    files: past,
    args: ['--json', 'figures.json', '--svg', 'no/such/picture.svg'],
    errors: [
      'no/such/picture.svg: it cannot be written: there is no such file or folder. Allowed: a path that can be written. To mend: correct the path or its permissions.',
    ],
  },
];
