import { type BadInput, feed } from './bad-input.js';

export const BAD_CSV_FEEDS: readonly BadInput[] = [
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
];
