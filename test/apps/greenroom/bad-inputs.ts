/** One bad input of `greenroom forecast`. */
export interface BadInput {
  /** Completes "refuses ...". */
  readonly title: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Options besides --feed, --as-of and --out; a later one wins. */
  readonly args?: readonly string[];
  /** Each error in full, in the order in which they are told. */
  readonly errors: readonly string[];
}

const HEADER = 'id,name,on_sale,time_zone,venue_capacity,followers,host,path,tier,off_sale\n';

/** A feed with the given rows under all columns that matter here. */
const feed = (...rows: string[]) => ({ 'events.csv': HEADER + rows.map((row) => `${row}\n`).join('') });

const GOOD = 'E1,Lanterns,2026-12-04T10:00:00Z,Europe/London,20000,1000000,,,,';
const good = feed(GOOD);
const discovery = (event: unknown) => ({ 'page.json': JSON.stringify({ _embedded: { events: [event] } }) });

export const BAD_INPUTS: readonly BadInput[] = [
  // The command line.
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
    files: good,
    args: ['--feed-format', 'xml'],
    errors: [
      'command line, --feed-format: "xml" cannot be used. Allowed: csv, discovery, schema-org, bandsintown. To mend: correct --feed-format, or see `greenroom forecast --help`.',
    ],
  },
  {
    title: 'a host that is none',
    files: good,
    args: ['--host', 'Tickets Shop'],
    errors: [
      'command line, --host: "Tickets Shop" cannot be used. Allowed: a host name in lower case such as tickets.example.com. To mend: correct --host, or see `greenroom forecast --help`.',
    ],
  },
  {
    title: 'a zone that is none',
    files: good,
    args: ['--time-zone', 'Mars/Olympus'],
    errors: [
      'command line, --time-zone: "Mars/Olympus" cannot be used. Allowed: a zone of the IANA database such as Europe/Berlin. To mend: correct --time-zone, or see `greenroom forecast --help`.',
    ],
  },
  {
    title: 'an offset in the place of a zone',
    files: good,
    args: ['--time-zone', '+02:00'],
    errors: [
      'command line, --time-zone: "+02:00" cannot be used. Allowed: a zone of the IANA database such as Europe/Berlin. To mend: correct --time-zone, or see `greenroom forecast --help`.',
    ],
  },
  {
    title: 'a horizon without a unit',
    files: good,
    args: ['--horizon', '14'],
    errors: [
      'command line, --horizon: "14" cannot be used. Allowed: a duration such as 14d, 4h, 1h30m or 45s. To mend: correct --horizon, or see `greenroom forecast --help`.',
    ],
  },
  {
    title: 'an instant without an offset',
    files: good,
    args: ['--as-of', '2026-12-01T00:00:00'],
    errors: [
      'command line, --as-of: "2026-12-01T00:00:00" cannot be used. Allowed: an instant with its offset such as 2026-11-21T00:00:00Z, or now. To mend: correct --as-of, or see `greenroom forecast --help`.',
    ],
  },
  {
    title: 'several bad options at once',
    files: good,
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
    files: good,
    args: ['--out', 'events.csv'],
    errors: [
      'command line, --out: "events.csv" is one of the other files, or in a folder of them. Allowed: a file of its own. To mend: name another file, such as forecast.json.',
    ],
  },
  {
    title: 'an output in a folder that is not there',
    files: good,
    args: ['--out', 'no/such/forecast.json'],
    errors: [
      'no/such/forecast.json: it cannot be written: there is no such file or folder. Allowed: a path that can be written. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'an output that is a folder',
    files: { ...good, 'out/x': '' },
    args: ['--out', 'out'],
    errors: [
      'out: it cannot be written: it is a folder. Allowed: a path that can be written. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'a previous forecast that is not there',
    files: good,
    args: ['--previous', 'old.json'],
    errors: [
      'old.json: it cannot be read: there is no such file or folder. Allowed: a file that can be read. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'a previous forecast of another version',
    files: { ...good, 'forecast.json': '{"version": 99}' },
    errors: [
      'forecast.json, version: version 99 of the forecast format is unknown. Allowed: 2. To mend: make the file again with `greenroom forecast` of this release.',
    ],
  },
  {
    title: 'a previous forecast that was cut off',
    files: { ...good, 'forecast.json': '{"version": 1, "asOf": "2026-' },
    errors: [
      'forecast.json, row 1: the text is not JSON: unexpected end of string. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.',
    ],
  },
  // The policy.
  {
    title: 'a policy with a spelling mistake',
    files: { ...good, 'policy.json': '{ "drane": "1d" }' },
    args: ['--policy', 'policy.json'],
    errors: [
      'policy.json, row 1, drane: the field is unknown. Allowed: hold, drain, leadTimes, audience, fallback, service, arrival, fleet, budget, costCentre, defaultTier, tiers. To mend: remove it, or correct its spelling.',
    ],
  },
  {
    title: 'a policy that is not JSON',
    files: { ...good, 'policy.json': '{ drain: 1d }' },
    args: ['--policy', 'policy.json'],
    errors: [
      'policy.json, row 1: the text is not JSON: invalid symbol. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.',
    ],
  },
  {
    title: 'a policy with a number out of range',
    files: { ...good, 'policy.json': '{ "service": { "slots": 0 } }' },
    args: ['--policy', 'policy.json'],
    errors: [
      'policy.json, row 1, service.slots: 0 is not allowed here. Allowed: a whole number of at least 1. To mend: correct the value, or leave it out for the default.',
    ],
  },
  // Our own CSV.
  {
    title: 'an empty file',
    files: { 'events.csv': '' },
    errors: [
      'events.csv: the file is empty. Allowed: a CSV with the columns id, name and on_sale, or JSON of Ticketmaster Discovery (`_embedded.events`), of schema.org (`@type` of an event) or of Bandsintown (`on_sale_datetime`). To mend: export the feed again.',
    ],
  },
  {
    title: 'a page that is HTML',
    files: { 'events.csv': '<!doctype html><title>Sign in</title>' },
    errors: [
      `events.csv: the file is HTML or XML. Allowed: a CSV with the columns id, name and on_sale, or JSON of Ticketmaster Discovery (\`_embedded.events\`), of schema.org (\`@type\` of an event) or of Bandsintown (\`on_sale_datetime\`). To mend: save the content of the page's <script type="application/ld+json"> as a JSON file.`,
    ],
  },
  {
    title: 'a CSV without the required columns',
    files: { 'events.csv': 'id,title\nE1,Lanterns\n' },
    errors: [
      'events.csv, row 1, name: the column "name" is missing. Allowed: the columns id, name, on_sale, off_sale, time_zone, venue_capacity, performers, followers, host, path, tier, cost_centre. To mend: add the column name.',
      'events.csv, row 1, on_sale: the column "on_sale" is missing. Allowed: the columns id, name, on_sale, off_sale, time_zone, venue_capacity, performers, followers, host, path, tier, cost_centre. To mend: add the column on_sale.',
    ],
  },
  {
    title: 'a column twice',
    files: { 'events.csv': 'id,name,on_sale,name\nE1,Lanterns,TBA,Lanterns\n' },
    errors: [
      'events.csv, row 1, name: the column "name" stands twice in the header. Allowed: the columns id, name, on_sale, off_sale, time_zone, venue_capacity, performers, followers, host, path, tier, cost_centre. To mend: remove or rename one of them.',
    ],
  },
  {
    title: 'a row with a field too many',
    files: { 'events.csv': 'id,name,on_sale\nE1,Lanterns, London,TBA\n' },
    errors: [
      'events.csv, row 2: the row has 4 values, and the header has 3 values. Allowed: as many values in every row as in the header. To mend: add the missing commas, or put a value that has a comma in it in quotes.',
    ],
  },
  {
    title: 'a quote that is never closed',
    files: { 'events.csv': 'id,name,on_sale\nE1,"Lanterns,TBA\n' },
    errors: [
      'events.csv, row 2: the row opens a quote that is not closed before the end of the file. Allowed: quotes around a whole value, and two for one inside it. To mend: close the quote or double it; the rows from here on were not read.',
    ],
  },
  {
    title: 'an event without an id',
    files: feed(',Lanterns,2026-12-04T10:00:00Z,,,,,,,'),
    errors: [
      'events.csv, row 2, id: the id is empty. Allowed: 1 to 256 characters without control characters. To mend: give the event an id of its own that never changes.',
    ],
  },
  {
    title: 'an event without a name',
    files: feed('E1,,2026-12-04T10:00:00Z,,,,,,,'),
    errors: [
      'events.csv, row 2, name: the name is empty. Allowed: text on one line, without control characters. To mend: name the event.',
    ],
  },
  {
    title: 'a date that does not exist',
    files: feed('E1,Lanterns,2026-02-30T10:00:00Z,,,,,,,'),
    errors: [
      'events.csv, row 2, on_sale: "2026-02-30T10:00:00Z" is not a date with a time. Allowed: an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a zone. To mend: write the time at which the sale starts, or leave it empty while it is not known.',
    ],
  },
  {
    title: 'a date in words',
    files: feed('E1,Lanterns,next Friday,,,,,,,'),
    errors: [
      'events.csv, row 2, on_sale: "next Friday" is not a date with a time. Allowed: an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a zone. To mend: write the time at which the sale starts, or leave it empty while it is not known.',
    ],
  },
  {
    title: 'a local time without a zone',
    files: feed('E1,Lanterns,2026-12-04T10:00:00,,,,,,,'),
    errors: [
      'events.csv, row 2, on_sale: "2026-12-04T10:00:00" is a local time, and the feed does not say of which zone. Allowed: a time with "Z" or an offset, or a local time with a zone. To mend: give --time-zone, or a zone in the feed.',
    ],
  },
  {
    title: 'a local time that the clocks skip',
    files: feed('E1,Lanterns,2027-03-28T01:30:00,Europe/London,,,,,,'),
    errors: [
      'events.csv, row 2, on_sale: "2027-03-28T01:30:00" does not exist in Europe/London: the clocks are put forward over it. Allowed: a time that exists, or an instant with its offset. To mend: write 2027-03-28T02:30:00, which is what the clocks show instead, if that is meant.',
    ],
  },
  {
    title: 'a local time that the clocks show twice',
    files: feed('E1,Lanterns,2026-10-25T01:30:00,Europe/London,,,,,,'),
    errors: [
      'events.csv, row 2, on_sale: "2026-10-25T01:30:00" happens twice in Europe/London: the clocks are put back over it. Allowed: a time that happens once, or an instant with its offset. To mend: write 2026-10-25T00:30:00Z or 2026-10-25T01:30:00Z, whichever is meant.',
    ],
  },
  {
    title: 'an unknown zone in a row',
    files: feed('E1,Lanterns,2026-12-04T10:00:00,Europe/Atlantis,,,,,,'),
    errors: [
      'events.csv, row 2, time_zone: "Europe/Atlantis" is not a time zone. Allowed: a zone of the IANA database such as Europe/Berlin. To mend: correct its spelling, or leave it out.',
    ],
  },
  {
    title: 'a capacity with a separator',
    files: feed('E1,Lanterns,2026-12-04T10:00:00Z,,"20,000",,,,,'),
    errors: [
      'events.csv, row 2, venue_capacity: "20,000" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write 20000 if that is meant.',
    ],
  },
  {
    title: 'negative followers',
    files: feed('E1,Lanterns,2026-12-04T10:00:00Z,,,-5,,,,'),
    errors: [
      'events.csv, row 2, followers: "-5" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write a whole number, or leave it empty when it is not known.',
    ],
  },
  {
    title: 'followers in exponent form',
    files: feed('E1,Lanterns,2026-12-04T10:00:00Z,,,1e6,,,,'),
    errors: [
      'events.csv, row 2, followers: "1e6" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write 1000000 if that is meant.',
    ],
  },
  {
    title: 'a host with a scheme',
    files: feed('E1,Lanterns,2026-12-04T10:00:00Z,,,,https://tickets.example.com,,,'),
    errors: [
      'events.csv, row 2, host: "https://tickets.example.com" is not a host. Allowed: a host name in lower case such as tickets.example.com. To mend: write the bare name, such as tickets.example.com.',
    ],
  },
  {
    title: 'a path without a slash',
    files: feed('E1,Lanterns,2026-12-04T10:00:00Z,,,,,lanterns,,'),
    errors: [
      'events.csv, row 2, path: "lanterns" is not a path. Allowed: a path such as /summer-tour: "/" and segments of letters, digits, ".", "_", "~" and "-". To mend: write a path such as /summer-tour.',
    ],
  },
  {
    title: 'a tier that the policy does not have',
    files: feed('E1,Lanterns,2026-12-04T10:00:00Z,,,,,,gold,'),
    errors: [
      'events.csv, row 2, tier: event "E1" is of tier "gold", which the policy does not have. Allowed: major, small, standard. To mend: name one of these, or add the tier to the policy.',
    ],
  },
  {
    title: 'a sale that ends before it starts',
    files: feed('E1,Lanterns,2026-12-04T10:00:00Z,,,,,,,2026-12-04T09:00:00Z'),
    errors: [
      'events.csv, row 2, off_sale: the sale ends at 2026-12-04T09:00:00Z, and it starts at 2026-12-04T10:00:00Z. Allowed: an off_sale after the on_sale. To mend: correct one of the two, or leave off_sale empty.',
    ],
  },
  {
    title: 'two events on one path',
    files: feed('E1,One,2026-12-04T10:00:00Z,,,,,/a,,', 'E2,Two,2026-12-04T10:00:00Z,,,,,/a/,,'),
    errors: [
      'events.csv, row 3: event "E2" has the same host and path, "/a/", as event "E1" in events.csv, row 2. Allowed: every host and path once. To mend: give one of the events another host or path.',
    ],
  },
  {
    title: 'everything that is wrong at once',
    files: feed(',Lanterns,soon,Mars/Olympus,x,-1,A B,lanterns,,'),
    errors: [
      'events.csv, row 2, id: the id is empty. Allowed: 1 to 256 characters without control characters. To mend: give the event an id of its own that never changes.',
      'events.csv, row 2, time_zone: "Mars/Olympus" is not a time zone. Allowed: a zone of the IANA database such as Europe/Berlin. To mend: correct its spelling, or leave it out.',
      'events.csv, row 2, on_sale: "soon" is not a date with a time. Allowed: an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a zone. To mend: write the time at which the sale starts, or leave it empty while it is not known.',
      'events.csv, row 2, venue_capacity: "x" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write a whole number, or leave it empty when it is not known.',
      'events.csv, row 2, followers: "-1" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write a whole number, or leave it empty when it is not known.',
      'events.csv, row 2, host: "A B" is not a host. Allowed: a host name in lower case such as tickets.example.com. To mend: write the bare name, such as tickets.example.com.',
      'events.csv, row 2, path: "lanterns" is not a path. Allowed: a path such as /summer-tour: "/" and segments of letters, digits, ".", "_", "~" and "-". To mend: write a path such as /summer-tour.',
    ],
  },
  // JSON feeds.
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
  // Follower lists.
  {
    title: 'a follower list without its columns',
    files: { ...good, 'followers.csv': 'artist,count\nLanterns,5\n' },
    args: ['--followers', 'followers.csv'],
    errors: [
      'followers.csv, row 1, performer: the column "performer" is missing. Allowed: the columns performer, network, followers, id, url. To mend: add the column performer.',
      'followers.csv, row 1, network: the column "network" is missing. Allowed: the columns performer, network, followers, id, url. To mend: add the column network.',
      'followers.csv, row 1, followers: the column "followers" is missing. Allowed: the columns performer, network, followers, id, url. To mend: add the column followers.',
    ],
  },
  {
    title: 'followers that are no number',
    files: { ...good, 'followers.csv': 'performer,network,followers\nLanterns,spotify,many\n' },
    args: ['--followers', 'followers.csv'],
    errors: [
      'followers.csv, row 2, followers: "many" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write the number in digits alone, such as 1250000, or leave the row out when it is not known.',
    ],
  },
  {
    title: 'a follower list that is not JSON',
    files: { ...good, 'followers.json': '[{"performer": "Lanterns",}]' },
    args: ['--followers', 'followers.json'],
    errors: [
      'followers.json, row 1: the text is not JSON: property name expected. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.',
    ],
  },
  {
    title: 'what is wrong with all files at once',
    files: {
      ...feed('E1,Lanterns,soon,,,,,,,'),
      'followers.csv': 'performer,network,followers\nLanterns,spotify,many\n',
      'policy.json': '[]',
    },
    args: ['--followers', 'followers.csv', '--policy', 'policy.json'],
    errors: [
      'events.csv, row 2, on_sale: "soon" is not a date with a time. Allowed: an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a zone. To mend: write the time at which the sale starts, or leave it empty while it is not known.',
      'followers.csv, row 2, followers: "many" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write the number in digits alone, such as 1250000, or leave the row out when it is not known.',
      'policy.json, row 1: [] is not allowed here. Allowed: an object. To mend: correct the value, or leave it out for the default.',
    ],
  },
];
