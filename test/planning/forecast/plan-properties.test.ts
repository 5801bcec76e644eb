import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SKIP_CODES } from '../../../lib/planning/events/index.js';
import type { Profile } from '../../../lib/planning/followers/index.js';
import {
  type ForecastFile,
  formatForecast,
  planForecast,
  readForecast,
} from '../../../lib/planning/forecast/index.js';
import { later } from '../../../lib/planning/instants/index.js';
import { isLine } from '../../../lib/planning/tenants/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { eventOf, inputOf, plan } from './plan-fixture.js';

describe('a forecast of any events', () => {
  const anySale = fc
    .record(
      {
        name: fc.constantFrom('public', 'Fan "A" Presale', '先行販売'),
        opens: fc.integer({ min: -60 * 24 * 90, max: 60 * 24 * 90 }),
        length: fc.integer({ min: 1, max: 60 * 24 * 60 }),
      },
      { requiredKeys: ['name', 'opens'] },
    )
    .map(({ name, opens, length }) => {
      const opensAt = later('2026-09-02T00:00:00Z', Duration.minutes(opens + 60 * 24 * 90));
      return {
        name,
        opensAt,
        ...(length === undefined ? {} : { closesAt: later(opensAt, Duration.minutes(length)) }),
      };
    });
  const anyName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter(isLine);
  const anyPerformer = fc.record(
    { name: anyName, links: fc.constant([]), networkIds: fc.constant({}), followers: fc.nat() },
    { requiredKeys: ['name', 'links', 'networkIds'] },
  );
  const anyEvent = fc.record(
    {
      id: fc.string({ minLength: 1, maxLength: 30 }),
      name: anyName,
      sales: fc.array(anySale, { minLength: 1, maxLength: 4 }),
      performers: fc.array(anyPerformer, { maxLength: 4 }),
      place: fc.constant({ file: 'events.json' }),
      timeZone: fc.constantFrom('Asia/Tokyo', 'America/New_York'),
      venueCapacity: fc.nat({ max: 100_000 }),
      followers: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
      host: fc.constantFrom('a.example.com', 'b.example.com'),
      tier: fc.constantFrom('major', 'small', 'standard'),
    },
    { requiredKeys: ['id', 'name', 'sales', 'performers', 'place'] },
  );
  const anyEvents = fc.uniqueArray(anyEvent, { selector: ({ id }) => id, maxLength: 12 });

  it('is valid, and has every event once: as a tenant or as skipped', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const forecast = plan({ events });
        const reading = readForecast({ file: 'forecast.json', text: formatForecast(forecast) });
        expect(reading).toEqual({ ok: true, value: forecast });
        const named = [...forecast.tenants, ...forecast.skipped].map(({ event }) => event).sort();
        expect(named).toEqual(events.map(({ id }) => id).sort());
        expect(forecast.skipped.every(({ code }) => SKIP_CODES.includes(code))).toBe(true);
      }),
    );
  });

  it('has the same bytes whatever their order, and made again from itself', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const forecast = plan({ events });
        expect(formatForecast(plan({ events: [...events].reverse() }))).toBe(formatForecast(forecast));
        expect(formatForecast(plan({ events, previous: forecast }))).toBe(formatForecast(forecast));
      }),
    );
  });

  it('changes nothing of the others when one comes', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const [added, ...others] = events;
        fc.pre(added !== undefined);
        const rest = (forecast: ForecastFile) => forecast.tenants.filter(({ event }) => event !== added?.id);
        expect(rest(plan({ events }))).toEqual(plan({ events: others }).tenants);
      }),
    );
  });
});

it('plans a whole season of 5,000 events with 20,000 profiles', () => {
  const events = Array.from({ length: 5_000 }, (_, number) =>
    eventOf({
      followers: undefined,
      id: `event-${number}`,
      name: `Paper Lanterns, night ${number}`,
      performers: [
        { name: `Performer ${number}`, links: [], networkIds: { spotify: `id${number}` } },
        { name: `Support ${number}`, links: [`https://www.instagram.com/support${number}`], networkIds: {} },
      ],
    }),
  );
  const profiles = Array.from({ length: 20_000 }, (_, row): Profile => {
    const number = row % 5_000;
    const place = { file: 'followers.csv', row: row + 2 };
    if (row < 5_000)
      return { performer: `P${row}`, network: 'spotify', followers: row, id: `id${row}`, place };
    if (row < 10_000) {
      const url = `https://instagram.com/Support${number}`;
      return { performer: `S${number}`, network: 'instagram', followers: row, url, place };
    }
    return { performer: `Somebody ${row}`, network: 'youtube', followers: row, place };
  });
  const input = inputOf({ events, profiles });
  const { forecast } = planForecast(input);
  expect([forecast.tenants.length, forecast.warnings.length]).toEqual([5_000, 0]);
});
