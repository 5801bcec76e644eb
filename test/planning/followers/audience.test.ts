import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventRecord, Performer } from '../../../lib/planning/events/index.js';
import { audienceOf, indexProfiles } from '../../../lib/planning/followers/index.js';
import { DEFAULT_POLICY, type Policy } from '../../../lib/planning/policy/index.js';
import { performerOf, profilesOf } from './profiles.js';

const index = indexProfiles(
  profilesOf(
    'Paper Lanterns, spotify, 8900000, 4pLanterns',
    'Violet Hour, spotify, 1250000',
    'Copper Canyon, instagram, 460000',
    'Nobody, spotify, 0',
    'Nirvana, spotify, 20000000, us',
    'Nirvana, spotify, 9000, uk',
    'Half, spotify, 1',
  ),
);

function eventOf(changes: Partial<EventRecord> = {}, ...performers: (string | Performer)[]): EventRecord {
  return {
    id: 'E1',
    name: 'Long Way Home',
    sales: [{ name: 'public', opensAt: '2026-12-04T10:00:00Z' }],
    performers: performers.map((act) => (typeof act === 'string' ? performerOf(act) : act)),
    place: { file: 'events.csv', row: 2 },
    ...changes,
  };
}

function withAudience(audience: Partial<Policy['audience']>): Policy {
  return { ...DEFAULT_POLICY, audience: { ...DEFAULT_POLICY.audience, ...audience } };
}

const MEND = 'name them in a follower list with a link or an id, or give the followers of the event';

