import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type EventRecord,
  FEED_FORMATS,
  type FeedReading,
  mergeReadings,
  SKIP_CODES,
} from '../../../lib/planning/events/index.js';
import { uniteSales } from '../../../lib/planning/events/sales.js';
import { instant } from './arbitraries.js';

const few = fc.constantFrom('a', 'b', 'c');
const record: fc.Arbitrary<EventRecord> = fc.record(
  {
    id: few,
    name: few,
    sales: fc
      .array(
        fc.record({ name: few, opensAt: instant, closesAt: instant }, { requiredKeys: ['name', 'opensAt'] }),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map(uniteSales),
    performers: fc.array(
      few.map((name) => ({ name, links: [], networkIds: {} })),
      { maxLength: 2 },
    ),
    place: fc.record({ file: few, row: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: ['file'] }),
    timeZone: few,
    followers: fc.integer({ min: 0, max: 2 }),
    host: few,
    costCentre: few,
  },
  { requiredKeys: ['id', 'name', 'sales', 'performers', 'place'] },
);
const feedReading: fc.Arbitrary<FeedReading> = fc.record({
  format: fc.constantFrom(undefined, ...FEED_FORMATS),
  events: fc.array(record, { maxLength: 4 }),
  skipped: fc.array(fc.record({ event: few, name: few, code: fc.constantFrom(...SKIP_CODES), reason: few }), {
    maxLength: 3,
  }),
  issues: fc.array(
    fc.record({
      severity: fc.constantFrom('error' as const, 'warning' as const),
      place: fc.record({ file: few, row: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: ['file'] }),
      problem: few,
      allowed: few,
      mend: few,
    }),
    { maxLength: 3 },
  ),
});
const shuffled = fc
  .array(feedReading, { maxLength: 5 })
  .chain((readings) =>
    fc.tuple(
      fc.constant(readings),
      fc.shuffledSubarray(readings, { minLength: readings.length, maxLength: readings.length }),
    ),
  );

it('Merging gives the same feed, in whatever order the readings are given', () => {
  fc.assert(
    fc.property(shuffled, ([readings, reordered]) => {
      expect(mergeReadings(reordered)).toEqual(mergeReadings(readings));
    }),
    { numRuns: 500 },
  );
});

it('Merging what is merged, or a reading with itself, changes nothing', () => {
  fc.assert(
    fc.property(fc.array(feedReading, { maxLength: 5 }), (readings) => {
      const merged = mergeReadings(readings);
      expect(mergeReadings([merged])).toEqual(merged);
      expect(mergeReadings([...readings, ...readings])).toEqual(merged);
    }),
    { numRuns: 500 },
  );
});

it('Merging loses no event: each id is an event or a skip, never both', () => {
  fc.assert(
    fc.property(fc.array(feedReading, { maxLength: 5 }), (readings) => {
      const { events, skipped } = mergeReadings(readings);
      const ids = readings.flatMap((reading) => [
        ...reading.events.map(({ id }) => id),
        ...reading.skipped.map(({ event }) => event),
      ]);
      const kept = [...events.map(({ id }) => id), ...skipped.map(({ event }) => event)];
      expect(kept.sort()).toEqual([...new Set(ids)].sort());
    }),
  );
});
