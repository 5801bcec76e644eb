import type { ForecastFile } from '../../lib/planning/forecast/index.js';

/** What was written, in a few lines: what a person should look at, counts, and why events were skipped. */
export function summary(out: string, forecast: ForecastFile): string {
  const pods = forecast.tenants.reduce((sum, plan) => sum + plan.replicas.peak, 0);
  return [
    ...forecast.warnings.map((warning) => `warning: ${warning}\n`),
    `${out}: ${forecast.tenants.length} tenants with ${pods} pods at their peaks, as of ${forecast.asOf}\n`,
    ...skips(forecast).map(([code, count]) => `  skipped ${count}: ${code}\n`),
  ].join('');
}

function skips({ skipped }: ForecastFile): [code: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { code } of skipped) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