describe('the audience of an event', () => {
  it('is what the feed gives for the event, and nothing else is asked', () => {
    const event = eventOf({ followers: 1_234_567, venueCapacity: 10 }, 'Paper Lanterns', 'Unknown');
    expect(audienceOf(event, index, DEFAULT_POLICY)).toEqual({
      audience: {
        followers: 1_234_567,
        basis: 'event',
        because: 'the feed gives 1,234,567 followers for the event',
      },
      warnings: [],
    });
  });

  it('is zero when the feed gives zero', () => {
    expect(audienceOf(eventOf({ followers: 0 }, 'Paper Lanterns'), index, DEFAULT_POLICY).audience).toEqual({
      followers: 0,
      basis: 'event',
      because: 'the feed gives 0 followers for the event',
    });
  });

  it.each([
    ['one performer', ['Nobody'], 0, '0 of "Nobody" (spotify, joined by name)'],
    [
      'a performer that only the feed counts',
      [performerOf('Newcomer', { followers: 700 })],
      700,
      '700 of "Newcomer" (counted by the feed)',
    ],
    [
      'a performer that the list and the feed count, by the list',
      [performerOf('Violet Hour', { followers: 700 })],
      1_250_000,
      '1,250,000 of "Violet Hour" (spotify, joined by name)',
    ],
    [
      'an ambiguous performer that the feed counts, by the feed',
      [performerOf('Nirvana', { followers: 700 })],
      700,
      '700 of "Nirvana" (counted by the feed)',
    ],
    [
      'a performer that is billed twice, once',
      ['Violet Hour', 'VIOLET  HOUR'],
      1_250_000,
      '1,250,000 of "Violet Hour" (spotify, joined by name)',
    ],
    [
      'a performer under two names, once',
      ['Paper Lanterns', performerOf('PL', { networkIds: { spotify: '4pLanterns' } })],
      8_900_000,
      '8,900,000 of "Paper Lanterns" (spotify, joined by name)',
    ],
    [
      'several performers, the largest and half of the others',
      ['Violet Hour', 'Paper Lanterns', 'Copper Canyon'],
      9_755_000,
      '8,900,000 of "Paper Lanterns" (spotify, joined by name), + 50 % of 1,250,000 of "Violet Hour" (spotify, joined by name) and 460,000 of "Copper Canyon" (instagram, joined by name)',
    ],
  ])('counts %s', (_title, performers, followers, because) => {
    expect(audienceOf(eventOf({}, ...performers), index, DEFAULT_POLICY)).toEqual({
      audience: { followers, basis: 'performers', because },
      warnings: [],
    });
  });

  it.each([
    ['max', { rule: 'max' }, 8_900_000],
    ['headliner', { rule: 'headliner' }, 1_250_000],
    ['sum', { rule: 'sum' }, 9_525_000],
    ['sum without overlap', { rule: 'sum', overlap: 0 }, 10_150_000],
    ['sum with nothing but overlap', { rule: 'sum', overlap: 1 }, 8_900_000],
    ['sum with an overlap that is no binary fraction', { rule: 'sum', overlap: 0.9 }, 9_025_000],
  ] as const)('of several performers follows the rule: %s', (_title, rule, followers) => {
    const event = eventOf({}, 'Violet Hour', 'Paper Lanterns');
    expect(audienceOf(event, index, withAudience(rule)).audience.followers).toBe(followers);
  });

  it.each([
    ['max', 'the largest of 2: 8,900,000 of "Paper Lanterns" (spotify, joined by name)'],
    ['headliner', '1,250,000 of "Violet Hour" (spotify, joined by name)'],
  ] as const)('says what the rule %s took', (rule, because) => {
    const event = eventOf({}, 'Violet Hour', 'Paper Lanterns');
    expect(audienceOf(event, index, withAudience({ rule })).audience.because).toBe(because);
  });

  it.each([
    ['half a follower up', 0.5, 8_900_001],
    ['less than half down', 0.51, 8_900_000],
    ['what is half but for the binary fraction, up', 0.5000000001, 8_900_001],
  ])('rounds %s', (_title, overlap, followers) => {
    const event = eventOf({}, 'Paper Lanterns', 'Half');
    expect(audienceOf(event, index, withAudience({ rule: 'sum', overlap })).audience.followers).toBe(
      followers,
    );
  });

  it('counts those who are known when others are not, and says whom it misses', () => {
    const event = eventOf({ venueCapacity: 20_000 }, 'Violet Hour', 'Unknown', 'Nirvana', 'Mystery');
    const gaps =
      'no followers of "Unknown" and "Mystery" are known and "Nirvana" may be any of followers.csv, row 6 and followers.csv, row 7';
    expect(audienceOf(event, index, DEFAULT_POLICY)).toEqual({
      audience: {
        followers: 1_250_000,
        basis: 'performers',
        because: `1,250,000 of "Violet Hour" (spotify, joined by name); ${gaps}`,
      },
      warnings: [`${gaps}; only the others count; ${MEND}`],
    });
  });

  it.each([
    [
      ['Polar Light'],
      '"Polar Light" may be any of followers.csv, row 2 and followers.csv, row 3, which share its link',
      'give every performer of a follower list a link and an id of its own, or give the followers of the event',
    ],
    [
      ['Polar Light', 'Unknown'],
      'no followers of "Unknown" are known and "Polar Light" may be any of followers.csv, row 2 and followers.csv, row 3, which share its link',
      'name them in a follower list with a link or an id, give every performer of a follower list a link and an id of its own, or give the followers of the event',
    ],
  ])('is not that of one of several performers with the same link: %j', (names, gaps, mend) => {
    const link = 'https://www.instagram.com/aurora';
    const shared = indexProfiles(
      profilesOf(
        `Aurora, instagram, 100, , ${link}`,
        `Aurora Borealis Fanclub, instagram, 9000000, , ${link}`,
      ),
    );
    const event = eventOf(
      {},
      ...names.map((name) => performerOf(name, { links: name === 'Unknown' ? [] : [link] })),
    );
    const because = 'the policy assumes 250,000 followers';
    expect(audienceOf(event, shared, DEFAULT_POLICY)).toEqual({
      audience: { followers: 250_000, basis: 'fallback', because: `${because}; ${gaps}` },
      warnings: [`${gaps}; ${because}; ${mend}`],
    });
  });

  it('is assumed from the seats when no performer is known', () => {
    expect(audienceOf(eventOf({ venueCapacity: 20_000 }, 'Unknown'), index, DEFAULT_POLICY)).toEqual({
      audience: {
        followers: 500_000,
        basis: 'venue',
        because:
          'the policy assumes 25 followers for each of 20,000 seats; no followers of "Unknown" are known',
      },
      warnings: [
        `no followers of "Unknown" are known; the policy assumes 25 followers for each of 20,000 seats; ${MEND}`,
      ],
    });
  });

  it.each([
    ['nothing of the venue', {}],
    ['a venue without seats', { venueCapacity: 0 }],
  ])('is assumed as a whole when there is no performer and %s', (_title, venue) => {
    expect(audienceOf(eventOf(venue), index, DEFAULT_POLICY)).toEqual({
      audience: {
        followers: 250_000,
        basis: 'fallback',
        because: 'the policy assumes 250,000 followers; the feed names no performer',
      },
      warnings: [
        'the feed names no performer; the policy assumes 250,000 followers; name one in the feed, or give the followers of the event',
      ],
    });
  });

  it.each([
    ['followersPerSeat', { followersPerSeat: 10 }, { venueCapacity: 20_000 }, 200_000],
    ['followers', { followers: 99 }, {}, 99],
  ])('is assumed with the %s of the policy', (_field, fallback, venue, followers) => {
    const policy = { ...DEFAULT_POLICY, fallback: { ...DEFAULT_POLICY.fallback, ...fallback } };
    expect(audienceOf(eventOf(venue, 'Unknown'), index, policy).audience.followers).toBe(followers);
  });

  it('misses nobody but the headliner when only the headliner counts', () => {
    const policy = withAudience({ rule: 'headliner' });
    expect(audienceOf(eventOf({}, 'Violet Hour', 'Unknown'), index, policy).warnings).toEqual([]);
    expect(audienceOf(eventOf({}, 'Unknown', 'Violet Hour'), index, policy).audience.basis).toBe('fallback');
  });

  it('names the first of many performers', () => {
    const crowd = Array.from({ length: 80 }, (_, number) => performerOf(`P${number}`, { followers: 2 }));
    const { audience } = audienceOf(eventOf({}, ...crowd), index, DEFAULT_POLICY);
    expect(audience).toEqual({
      followers: 81,
      basis: 'performers',
      because:
        '2 of "P0" (counted by the feed), + 50 % of 2 of "P1" (counted by the feed), 2 of "P2" (counted by the feed), 2 of "P3" (counted by the feed) and 76 others',
    });
  });

  it('is a safe whole number with at most one warning, whatever is known', () => {
    const anyPerformer = fc.record(
      {
        name: fc.constantFrom('Paper Lanterns', 'Nirvana', 'Unknown', 'Nobody', 'P1', 'P2'),
        links: fc.constant([]),
        networkIds: fc.constantFrom<Performer['networkIds']>({}, { spotify: 'us' }),
        followers: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
      },
      { requiredKeys: ['name', 'links', 'networkIds'] },
    );
    const anyEvent = fc
      .record(
        {
          performers: fc.array(anyPerformer, { maxLength: 5 }),
          followers: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
          venueCapacity: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
        },
        { requiredKeys: ['performers'] },
      )
      .map((changes) => eventOf(changes));
    const anyRule = fc.record({
      rule: fc.constantFrom('max', 'sum', 'headliner'),
      overlap: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(anyEvent, anyRule, (event, rule) => {
        const { audience, warnings } = audienceOf(event, index, withAudience(rule));
        expect(Number.isSafeInteger(audience.followers) && audience.followers >= 0).toBe(true);
        expect(warnings.length).toBeLessThanOrEqual(1);
        if (audience.basis === 'event') expect(warnings.length).toBe(event.followers === 0 ? 1 : 0);
      }),
    );
  });
});
