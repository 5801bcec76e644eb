import { describe, expect, it } from 'vitest';
import { eventOf, plan } from './plan-fixture.js';

describe('an event is skipped', () => {
  it.each([
    ['not at the end of the horizon', '2026-12-15T00:00:00Z', []],
    [
      'a second after it',
      '2026-12-15T00:00:01Z',
      [
        [
          'beyond-horizon',
          'the first sale opens at 2026-12-15T00:00:01Z, more than 14d after 2026-12-01T00:00:00Z',
        ],
      ],
    ],
    ['not while its tenant drains', '2026-11-29T20:00:01Z', []],
    [
      'when its tenant has retired',
      '2026-11-29T20:00:00Z',
      [
        [
          'sale-over',
          'the last window closed at 2026-11-30T00:00:00Z, and the tenant retired at 2026-12-01T00:00:00Z',
        ],
      ],
    ],
  ])('%s', (_title, opensAt, skipped) => {
    const forecast = plan({ events: [eventOf({ sales: [{ name: 'public', opensAt }] })] });
    expect(forecast.skipped.map(({ code, reason }) => [code, reason])).toEqual(skipped);
    expect(forecast.tenants).toHaveLength(1 - skipped.length);
  });

  it('by its first sale, whatever their order', () => {
    const sales = [
      { name: 'public', opensAt: '2027-03-01T00:00:00Z' },
      { name: 'VIP', opensAt: '2026-12-02T00:00:00Z' },
    ];
    expect(plan({ events: [eventOf({ sales })] }).tenants[0]?.windows).toHaveLength(2);
  });

  it('beside those that the feed skips, sorted by id', () => {
    const cancelled = {
      event: 'B',
      name: 'B',
      code: 'cancelled',
      reason: 'eventStatus is EventCancelled',
    } as const;
    const late = [{ name: 'public', opensAt: '2027-03-01T00:00:00Z' }];
    const events = [eventOf({ id: 'a', sales: late }), eventOf({ id: 'A', sales: late })];
    expect(plan({ events, skipped: [cancelled] }).skipped.map(({ event }) => event)).toEqual(['A', 'B', 'a']);
  });

  it('also if its sale is at the end of time', () => {
    const sales = [{ name: 'public', opensAt: '9999-12-31T23:59:59Z' }];
    expect(plan({ events: [eventOf({ sales })] }).skipped[0]?.code).toBe('beyond-horizon');
  });
});
