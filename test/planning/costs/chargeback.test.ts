import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChargebackRow,
  chargeback,
  formatChargebackCsv,
  formatChargebackJson,
} from '../../../lib/planning/costs/index.js';

const COSTS = { currency: 'EUR', prices: { source: 'our contract', date: '2026-11-01' }, unallocated: 10 };

function row(costCentre: string, event: string, amount: number): ChargebackRow {
  return { costCentre, event, name: `Event ${event}`, amount };
}

describe('a chargeback', () => {
  it('charges each cost centre with its events and its share of the platform', () => {
    const rows = [row('tours', 'c', 20), row('arena', 'b', 5), row('tours', 'a', 5)];
    expect(chargeback(rows, COSTS)).toEqual({
      currency: 'EUR',
      prices: { source: 'our contract', date: '2026-11-01' },
      lines: [
        {
          costCentre: 'arena',
          events: [{ event: 'b', name: 'Event b', amount: 5 }],
          direct: 5,
          platform: 1.67,
          total: 6.67,
        },
        {
          costCentre: 'tours',
          events: [
            { event: 'a', name: 'Event a', amount: 5 },
            { event: 'c', name: 'Event c', amount: 20 },
          ],
          direct: 25,
          platform: 8.33,
          total: 33.33,
        },
      ],
      direct: 30,
      platform: 10,
      total: 40,
    });
  });

  it('shares the platform equally among cost centres whose events cost nothing', () => {
    const { lines } = chargeback([row('x', 'a', 0), row('y', 'b', 0)], COSTS);
    expect(lines.map(({ platform }) => platform)).toEqual([5, 5]);
  });

  it('charges nobody in particular with events that name no cost centre', () => {
    const { lines } = chargeback([{ event: 'a', name: 'Event a', amount: 3 }], COSTS);
    expect(lines).toEqual([
      {
        costCentre: 'unassigned',
        events: [{ event: 'a', name: 'Event a', amount: 3 }],
        direct: 3,
        platform: 10,
        total: 13,
      },
    ]);
  });

  it('leaves the platform to nobody in particular when there is no event', () => {
    expect(chargeback([], COSTS).lines).toEqual([
      { costCentre: 'unassigned', events: [], direct: 0, platform: 10, total: 10 },
    ]);
  });

  it('sorts cost centres by code point', () => {
    const rows = ['ä', 'a', 'Z'].map((centre) => row(centre, centre, 1));
    expect(chargeback(rows, COSTS).lines.map(({ costCentre }) => costCentre)).toEqual(['Z', 'a', 'ä']);
  });

  it('adds up to the costs to the cent, each share less than a cent from its proportion', () => {
    const cents = fc.nat({ max: 1_000_000 });
    const rows = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z', '=1+1'), cents), { minLength: 1 });
    fc.assert(
      fc.property(rows, cents, (drafts, platform) => {
        const result = chargeback(
          drafts.map(([centre, amount], index) => row(centre, `e${index}`, amount / 100)),
          { ...COSTS, unallocated: platform / 100 },
        );
        const direct = drafts.reduce((total, [, amount]) => total + amount, 0);
        const sumOf = (key: 'direct' | 'platform' | 'total') =>
          result.lines.reduce((total, line) => total + Math.round(line[key] * 100), 0);
        expect([sumOf('direct'), sumOf('platform'), sumOf('total')]).toEqual([
          direct,
          platform,
          direct + platform,
        ]);
        for (const line of direct === 0 ? [] : result.lines) {
          const proportion = (platform * line.direct) / direct;
          expect(Math.abs(line.platform - proportion)).toBeLessThan(0.01 + 1e-9);
        }
      }),
    );
  });
});

describe('the CSV of a chargeback', () => {
  it('has a row for each cost centre', () => {
    const rows = [row('tours', 'c', 20), row('arena', 'b', 5), row('tours', 'a', 5)];
    expect(formatChargebackCsv(chargeback(rows, COSTS))).toBe(
      [
        'cost_centre,events,direct,platform,total,currency',
        'arena,1,5.00,1.67,6.67,EUR',
        'tours,2,25.00,8.33,33.33,EUR',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    ['4711', '4711'],
    ['a "b", c', 'a "b", c'],
  ])('has the cost centre %j as %j, so that no spreadsheet computes it', (costCentre, cell) => {
    const csv = formatChargebackCsv(chargeback([row(costCentre, 'a', 1)], COSTS));
    expect(parse(csv)[1]?.[0]).toBe(cell);
  });
});

it('The JSON of a chargeback has one line for each fact, in the order of its schema', () => {
  const { lines, ...sums } = chargeback([row('arena', 'b', 5)], COSTS);
  expect(formatChargebackJson({ lines, ...sums })).toBe(
    `{
  "currency": "EUR",
  "prices": {
    "source": "our contract",
    "date": "2026-11-01"
  },
  "lines": [
    {
      "costCentre": "arena",
      "events": [
        {
          "event": "b",
          "name": "Event b",
          "amount": 5
        }
      ],
      "direct": 5,
      "platform": 10,
      "total": 15
    }
  ],
  "direct": 5,
  "platform": 10,
  "total": 15
}
`,
  );
});
