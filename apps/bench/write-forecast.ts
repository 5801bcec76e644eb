import { writeFileSync } from 'node:fs';
import { formatForecast } from '../../lib/planning/forecast/index.js';
import { DEFAULT_POLICY, type Policy } from '../../lib/planning/policy/index.js';
import { type SeasonChanges, seasonForecast } from './season.js';

const CHANGES: Readonly<Record<string, () => SeasonChanges>> = {
  rds: () => ({ tiers: onRds() }),
  changed: () => ({ changed: 10 }),
};

// Writes the forecast of a season; with `rds`, every tenant has a database on RDS; with `changed`, ten have another crowd.
const [tenants, file = '', changes = ''] = process.argv.slice(2);
writeFileSync(file, formatForecast(seasonForecast(Number(tenants), CHANGES[changes]?.())));

function onRds(): Policy['tiers'] {
  const { standard, ...others } = DEFAULT_POLICY.tiers;
  if (standard === undefined) throw new Error('the default policy has no standard tier');
  return { ...others, standard: { ...standard, database: 'rds' } };
}
