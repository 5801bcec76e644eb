import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexProfiles, joinFollowers } from '../../../lib/planning/followers/index.js';
import { performerOf, profilesOf } from './profiles.js';

describe('a performer is joined', () => {
  const index = indexProfiles(
    profilesOf(
      'Paper Lanterns, spotify, 8900000, 4pLanterns, https://open.spotify.com/artist/4pLanterns',
      'Paper Lanterns, instagram, 9400000, , https://www.instagram.com/paperlanterns',
      'Official Site Band, website, 70, , https://band.example/About/',
      'Nirvana, spotify, 20000000, us',
      'nirvana, spotify, 9000, uk',
      'Nirvana, instagram, 5000000',
      'Beatless, spotify, 12',
      '末班車, youtube, 3300000',
      '夜行列車, youtube, 40',
      'Twice, spotify, 5',
      'Twice, spotify, 7',
    ),
  );

  it.each([
    ['id', { networkIds: { spotify: '4pLanterns' } }, 'id', 8_900_000],
    ['id of a network in capitals', { networkIds: { Spotify: '4pLanterns' } }, 'id', 8_900_000],
    [
      'id that the list has in an address alone',
      { networkIds: { instagram: 'PaperLanterns' } },
      'id',
      9_400_000,
    ],
    ['address', { links: ['https://www.instagram.com/paperlanterns'] }, 'link', 9_400_000],
    ['address without scheme and www', { links: ['instagram.com/PaperLanterns/'] }, 'link', 9_400_000],
    ['address with a query', { links: ['http://Instagram.com/paperlanterns?hl=de#top'] }, 'link', 9_400_000],
    [
      'address in another language',
      { links: ['https://open.spotify.com/intl-de/artist/4pLanterns'] },
      'link',
      8_900_000,
    ],
    ['address on an unknown host', { links: ['https://BAND.example/About'] }, 'link', 70],
    [
      'id and address, on the network with more followers',
      { networkIds: { spotify: '4pLanterns' }, links: ['https://www.instagram.com/paperlanterns'] },
      'id',
      9_400_000,
    ],
    ['id although the name is ambiguous', { name: 'Nirvana', networkIds: { spotify: 'uk' } }, 'id', 9_000],
    ['name, on the network with more followers', { name: 'Paper Lanterns' }, 'name', 9_400_000],
    ['name in another case and spacing', { name: ' PAPER\u00A0 lanterns' }, 'name', 9_400_000],
    ['name in full-width letters', { name: 'Ｐａｐｅｒ Ｌａｎｔｅｒｎｓ' }, 'name', 9_400_000],
    ['name in another script', { name: '末班車' }, 'name', 3_300_000],
    ['name that stands in two rows of one network without ids', { name: 'Twice' }, 'name', 7],
  ])('by %s', (_title, performer, by, followers) => {
    expect(joinFollowers(performerOf('Somebody else', performer), index)).toMatchObject({
      kind: 'matched',
      by,
      followers,
    });
  });

  it('to all of its profiles', () => {
    const join = joinFollowers(performerOf('Paper Lanterns'), index);
    expect(join.kind === 'matched' && join.profiles.map(({ network }) => network)).toEqual([
      'spotify',
      'instagram',
    ]);
  });

  it.each([
    ['a name that is nearly one in the list', performerOf('The Beatless')],
    ['a name in a script that the list has other names in', performerOf('夜明けの汽車')],
    [
      'an id in another case, on a network where case matters',
      performerOf('?', { networkIds: { spotify: '4planterns' } }),
    ],
    ['the same id on another network', performerOf('?', { networkIds: { youtube: '4pLanterns' } })],
    ['the front page of a network', performerOf('?', { links: ['https://www.instagram.com/'] })],
    [
      'a path in another case on an unknown host',
      performerOf('?', { links: ['https://band.example/about'] }),
    ],
    [
      'something that is no address',
      performerOf('?', { links: ['instagram', 'mailto:a@b.example/paper', '%'] }),
    ],
  ])('not by %s', (_title, performer) => {
    expect(joinFollowers(performer, index)).toEqual({ kind: 'missing' });
  });

  it('not by a name that two profiles of one network have, also not on the networks that have one', () => {
    const join = joinFollowers(performerOf('NIRVANA'), index);
    expect(join.kind === 'ambiguous' && join.candidates.map(({ id }) => id)).toEqual(['us', 'uk']);
  });
});

