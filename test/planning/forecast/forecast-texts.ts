import { readForecast } from '../../../lib/planning/forecast/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';
import { forecastOf, planOf } from './forecast-fixture.js';

/** The issues of a text as a person reads them, but for the lines, which have a test of their own. */
export function issuesOf(text: string): string[] {
  const reading = readForecast({ file: 'forecast.json', text });
  return reading.ok
    ? []
    : reading.issues.map(({ place: { row: _, ...place }, ...issue }) => formatIssue({ ...issue, place }));
}

/** The text of a forecast in which some fields are others. */
export function changed(changes: Record<string, unknown>): string {
  return JSON.stringify({ ...forecastOf(), ...changes }, null, 2);
}

/** The text of a forecast whose tenant has other fields. */
export function withTenant(changes: Record<string, unknown>): string {
  return changed({ tenants: [{ ...planOf(), ...changes }] });
}
