import { describe, expect, it } from 'vitest';
import type { PastSale } from '../../../lib/planning/history/index.js';
import { logLinearOf, pastSale } from './sales.js';

/** Forty on-sales of audiences that go together with nothing else, the peaks of a power law. */
function history(change: (n: number) => Partial<PastSale>, count = 40): PastSale[] {
  return Array.from({ length: count }, (_, n) => {
    const followers = 10_000 * 2 ** ((n * 7) % 11);
    return pastSale(n, { followers, peakRate: followers, ...change(n) });
  });
}

function namesOf(sales: readonly PastSale[]): string[] {
  return logLinearOf(sales).features.map(({ name, tier }) => (tier === undefined ? name : `${name} ${tier}`));
}

function reasonFor(name: string, sales: readonly PastSale[]): string | undefined {
  return logLinearOf(sales).leftOut.find((entry) => entry.name === name)?.because;
}

/** The same instant of the week, so much later. */
function shifted(n: number, hours: number): string {
  const { opensAt } = pastSale(n);
  return `${new Date(Date.parse(opensAt) + hours * 3_600_000).toISOString().slice(0, 19)}Z`;
}

describe('a yes or no that five sales have', () => {
  it.each([
    ['presale', (n: number, most: number) => ({ isPresale: n < most })],
    ['tier major', (n: number, most: number) => (n < most ? { tier: 'major' } : { tier: 'standard' })],
    ['weekend', (n: number, most: number) => ({ opensAt: shifted(n, n < most ? 72 : 0) })],
    ['evening', (n: number, most: number) => ({ opensAt: shifted(n, n < most ? 8 : 0) })],
  ])('is a feature, and one that four have is not: %s', (name, change) => {
    const four = history((n) => change(n, 4));
    expect(namesOf(history((n) => change(n, 5)))).toEqual(['followers', name]);
    expect(namesOf(four)).toEqual(['followers']);
    expect(reasonFor(name, four)).toBe('4 sales have it and 36 have not, and a fit takes 5 of each');
  });

  it('is none when only four have it not', () => {
    expect(namesOf(history((n) => ({ isPresale: n >= 5 })))).toEqual(['followers', 'presale']);
    expect(
      reasonFor(
        'presale',
        history((n) => ({ isPresale: n >= 4 })),
      ),
    ).toBe('36 sales have it and 4 have not, and a fit takes 5 of each');
  });
});

describe('the local time of a sale', () => {
  it.each([
    ['a Saturday', '2024-06-01T10:00:00Z', 'Europe/London', 'weekend'],
    ['a Sunday', '2024-06-02T10:00:00Z', 'Europe/London', 'weekend'],
    ['a Saturday in Tokyo, still Friday in UTC', '2024-05-31T16:00:00Z', 'Asia/Tokyo', 'weekend'],
    ['six in the evening', '2024-06-04T17:00:00Z', 'Europe/London', 'evening'],
  ])('makes %s, %s in %s, a %s', (_title, opensAt, timeZone, name) => {
    const sales = history((n) => (n < 5 ? { opensAt, timeZone } : {}));
    expect(namesOf(sales)).toEqual(['followers', name]);
  });

  it.each([
    ['a Friday', '2024-05-31T10:00:00Z', 'Europe/London'],
    ['a Monday in Tokyo, still Sunday in UTC', '2024-06-02T16:00:00Z', 'Asia/Tokyo'],
    ['a second before six', '2024-06-04T16:59:59Z', 'Europe/London'],
  ])('makes nothing of %s, %s in %s', (_title, opensAt, timeZone) => {
    expect(namesOf(history((n) => (n < 5 ? { opensAt, timeZone } : {})))).toEqual(['followers']);
  });

  it('is not known without a zone', () => {
    const sales = history((n) => (n < 9 ? { timeZone: undefined } : {}));
    expect(reasonFor('evening', sales)).toBe('9 of 40 sales lack it, and at most a fifth may');
  });
});