describe('of several performers on one link or id', () => {
  const FAN_PAGE = 'https://www.instagram.com/aurora';
  const index = indexProfiles(
    profilesOf(
      `Aurora, instagram, 100, , ${FAN_PAGE}`,
      `Aurora Borealis Fanclub, instagram, 9000000, , ${FAN_PAGE}`,
      `AURORA, website, 300, a, ${FAN_PAGE}`,
      'Aurora, spotify, 50, s1',
      'Someone, spotify, 70, s1',
      'Solo, spotify, 30, s2',
    ),
  );

  it.each([
    ['link', { links: [FAN_PAGE] }, 'link', 300],
    ['id', { networkIds: { spotify: 's1' } }, 'id', 50],
    ['id, and the link', { links: [FAN_PAGE], networkIds: { spotify: 's1' } }, 'id', 300],
  ])('the one with the own name is taken, by %s', (_title, keys, by, followers) => {
    expect(joinFollowers(performerOf(' aurora', keys), index)).toMatchObject({
      kind: 'matched',
      by,
      followers,
    });
  });

  it.each([
    ['link', { links: [FAN_PAGE] }, 'link', [4, 3]],
    ['id', { networkIds: { spotify: 's1' } }, 'id', [5, 6]],
    ['id, though the lists know the name', { networkIds: { spotify: 's1' }, name: 'Solo' }, 'id', [5, 6]],
    [
      'link beside an id of one performer',
      { links: [FAN_PAGE], networkIds: { spotify: 's2' } },
      'link',
      [4, 3],
    ],
  ])('none is taken when nobody has the own name, by %s', (_title, keys, by, rows) => {
    const join = joinFollowers(performerOf('Polar Light', keys), index);
    expect(join.kind === 'ambiguous' && [join.by, join.candidates.map(({ place }) => place.row)]).toEqual([
      by,
      rows,
    ]);
  });

  it('spellings of one name are one performer', () => {
    const spelt = indexProfiles(
      profilesOf(`Aurora, a, 1, , ${FAN_PAGE}`, `ＡＵＲＯＲＡ, b, 2, , ${FAN_PAGE}`),
    );
    expect(joinFollowers(performerOf('Polar Light', { links: [FAN_PAGE] }), spelt)).toMatchObject({
      kind: 'matched',
      followers: 2,
    });
  });
});

describe('one profile has many addresses:', () => {
  it.each([
    ['https://twitter.com/Paper', 'https://x.com/paper'],
    ['https://mobile.twitter.com/paper', 'https://twitter.com/@paper'],
    ['https://m.facebook.com/paper', 'https://www.facebook.com/pg/Paper/'],
    ['https://www.facebook.com/pages/Paper-Lanterns/123', 'https://facebook.com/123'],
    ['https://www.youtube.com/channel/UCabc', 'https://music.youtube.com/channel/UCabc'],
    ['https://www.tiktok.com/@paper', 'https://tiktok.com/@Paper?lang=de'],
    ['https://example.com/caf%C3%A9', 'https://example.com/cafe\u0301/'],
  ])('%s and %s', (first, second) => {
    const index = indexProfiles(profilesOf(`A, web, 5, , ${first}`));
    expect(joinFollowers(performerOf('B', { links: [second] }), index).kind).toBe('matched');
  });

  it.each([
    ['https://www.facebook.com/profile.php?id=1', 'https://www.facebook.com/profile.php?id=2'],
    ['https://www.youtube.com/channel/UCabc', 'https://www.youtube.com/channel/UCABC'],
    ['https://open.spotify.com/artist/abc', 'https://open.spotify.com/album/abc'],
    ['https://example.com/a', 'https://example.org/a'],
  ])('not %s and %s', (first, second) => {
    const index = indexProfiles(profilesOf(`A, web, 5, , ${first}`));
    expect(joinFollowers(performerOf('B', { links: [second] }), index).kind).toBe('missing');
  });
});

it('tells every two names apart that differ in more than case, white space and compatibility', () => {
  const anyName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  const plain = (name: string) =>
    name.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean).join(' ');
  fc.assert(
    fc.property(anyName, anyName, (listed, asked) => {
      const [profile] = profilesOf('?, spotify, 1');
      const index = indexProfiles(profile === undefined ? [] : [{ ...profile, performer: listed }]);
      expect(joinFollowers(performerOf(asked), index).kind === 'matched').toBe(
        plain(listed) === plain(asked),
      );
      expect(joinFollowers(performerOf(listed), index).kind).toBe('matched');
    }),
  );
});
