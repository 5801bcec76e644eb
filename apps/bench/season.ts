import { PRIOR_POWER_LAW } from '../../lib/planning/demand/index.js';
import type { EventRecord } from '../../lib/planning/events/index.js';
import { type ForecastFile, planForecast } from '../../lib/planning/forecast/index.js';
import { later } from '../../lib/planning/instants/index.js';
import { DEFAULT_POLICY } from '../../lib/planning/policy/index.js';
import { Duration } from '../../lib/planning/units/index.js';

export const AS_OF = '2026-12-01T00:00:00Z';
const HORIZON = Duration.days(14);
const ZONES = ['Europe/London', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney'];

/** A forecast in which every event has a tenant at `asOf`. */
export function seasonForecast(tenants: number, tiers = DEFAULT_POLICY.tiers): ForecastFile {
  const leadTimes = { ...DEFAULT_POLICY.leadTimes, ahead: `${HORIZON}` };
  const policy = { ...DEFAULT_POLICY, leadTimes, tiers };
  const { forecast } = planForecast({
    asOf: AS_OF,
    horizon: HORIZON,
    events: Array.from({ length: tenants }, (_, number) => eventOf(number)),
    skipped: [],
    profiles: [],
    policy,
    model: PRIOR_POWER_LAW,
    sources: [],
  });
  return forecast;
}

function eventOf(number: number): EventRecord {
  const hour = Duration.hours(1 + (number % 300));
  return {
    id: `event-${number}`,
    name: `Paper Lanterns, night ${number}`,
    sales: [{ name: 'public', opensAt: later(AS_OF, hour) }],
    timeZone: ZONES[number % ZONES.length],
    performers: [],
    followers: 1000 + number * 977,
    place: { file: 'season', row: number },
  };
}
