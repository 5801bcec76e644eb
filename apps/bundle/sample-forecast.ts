import { readFileSync } from 'node:fs';
import type { ForecastFile } from '../../lib/planning/forecast/index.js';

/**
 * A forecast with one tenant for each kind of database: with it a program runs all that a season needs, without the time
 * that a season takes.
 *
 * @param file a forecast
 */
export function sampleForecast(file: string): string {
  const forecast = JSON.parse(readFileSync(file, 'utf8')) as ForecastFile;
  const tenants = new Map(forecast.tenants.map((plan) => [plan.database, plan]));
  return JSON.stringify({ ...forecast, tenants: [...tenants.values()] });
}
