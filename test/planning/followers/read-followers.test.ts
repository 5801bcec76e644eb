import { describe, expect, it } from 'vitest';
import { mergeFollowers, readFollowers } from '../../../lib/planning/followers/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';

const HEADER = 'performer,network,followers,id,url';

function issuesOf(file: string, text: string): string[] {
  return readFollowers({ file, text }).issues.map((issue) => `${issue.severity}: ${formatIssue(issue)}`);
}

describe('a follower list', () => {
  it.each([
    ['f.csv', '[]', 'csv'],
    ['f.JSON', 'performer,network,followers\n', 'json'],
    ['f.txt', '\uFEFF [\n]', 'json'],
    ['f.txt', '{"profiles": []}', 'json'],
    ['f.txt', 'performer,network,followers\n', 'csv'],
    ['-', '', 'csv'],
  ])('named %s that begins with %j is %s', (file, text, format) => {
    expect(readFollowers({ file, text }).format).toBe(format);
  });
});

describe('a CSV of followers', () => {
  it('is read with its lines, whatever the order of its columns', () => {
    const text =
      '\uFEFFfollowers,performer,network,url\r\n8900000,"Harbor, Pine & Co",Spotify,\r\n\r\n0,夜明けの汽車,X,https://x.com/yoake\r\n';
    expect(readFollowers({ file: 'f.csv', text })).toEqual({
      format: 'csv',
      profiles: [
        {
          performer: 'Harbor, Pine & Co',
          network: 'spotify',
          followers: 8_900_000,
          place: { file: 'f.csv', row: 2 },
        },
        {
          performer: '夜明けの汽車',
          network: 'twitter',
          followers: 0,
          url: 'https://x.com/yoake',
          place: { file: 'f.csv', row: 4 },
        },
      ],
      issues: [],
    });
  });

  it('is told everything that is wrong at once', () => {
    const text = `${HEADER}\nA,spotify,1.2M,,\n,spotify,5,,\nB,,-1,,\nC,spotify,,,\nD,spotify,7\nE,spotify,8,id,\n`;
    const reading = readFollowers({ file: 'f.csv', text });
    expect(reading.profiles.map(({ performer }) => performer)).toEqual(['E']);
    expect(reading.issues.map(({ place, problem }) => `${place.row}, ${place.field}: ${problem}`)).toEqual([
      '2, followers: "1.2M" is not a whole number',
      '3, performer: the performer is empty',
      '4, network: the network is empty',
      '4, followers: "-1" is not a whole number',
      '5, followers: the number of followers is empty',
      '6, undefined: the row has 3 values, and the header has 5 values',
    ]);
  });

  it.each([
    [
      'a number that is none',
      `${HEADER}\nA,spotify,"1,200",,`,
      'error: f.csv, row 2, followers: "1,200" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write the number in digits alone, such as 1250000, or leave the row out when it is not known.',
    ],
    [
      'a number that is not exact',
      `${HEADER}\nA,spotify,9007199254740992,,`,
      'error: f.csv, row 2, followers: "9007199254740992" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write the number in digits alone, such as 1250000, or leave the row out when it is not known.',
    ],
    [
      'no number',
      `${HEADER}\nA,spotify,,,`,
      'error: f.csv, row 2, followers: the number of followers is empty. Allowed: digits alone, from 0 to 9007199254740991. To mend: write the number in digits alone, such as 1250000, or leave the row out when it is not known.',
    ],
    [
      'no performer',
      `${HEADER}\n  ,spotify,1,,`,
      'error: f.csv, row 2, performer: the performer is empty. Allowed: a name. To mend: fill in the performer, or leave the row out.',
    ],
    [
      'no network',
      `${HEADER}\nA,,1,,`,
      'error: f.csv, row 2, network: the network is empty. Allowed: a network such as spotify or instagram. To mend: fill in the network, or leave the row out.',
    ],
    [
      'an address that is none',
      `${HEADER}\nA,instagram,1,,@paper`,
      'warning: f.csv, row 2, url: "@paper" is not the address of a page. Allowed: an address such as https://www.instagram.com/paperlanterns. To mend: correct it; until then it is ignored.',
    ],
    [
      'an unknown column',
      'performer,network,followers,country\nA,spotify,1,DE',
      'warning: f.csv, row 1, country: the column "country" is not known. Allowed: the columns performer, network, followers, id, url. To mend: correct its name; until then it is ignored.',
    ],
    [
      'a column twice',
      'performer,network,followers,followers\nA,spotify,1,2',
      'error: f.csv, row 1, followers: the column "followers" stands twice in the header. Allowed: the columns performer, network, followers, id, url. To mend: remove or rename one of them.',
    ],
    [
      'a column too few',
      'performer,followers\nA,1',
      'error: f.csv, row 1, network: the column "network" is missing. Allowed: the columns performer, network, followers, id, url. To mend: add the column network.',
    ],
    [
      'a row of another width',
      `${HEADER}\nA`,
      'error: f.csv, row 2: the row has 1 value, and the header has 5 values. Allowed: as many values in every row as in the header. To mend: add the missing commas, or put a value that has a comma in it in quotes.',
    ],
    [
      'nothing in it',
      ' \n',
      'error: f.csv: the file is empty. Allowed: a header with the columns performer, network, followers, id, url, and a row for every profile. To mend: export the list again, or leave it out.',
    ],
    [
      'a quote that stays open',
      `${HEADER}\n"A,spotify,1,,\nB,spotify,2,,`,
      'error: f.csv, row 2: the row opens a quote that is not closed before the end of the file. Allowed: quotes around a whole value, and two for one inside it. To mend: close the quote or double it; the rows from here on were not read.',
    ],
  ])('has %s', (_title, text, issue) => {
    expect(issuesOf('f.csv', text)).toEqual([issue]);
  });

  it('with semicolons is told so', () => {
    expect(readFollowers({ file: 'f.csv', text: 'performer;network;followers\nA;b;1' }).issues[0]?.mend).toBe(
      'export the file with commas between the values',
    );
  });
});

