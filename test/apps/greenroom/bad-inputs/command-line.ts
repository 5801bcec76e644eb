import { type BadInput, GOOD_FEED } from './bad-input.js';

export const BAD_COMMAND_LINES: readonly BadInput[] = [
  {
    title: 'a feed that is not there',
    args: ['--feed', 'nowhere.csv'],
    errors: [
      'nowhere.csv: it cannot be read: there is no such file or folder. Allowed: a file that can be read. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'a folder without pages',
    files: { 'pages/readme.txt': 'nothing' },
    args: ['--feed', 'pages'],
    errors: [
      'pages: the folder has no feed pages. Allowed: files that end in .csv, .json, .jsonld. To mend: name another folder, or put the pages into this one.',
    ],
  },
  {
    title: 'a feed that is not UTF-8',
    files: { 'events.csv': Uint8Array.of(0xff, 0xfe, 0x41) },
    errors: [
      'events.csv: the file is not UTF-8 text. Allowed: text in UTF-8. To mend: export it again as UTF-8.',
    ],
  },
  {
    title: 'an unknown format',
    files: GOOD_FEED,
    args: ['--feed-format', 'xml'],
    errors: [
      'command line, --feed-format: "xml" cannot be used. Allowed: csv, discovery, schema-org, bandsintown. To mend: correct --feed-format, or see `greenroom forecast --help`.',
    ],
  },
  {
    title: 'a host that is none',
    files: GOOD_FEED,
    args: ['--host', 'Tickets Shop'],
    errors: [
      'command line, --host: "Tickets Shop" cannot be used. Allowed: a host name in lower case such as tickets.example.com. To mend: correct --host, or see `greenroom forecast --help`.',
    ],
  },
  {
    title: 'a zone that is none',
    files: GOOD_FEED,
    args: ['--time-zone', 'Mars/Olympus'],
    errors: [
      'command line, --time-zone: "Mars/Olympus" cannot be used. Allowed: a zone of the IANA database such as Europe/Berlin. To mend: correct --time-zone, or see `greenroom forecast --help`.',
    ],
  },
  {
    title: 'an offset in the place of a zone',
    files: GOOD_FEED,
    args: ['--time-zone', '+02:00'],
    errors: [
      'command line, --time-zone: "+02:00" cannot be used. Allowed: a zone of the IANA database such as Europe/Berlin. To mend: correct --time-zone, or see `greenroom forecast --help`.',
    ],
  },
  {
    title: 'a horizon without a unit',
    files: GOOD_FEED,
    args: ['--horizon', '14'],
    errors: [
      'command line, --horizon: "14" cannot be used. Allowed: a duration such as 14d, 4h, 1h30m or 45s. To mend: correct --horizon, or see `greenroom forecast --help`.',
    ],
  },
  {
    title: 'an instant without an offset',
    files: GOOD_FEED,
    args: ['--as-of', '2026-12-01T00:00:00'],
    errors: [
      'command line, --as-of: "2026-12-01T00:00:00" cannot be used. Allowed: an instant with its offset such as 2026-11-21T00:00:00Z, or now. To mend: correct --as-of, or see `greenroom forecast --help`.',
    ],
  },
  {
    title: 'several bad options at once',
    files: GOOD_FEED,
    args: ['--as-of', 'soon', '--horizon', '-1d'],
    errors: [
      'command line, --horizon: "-1d" cannot be used. Allowed: a duration such as 14d, 4h, 1h30m or 45s. To mend: correct --horizon, or see `greenroom forecast --help`.',
      'command line, --as-of: "soon" cannot be used. Allowed: an instant with its offset such as 2026-11-21T00:00:00Z, or now. To mend: correct --as-of, or see `greenroom forecast --help`.',
    ],
  },
  {
    title: 'an output in a folder that is a feed',
    files: { 'pages/1.json': '[]' },
    args: ['--feed', 'pages', '--out', 'pages/forecast.json'],
    errors: [
      'command line, --out: "pages/forecast.json" is one of the other files, or in a folder of them. Allowed: a file of its own. To mend: name another file, such as forecast.json.',
    ],
  },
  {
    title: 'an output that is an input',
    files: GOOD_FEED,
    args: ['--out', 'events.csv'],
    errors: [
      'command line, --out: "events.csv" is one of the other files, or in a folder of them. Allowed: a file of its own. To mend: name another file, such as forecast.json.',
    ],
  },
  {
    title: 'an output in a folder that is not there',
    files: GOOD_FEED,
    args: ['--out', 'no/such/forecast.json'],
    errors: [
      'no/such/forecast.json: it cannot be written: there is no such file or folder. Allowed: a path that can be written. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'an output that is a folder',
    files: { ...GOOD_FEED, 'out/x': '' },
    args: ['--out', 'out'],
    errors: [
      'out: it cannot be written: it is a folder. Allowed: a path that can be written. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'a previous forecast that is not there',
    files: GOOD_FEED,
    args: ['--previous', 'old.json'],
    errors: [
      'old.json: it cannot be read: there is no such file or folder. Allowed: a file that can be read. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'a previous forecast of another version',
    files: { ...GOOD_FEED, 'forecast.json': '{"version": 99}' },
    errors: [
      'forecast.json, version: version 99 of the forecast format is unknown. Allowed: 2. To mend: make the file again with `greenroom forecast` of this release; it is the forecast before, whose names stay: restore it, or name all tenants anew with --no-previous.',
    ],
  },
  {
    title: 'a previous forecast that was cut off',
    files: { ...GOOD_FEED, 'forecast.json': '{"version": 1, "asOf": "2026-' },
    errors: [
      'forecast.json, row 1: the text is not JSON: unexpected end of string. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off; it is the forecast before, whose names stay: restore it, or name all tenants anew with --no-previous.',
    ],
  },
];
