import { type BadInput, feed, GOOD_FEED } from './bad-input.js';

export const BAD_FOLLOWER_LISTS: readonly BadInput[] = [
  {
    title: 'a follower list without its columns',
    files: { ...GOOD_FEED, 'followers.csv': 'artist,count\nLanterns,5\n' },
    args: ['--followers', 'followers.csv'],
    errors: [
      'followers.csv, row 1, performer: the column "performer" is missing. Allowed: the columns performer, network, followers, id, url. To mend: add the column performer.',
      'followers.csv, row 1, network: the column "network" is missing. Allowed: the columns performer, network, followers, id, url. To mend: add the column network.',
      'followers.csv, row 1, followers: the column "followers" is missing. Allowed: the columns performer, network, followers, id, url. To mend: add the column followers.',
    ],
  },
  {
    title: 'followers that are no number',
    files: { ...GOOD_FEED, 'followers.csv': 'performer,network,followers\nLanterns,spotify,many\n' },
    args: ['--followers', 'followers.csv'],
    errors: [
      'followers.csv, row 2, followers: "many" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write the number in digits alone, such as 1250000, or leave the row out when it is not known.',
    ],
  },
  {
    title: 'a follower list that is not JSON',
    files: { ...GOOD_FEED, 'followers.json': '[{"performer": "Lanterns",}]' },
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