describe('a JSON of followers', () => {
  const entry = { performer: 'Paper Lanterns', network: 'Spotify', followers: 8_900_000 };

  it.each([
    ['alone', [entry, { ...entry, id: 12 }], '[0]', '[1]'],
    ['under "profiles"', { profiles: [entry, { ...entry, id: 12 }] }, 'profiles[0]', 'profiles[1]'],
  ])('is a list %s', (_title, value, first, second) => {
    expect(readFollowers({ file: 'f.json', text: JSON.stringify(value) })).toEqual({
      format: 'json',
      profiles: [
        { ...entry, network: 'spotify', place: { file: 'f.json', field: first } },
        { ...entry, network: 'spotify', id: '12', place: { file: 'f.json', field: second } },
      ],
      issues: [],
    });
  });

  it('takes null for nothing', () => {
    const [profile] = readFollowers({
      file: 'f.json',
      text: JSON.stringify([{ ...entry, id: null, url: null }]),
    }).profiles;
    expect(Object.keys(profile ?? {})).toEqual(['performer', 'network', 'followers', 'place']);
  });

  it.each([
    [
      'a number in quotes',
      '[\n{"performer": "A", "network": "spotify", "followers": "12"}]',
      'error: f.json, row 2, [0].followers: "12" is not allowed here. Allowed: number. To mend: correct the value, or leave the profile out when it is not known.',
    ],
    [
      'a number below zero',
      '{"profiles": [{"performer": "A", "network": "spotify", "followers": -1}]}',
      'error: f.json, row 1, profiles[0].followers: -1 is not allowed here. Allowed: a whole number of at least 0. To mend: correct the value, or leave the profile out when it is not known.',
    ],
    [
      'no number',
      '[{"performer": "A", "network": "spotify", "followers": null}]',
      'error: f.json, row 1, [0].followers: the field is missing. Allowed: every field of the schema. To mend: add it.',
    ],
    [
      'an id whose digits are lost',
      '[{"performer": "A", "network": "spotify", "followers": 1, "id": 12345678901234567890}]',
      'error: f.json, row 1, [0].id: 12345678901234567000 is not allowed here. Allowed: a whole number below 9007199254740992. To mend: correct the value, or leave the profile out when it is not known.',
    ],
    [
      'an unknown field',
      '[{"performer": "A", "network": "spotify", "followers": 1, "country": "DE"}, {"performer": "B", "network": "spotify", "followers": 1, "country": "FR"}]',
      'warning: f.json, [0].country: the field is not known. Allowed: the fields performer, network, followers, id, url. To mend: correct its name; until then it is ignored.',
    ],
    [
      'an unknown field beside the profiles',
      '{"profiles": [], "updated": "2026-11-21"}',
      'warning: f.json, updated: the field is not known. Allowed: the fields profiles. To mend: correct its name; until then it is ignored.',
    ],
    [
      'an address that is none',
      '{"profiles": [{"performer": "A", "network": "spotify", "followers": 1, "url": "here"}]}',
      'warning: f.json, profiles[0].url: "here" is not the address of a page. Allowed: an address such as https://www.instagram.com/paperlanterns. To mend: correct it; until then it is ignored.',
    ],
    [
      'no list',
      '{"performers": []}',
      'error: f.json, row 1, profiles: the field is missing. Allowed: every field of the schema. To mend: add it.',
    ],
    [
      'something else',
      '5',
      'error: f.json, row 1: 5 is not allowed here. Allowed: a list. To mend: correct the value, or leave the profile out when it is not known.',
    ],
    [
      'text that is not JSON',
      '[\n{"performer": "A",}\n]',
      'error: f.json, row 2: the text is not JSON: property name expected. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.',
    ],
  ])('has %s', (_title, text, issue) => {
    expect(issuesOf('f.json', text).at(0)).toBe(issue);
  });

  it('is told everything that is wrong at once', () => {
    const text = '[{"performer": "", "network": 5, "followers": 1.5}, 7, {"performer": "A"}]';
    expect(readFollowers({ file: 'f.json', text }).issues.map(({ place }) => place.field)).toEqual([
      '[0].performer',
      '[0].network',
      '[0].followers',
      '[1]',
      '[2].network',
      '[2].followers',
    ]);
  });
});

