import type { ForecastFile } from '../../lib/planning/forecast/index.js';
import { counted, formatAmount, formatCount } from '../../lib/planning/wording/index.js';
import { eventTable } from './event-table.js';

/** What was written: what a person should look at, the largest on-sales, counts, and why events were skipped. */
export function summary(out: string, forecast: ForecastFile): string {
  const pods = forecast.tenants.reduce((sum, plan) => sum + plan.replicas.peak, 0);
  return [
    ...forecast.warnings.map((warning) => `warning: ${warning}\n`),
    ...eventTable(forecast),
    `${out}: ${counted(forecast.tenants.length, 'tenant')} with ${counted(pods, 'pod')} at their peaks, as of ${forecast.asOf}\n`,
    ...poolLines(forecast),
    ...costLines(forecast),
    ...skips(forecast).map(([code, count]) => `  skipped ${count}: ${code}\n`),
  ].join('');
}

function poolLines({ pools = [] }: ForecastFile): string[] {
  return pools.map(
    ({ name, minSize, peak }) =>
      `  pool ${name}: ${counted(minSize, 'node')}, ${formatCount(peak.nodes)} at the peak of ${peak.at}\n`,
  );
}

function costLines({ cost }: ForecastFile): string[] {
  if (cost === undefined) return [];
  const { currency, total, standing, saving } = cost;
  return [
    `  cost: ${formatAmount(total, currency)}; standing at the peak all the time: ${formatAmount(standing, currency)}, ${saving} % saved\n`,
  ];
}

function skips({ skipped }: ForecastFile): [code: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { code } of skipped) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
