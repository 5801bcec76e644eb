import { expect } from 'vitest';
import { PRIOR_POWER_LAW } from '../../../lib/planning/demand/index.js';
import type { EventRecord } from '../../../lib/planning/events/index.js';
import { type ForecastFile, type ForecastInput, planForecast } from '../../../lib/planning/forecast/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';
import { DEFAULT_POLICY } from '../../../lib/planning/policy/index.js';
import { Duration } from '../../../lib/planning/units/index.js';

export const AS_OF = '2026-12-01T00:00:00Z';

/** An event with a million followers and one sale three days on. */
export function eventOf(changes: Partial<EventRecord> = {}): EventRecord {
  return {
    id: 'E1',
    name: 'Paper Lanterns',
    sales: [{ name: 'public', opensAt: '2026-12-04T10:00:00Z' }],
    performers: [],
    followers: 1_000_000,
    place: { file: 'events.csv', row: 2 },
    ...changes,
  };
}

/** What an event alone is planned from. */
export function inputOf(changes: Partial<ForecastInput> = {}): ForecastInput {
  return {
    asOf: AS_OF,
    horizon: Duration.days(14),
    events: [eventOf()],
    skipped: [],
    profiles: [],
    policy: DEFAULT_POLICY,
    model: PRIOR_POWER_LAW,
    sources: [],
    ...changes,
  };
}

/** The forecast of an input with which nothing is wrong. */
export function plan(changes: Partial<ForecastInput> = {}): ForecastFile {
  const { forecast, issues } = planForecast(inputOf(changes));
  expect(issues).toEqual([]);
  return forecast;
}

export function issuesOf(changes: Partial<ForecastInput>): string[] {
  return planForecast(inputOf(changes)).issues.map((issue) => `${issue.severity}: ${formatIssue(issue)}`);
}