describe('follower lists together', () => {
  const read = (file: string, ...rows: string[]) =>
    readFollowers({ file, text: [HEADER, ...rows].join('\n') });

  it('are one list with the issues of all', () => {
    const merged = mergeFollowers([read('a.csv', 'A,spotify,1,,'), read('b.csv', 'B,spotify,x,,')]);
    expect(merged.profiles.map(({ performer }) => performer)).toEqual(['A']);
    expect(merged.issues.map(({ place }) => place.file)).toEqual(['b.csv']);
  });

  it('have every profile once', () => {
    const merged = mergeFollowers([
      read('a.csv', 'A,spotify,5,id1,', 'B,spotify,7,,'),
      read('b.csv', 'A,Spotify,5,id1,https://open.spotify.com/artist/id1', 'b,spotify,7,,'),
    ]);
    expect(merged.issues).toEqual([]);
    expect(merged.profiles).toEqual([
      {
        performer: 'A',
        network: 'spotify',
        followers: 5,
        id: 'id1',
        url: 'https://open.spotify.com/artist/id1',
        place: { file: 'a.csv', row: 2 },
      },
      { performer: 'B', network: 'spotify', followers: 7, place: { file: 'a.csv', row: 3 } },
    ]);
  });

  it('use the larger number of two for one profile, and say so', () => {
    const merged = mergeFollowers([
      read('a.csv', 'A,spotify,5000,id1,'),
      read('b.csv', 'A,spotify,6000,id1,'),
    ]);
    expect(merged.profiles.map(({ followers }) => followers)).toEqual([6000]);
    expect(merged.issues.map(formatIssue)).toEqual([
      'b.csv, row 2: "A" has 6,000 followers on spotify here, and 5,000 in a.csv, row 2. Allowed: every profile once, or with the same number. To mend: remove one of the two; 6,000 is used.',
    ]);
  });

  it('keep profiles apart that differ in id, network or name', () => {
    const rows = ['A,spotify,1,id1,', 'A,spotify,1,id2,', 'A,youtube,1,id1,', 'Alias of A,spotify,1,id1,'];
    expect(mergeFollowers([read('a.csv', ...rows)]).profiles).toHaveLength(4);
  });
});
