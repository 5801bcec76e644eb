import type { Rule } from '../planning/rules/index.js';
import { formatList } from '../planning/wording/index.js';
import type { EventStacksProps } from './event-stacks-props.js';

/** A tenant must not get an empty database in the cluster where the forecast has promised one on RDS. */
export function rdsRule({ forecast, rds }: Pick<EventStacksProps, 'forecast' | 'rds'>): Rule {
  const asking = forecast.tenants.filter(({ database }) => database === 'rds');
  return {
    violatedWhen: rds === undefined && asking.length > 0,
    message: () => ({
      field: 'rds',
      problem: `the forecast wants a database on RDS for ${formatList(asking.map(({ tenant }) => tenant))}, and nothing says how to find it`,
      allowed:
        'the platform, its region and account, the engine, the network of the databases and a secret store',
      mend: "add rds, or take database: 'rds' out of the policy and make the forecast again",
    }),
  };
}
