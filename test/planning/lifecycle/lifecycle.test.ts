import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sale } from '../../../lib/planning/events/index.js';
import { earlier, later } from '../../../lib/planning/instants/index.js';
import {
  leadTimeWarning,
  lifecycleOf,
  PHASES,
  phaseAt,
  windowsOf,
} from '../../../lib/planning/lifecycle/index.js';
import { DEFAULT_POLICY, type Policy } from '../../../lib/planning/policy/index.js';
import { Duration } from '../../../lib/planning/units/index.js';

/** Ten minutes from asking for pods until they are ready. */
const policy: Policy = {
  ...DEFAULT_POLICY,
  hold: '4h',
  drain: '1d',
  leadTimes: { ahead: '2d', database: '20m', nodeBoot: '6m', imagePull: '4m' },
};

function sale(name: string, opens: string, closes?: string): Sale {
  const at = (text: string) => `2026-12-${text}:00Z`;
  return { name, opensAt: at(opens), ...(closes === undefined ? {} : { closesAt: at(closes) }) };
}

/** Windows as `scale up, open, close: because`. */
function lines(...sales: Sale[]): string[] {
  return windowsOf(sales, policy).map(
    ({ scaleUpAt, opensAt, closesAt, because }) =>
      `${[scaleUpAt, opensAt, closesAt].map((instant) => instant.slice(8, 16)).join(', ')}: ${because}`,
  );
}

