import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatForecast } from '../../lib/planning/forecast/index.js';
import { DEFAULT_POLICY } from '../../lib/planning/policy/index.js';
import { synthesizeAws } from '../aws/index.js';
import { config, synthesize } from '../kubernetes/index.js';
import { platform } from '../platform/config.js';
import { assignment, measure } from './measurement.js';
import { seasonForecast } from './season.js';

// Both apps, for tenants that all have a database on RDS: a chart and a Terraform stack for each.
const { size: tenants, outdir, objects } = assignment();
const forecast = `${objects}.rds.json`;
const { standard, ...others } = DEFAULT_POLICY.tiers;
if (standard === undefined) throw new Error('the default policy has no standard tier');
const tiers = { ...others, standard: { ...standard, database: 'rds' as const } };
writeFileSync(forecast, formatForecast(seasonForecast(tenants, tiers)));
measure(
  () => undefined,
  () =>
    synthesize({ forecast, out: join(outdir, 'dist') }, config, () =>
      synthesizeAws({ forecast, addresses: 'addresses.json', out: join(outdir, 'cdktf.out') }, platform),
    ),
);
