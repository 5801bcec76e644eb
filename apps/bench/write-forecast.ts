import { writeFileSync } from 'node:fs';
import { formatForecast } from '../../lib/planning/forecast/index.js';
import { DEFAULT_POLICY, type Policy } from '../../lib/planning/policy/index.js';
import { seasonForecast } from './season.js';

// Writes the forecast of a season; with `rds`, every tenant has a database on RDS.
const [tenants, file = '', database] = process.argv.slice(2);
writeFileSync(
  file,
  formatForecast(seasonForecast(Number(tenants), database === 'rds' ? onRds() : undefined)),
);

function onRds(): Policy['tiers'] {
  const { standard, ...others } = DEFAULT_POLICY.tiers;
  if (standard === undefined) throw new Error('the default policy has no standard tier');
  return { ...others, standard: { ...standard, database: 'rds' } };
}