describe('the capacity of the venue', () => {
  const capacityOf = (n: number) => ({ venueCapacity: n % 2 === 0 ? 5000 : 10_000 });

  it('is a feature that a fifth of the sales may lack', () => {
    const lacking = (count: number) => history((n) => (n < count ? {} : capacityOf(n)));
    expect(namesOf(lacking(8))).toEqual(['followers', 'venue-capacity']);
    expect(namesOf(lacking(9))).toEqual(['followers']);
    expect(reasonFor('venue capacity', lacking(9))).toBe('9 of 40 sales lack it, and at most a fifth may');
  });

  it('is none when the largest is less than twice the smallest', () => {
    const sales = history((n) => ({ venueCapacity: n % 2 === 0 ? 5000 : 9999 }));
    expect(namesOf(sales)).toEqual(['followers']);
    expect(reasonFor('venue capacity', sales)).toBe('the largest is less than twice the smallest');
  });

  it('counts as the mean where it is missing', () => {
    const complete = logLinearOf(history((n) => (n < 8 ? { venueCapacity: 7071 } : capacityOf(n))));
    const lacking = logLinearOf(history((n) => (n < 8 ? {} : capacityOf(n))));
    expect(lacking.features[1]?.coefficient).toBeCloseTo(complete.features[1]?.coefficient ?? Number.NaN, 4);
  });
});

describe('the tiers', () => {
  it('are held against the most frequent one', () => {
    const sales = history((n) => ({ tier: ['standard', 'standard', 'major', 'small'][n % 4] }));
    expect(namesOf(sales)).toEqual(['followers', 'tier major', 'tier small']);
  });

  it('are held against none when some sales name none', () => {
    const sales = history((n) => (n < 2 ? {} : { tier: n % 2 === 0 ? 'major' : 'small' }));
    expect(namesOf(sales)).toEqual(['followers', 'tier major', 'tier small']);
  });
});

describe('the features together', () => {
  it('leave out one that is another by a second name', () => {
    const sales = history((n) => ({ isPresale: n % 4 === 0, tier: n % 4 === 0 ? 'fan-club' : 'standard' }));
    expect(namesOf(sales)).toEqual(['followers', 'presale']);
    expect(reasonFor('tier fan-club', sales)).toBe(
      'it goes together with the features before it: what is due to which cannot be told',
    );
  });

  it.each([
    [11, ['followers', 'presale']],
    [12, ['followers', 'presale', 'venue-capacity']],
  ])('have three of %d sales each, the intercept too', (count, names) => {
    const sales = history(
      (n) => ({ isPresale: n % 2 === 0, venueCapacity: [1000, 9000, 3000][n % 3] }),
      count,
    );
    expect(namesOf(sales)).toEqual(names);
  });

  it('say so when the sales are too few', () => {
    const sales = history((n) => ({ isPresale: n % 2 === 0, venueCapacity: [1000, 9000, 3000][n % 3] }), 11);
    expect(reasonFor('venue capacity', sales)).toBe(
      'with it the fit takes 12 sales, 3 per coefficient, and there are 11',
    );
  });

  it('are told apart', () => {
    const model = logLinearOf(
      history(
        (n) => ({
          isPresale: n % 3 === 0,
          venueCapacity: n % 2 === 0 ? 4000 : 16_000,
          peakRate: Math.round(
            1e9 * 2 ** (((n * 7) % 11) * 0.5) * (n % 3 === 0 ? 0.25 : 1) * (n % 2 === 0 ? 1 : 2),
          ),
        }),
        66,
      ),
    );
    const [followers, presale, capacity] = model.features.map(({ coefficient }) => coefficient);
    expect(followers).toBeCloseTo(0.5, 6);
    expect(presale).toBeCloseTo(Math.log(0.25), 6);
    // Four times the seats, twice the peak.
    expect(capacity).toBeCloseTo(0.5, 6);
  });
});
