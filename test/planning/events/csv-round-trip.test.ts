import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFeedDocument } from '../../../lib/planning/events/index.js';
import { instant } from './arbitraries.js';

const printable = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim())
  .filter((text) => text !== '');
const performerName = fc
  .tuple(printable, fc.constantFrom('', '\n', '"', ',', '\n\n"'), printable)
  .map((parts) => parts.join('').replaceAll(';', ''))
  .map((text) => text.trim())
  .filter((text) => text !== '');
const csvRecord = fc.record(
  {
    id: printable,
    name: printable,
    opensAt: instant,
    venueCapacity: fc.maxSafeNat(),
    followers: fc.maxSafeNat(),
    performers: fc.array(performerName, { minLength: 1, maxLength: 3 }),
    tier: printable,
    timeZone: fc.constantFrom('UTC', 'Asia/Tokyo'),
    path: fc.constantFrom('/', '/a', '/a/b-c'),
    host: fc.constantFrom('a.example', 'tickets.example.com'),
    costCentre: fc.constantFrom('a', 'live-music', 'A.1_b'),
  },
  { requiredKeys: ['id', 'name', 'opensAt'] },
);

it('A CSV reads back as the records that it was written from', () => {
  const lineEnd = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(fc.array(csvRecord, { minLength: 1, maxLength: 5 }), lineEnd, (records, end) => {
      const header =
        'id,name,on_sale,time_zone,venue_capacity,performers,followers,host,path,tier,cost_centre';
      const rows = records.map((each) =>
        [
          each.id,
          each.name,
          each.opensAt,
          each.timeZone,
          each.venueCapacity,
          each.performers?.join(';'),
          each.followers,
          each.host,
          each.path,
          each.tier,
          each.costCentre,
        ]
          .map((value) => `"${String(value ?? '').replaceAll('"', '""')}"`)
          .join(','),
      );
      const text = [header, ...rows].join(end);
      const { events, skipped, issues } = readFeedDocument({ file: 'f.csv', text });
      expect([skipped, issues]).toEqual([[], []]);
      expect(
        events.map(({ place, sales, performers, ...fields }) => ({
          ...fields,
          opensAt: sales[0]?.opensAt,
          ...(performers.length === 0 ? {} : { performers: performers.map(({ name }) => name) }),
        })),
      ).toEqual(records);
      const lines = rows.map((row) => row.split('\n').length);
      expect(events.map(({ place }) => place.row)).toEqual(
        lines.map((_, index) => 2 + lines.slice(0, index).reduce((sum, count) => sum + count, 0)),
      );
    }),
    { numRuns: 300 },
  );
});