const anySales = fc
  .array(
    fc.record({
      name: fc.constantFrom('public', 'Fan Presale', 'VIP'),
      minute: fc.integer({ min: 0, max: 20_000 }),
      length: fc.option(fc.integer({ min: 1, max: 2_000 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((sales) =>
    sales.map(({ name, minute, length }): Sale => {
      const opensAt = later('2026-12-01T00:00:00Z', Duration.minutes(minute));
      return length === undefined
        ? { name, opensAt }
        : { name, opensAt, closesAt: later(opensAt, Duration.minutes(length)) };
    }),
  );

describe('a window', () => {
  it.each([
    [
      'is held when the sale has no end',
      [sale('Artist "A" Presale', '04T10:00')],
      ['04T09:50, 04T10:00, 04T14:00: opens with "Artist \\"A\\" Presale"; held 4h'],
    ],
    [
      'is held when the sale ends later',
      [sale('public', '04T10:00', '04T14:01')],
      ['04T09:50, 04T10:00, 04T14:00: opens with the public sale; held 4h'],
    ],
    [
      'is held when the sale ends then',
      [sale('public', '04T10:00', '04T14:00')],
      ['04T09:50, 04T10:00, 04T14:00: opens with the public sale; held 4h'],
    ],
    [
      'closes when the sale ends earlier',
      [sale('public', '04T10:00', '04T13:59')],
      ['04T09:50, 04T10:00, 04T13:59: opens with the public sale; closes with its end'],
    ],
    [
      'stays alone while there is time to scale up again',
      [sale('VIP', '04T10:00'), sale('public', '04T14:11')],
      [
        '04T09:50, 04T10:00, 04T14:00: opens with "VIP"; held 4h',
        '04T14:01, 04T14:11, 04T18:11: opens with the public sale; held 4h',
      ],
    ],
    [
      'goes on into the next when there is not',
      [sale('VIP', '04T10:00'), sale('public', '04T14:10')],
      [
        '04T09:50, 04T10:00, 04T18:10: opens with "VIP", then the public sale; held 4h after the start of the public sale',
      ],
    ],
    [
      'is one when sales overlap, whatever their order',
      [sale('public', '04T12:00', '04T13:00'), sale('VIP', '04T10:00')],
      [
        '04T09:50, 04T10:00, 04T14:00: opens with "VIP", then the public sale; held 4h after the start of "VIP"',
      ],
    ],
    [
      'closes with the end of the sale that ends last',
      [sale('VIP', '04T10:00', '04T12:00'), sale('public', '04T11:00', '04T12:30')],
      [
        '04T09:50, 04T10:00, 04T12:30: opens with "VIP", then the public sale; closes with the end of the public sale',
      ],
    ],
    [
      'names the first of many sales',
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => sale(name, '04T10:00')),
      [
        '04T09:50, 04T10:00, 04T14:00: opens with "a", then "b", "c", "d" and 2 others; held 4h after the start of "a"',
      ],
    ],
  ])('%s', (_title, sales, windows) => {
    expect(lines(...sales)).toEqual(windows);
  });

  it('is open at every start of a sale', () => {
    fc.assert(
      fc.property(anySales, (sales) => {
        const windows = windowsOf(sales, policy);
        for (const { opensAt } of sales) {
          const open = windows.filter((window) => window.opensAt <= opensAt && opensAt < window.closesAt);
          expect(open).toHaveLength(1);
        }
      }),
    );
  });

  it('begins after the one before has closed', () => {
    fc.assert(
      fc.property(anySales, (sales) => {
        const instants = windowsOf(sales, policy).flatMap((w) => [w.scaleUpAt, w.opensAt, w.closesAt]);
        expect(instants).toEqual([...new Set(instants)].sort());
      }),
    );
  });

  it('is the same whatever the order of the sales, but for those that start together', () => {
    fc.assert(
      fc.property(anySales, (sales) => {
        fc.pre(new Set(sales.map(({ opensAt }) => opensAt)).size === sales.length);
        expect(windowsOf([...sales].reverse(), policy)).toEqual(windowsOf(sales, policy));
      }),
    );
  });
});

describe('the life of a tenant', () => {
  const sales = [sale('VIP', '04T10:00'), sale('public', '06T10:00', '06T11:00')];
  const life = lifecycleOf(sales, policy);

  it('lasts as long as a sale does, though its crowd has gone before', () => {
    const sales = [sale('public', '04T10:00', '20T10:00'), sale('VIP', '03T10:00', '03T12:00')];
    const { windows, retireAt } = lifecycleOf(sales, policy);
    expect([windows.at(-1)?.closesAt, retireAt]).toEqual(['2026-12-04T14:00:00Z', '2026-12-21T10:00:00Z']);
  });

  it('begins with time to look at it and for its database, and ends when the last window is drained', () => {
    expect([life.provisionAt, life.retireAt]).toEqual(['2026-12-02T09:30:00Z', '2026-12-07T11:00:00Z']);
  });

  it.each([
    ['hold', { hold: '2h' }, ['2026-12-02T09:30:00Z', '2026-12-04T12:00:00Z', '2026-12-07T11:00:00Z']],
    ['drain', { drain: '2h' }, ['2026-12-02T09:30:00Z', '2026-12-04T14:00:00Z', '2026-12-06T13:00:00Z']],
    ['ahead', { ahead: '3d' }, ['2026-12-01T09:30:00Z', '2026-12-04T14:00:00Z', '2026-12-07T11:00:00Z']],
    [
      'database',
      { database: '1h' },
      ['2026-12-02T08:50:00Z', '2026-12-04T14:00:00Z', '2026-12-07T11:00:00Z'],
    ],
    [
      'nodeBoot',
      { nodeBoot: '7m' },
      ['2026-12-02T09:29:00Z', '2026-12-04T14:00:00Z', '2026-12-07T11:00:00Z'],
    ],
    [
      'imagePull',
      { imagePull: '5m' },
      ['2026-12-02T09:29:00Z', '2026-12-04T14:00:00Z', '2026-12-07T11:00:00Z'],
    ],
  ])('changes with %s alone', (field, change, expected) => {
    const { leadTimes } = policy;
    const changed =
      field in policy ? { ...policy, ...change } : { ...policy, leadTimes: { ...leadTimes, ...change } };
    const { provisionAt, windows, retireAt } = lifecycleOf(sales, changed);
    expect([provisionAt, windows[0]?.closesAt, retireAt]).toEqual(expected);
  });

  it('needs a sale', () => {
    expect(() => lifecycleOf([], policy)).toThrow('an event without a sale has no tenant');
  });

  it('is within the years 0000 to 9999', () => {
    expect(() => lifecycleOf([{ name: 'public', opensAt: '9999-12-31T00:00:00Z' }], policy)).toThrow(
      RangeError,
    );
    expect(() => lifecycleOf(sales, { ...policy, drain: '3000000d' })).toThrow(RangeError);
  });

  it.each([
    ['2026-12-02T09:29:59Z', 'planned'],
    ['2026-12-02T09:30:00Z', 'warming'],
    ['2026-12-04T09:59:59Z', 'warming'],
    ['2026-12-04T10:00:00Z', 'on-sale'],
    ['2026-12-05T10:00:00Z', 'on-sale'],
    ['2026-12-06T10:59:59Z', 'on-sale'],
    ['2026-12-06T11:00:00Z', 'draining'],
    ['2026-12-07T10:59:59Z', 'draining'],
    ['2026-12-07T11:00:00Z', 'retired'],
  ])('at %s is %s', (asOf, phase) => {
    expect(phaseAt(life, asOf)).toBe(phase);
  });

  it('passes its phases in order', () => {
    fc.assert(
      fc.property(
        anySales,
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 0, max: 40_000 }),
        (any, a, b) => {
          const at = (minute: number) => later('2026-11-20T00:00:00Z', Duration.minutes(minute));
          const order = (minute: number) => PHASES.indexOf(phaseAt(lifecycleOf(any, policy), at(minute)));
          expect(order(Math.min(a, b))).toBeLessThanOrEqual(order(Math.max(a, b)));
        },
      ),
    );
  });
});

describe('the warning of a lead time', () => {
  const life = lifecycleOf([sale('VIP', '04T10:00'), sale('public', '06T10:00')], policy);
  const words = 'its database takes 20m, nodes 6m and images 4m';

  it.each([
    ['in time for the opening', '2026-12-04T09:30:00Z', undefined],
    [
      'too late by a second',
      '2026-12-04T09:30:01Z',
      `the sale opens at 2026-12-04T10:00:00Z, and the tenant can be ready at 2026-12-04T10:00:01Z at the earliest: ${words}`,
    ],
    [
      'after the opening',
      '2026-12-04T13:59:59Z',
      `the sale opened at 2026-12-04T10:00:00Z, and the tenant can be ready at 2026-12-04T14:29:59Z at the earliest: ${words}`,
    ],
    ['after the window, in time for the next', '2026-12-04T14:00:00Z', undefined],
    [
      'too late for the next',
      '2026-12-06T09:45:00Z',
      `the sale opens at 2026-12-06T10:00:00Z, and the tenant can be ready at 2026-12-06T10:15:00Z at the earliest: ${words}`,
    ],
    ['after the last window', '2026-12-06T14:00:00Z', undefined],
  ])('%s', (_title, asOf, warning) => {
    expect(leadTimeWarning(life, policy, asOf)).toBe(warning);
  });

  it('is never given at the instant at which the tenant is to appear', () => {
    fc.assert(
      fc.property(anySales, (sales) => {
        const any = lifecycleOf(sales, withLeadTimes({ ahead: '0s' }));
        expect(leadTimeWarning(any, policy, any.provisionAt)).toBe(undefined);
        expect(leadTimeWarning(any, policy, later(any.provisionAt, Duration.seconds(1)))).toContain(
          earlier(later(any.provisionAt, Duration.seconds(1801)), Duration.seconds(0)),
        );
      }),
    );
  });
});

function withLeadTimes(change: Partial<Policy['leadTimes']>): Policy {
  return { ...policy, leadTimes: { ...policy.leadTimes, ...change } };
}
