import { PRIOR_POWER_LAW } from '../../lib/planning/demand/index.js';
import type { EventRecord } from '../../lib/planning/events/index.js';
import { type ForecastFile, planForecast } from '../../lib/planning/forecast/index.js';
import { later } from '../../lib/planning/instants/index.js';
import { DEFAULT_POLICY, type Policy } from '../../lib/planning/policy/index.js';
import { Duration } from '../../lib/planning/units/index.js';

export const AS_OF = '2026-12-01T00:00:00Z';
const HORIZON = Duration.days(14);
const ZONES = ['Europe/London', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney'];

/** What is different about a season. */
export interface SeasonChanges {
  readonly tiers?: Policy['tiers'];
  /** How many events, the last ones, have twice the followers. */
  readonly changed?: number;
}

/** A forecast in which every event has a tenant at `asOf`. */
export function seasonForecast(
  tenants: number,
  { tiers = DEFAULT_POLICY.tiers, changed = 0 }: SeasonChanges = {},
): ForecastFile {
  const leadTimes = { ...DEFAULT_POLICY.leadTimes, ahead: `${HORIZON}` };
  const policy = { ...DEFAULT_POLICY, leadTimes, tiers };
  const { forecast } = planForecast({
    asOf: AS_OF,
    horizon: HORIZON,
    events: Array.from({ length: tenants }, (_, number) =>
      eventOf(number, number >= tenants - changed ? 2 : 1),
    ),
    skipped: [],
    profiles: [],
    policy,
    model: PRIOR_POWER_LAW,
    sources: [],
  });
  return forecast;
}

function eventOf(number: number, factor: number): EventRecord {
  const hour = Duration.hours(1 + (number % 300));
  return {
    id: `event-${number}`,
    name: `Paper Lanterns, night ${number}`,
    sales: [{ name: 'public', opensAt: later(AS_OF, hour) }],
    timeZone: ZONES[number % ZONES.length],
    performers: [],
    followers: factor * (1000 + number * 977),
    place: { file: 'season', row: number },
  };
}
