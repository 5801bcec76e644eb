import type { TenantPlan } from '../../lib/planning/forecast/index.js';
import type { Policy } from '../../lib/planning/policy/index.js';
import { Duration } from '../../lib/planning/units/index.js';

/** What a spreadsheet needs of a forecast. */
export interface Demands {
  readonly tenants: readonly Pick<TenantPlan, 'demand'>[];
  readonly policy: Pick<Policy, 'service'>;
}

/** The pods of each event as a spreadsheet has them: by the busy slots, without waiting, zones, time and nodes. */
export function podsAlone({ tenants, policy }: Demands): number[] {
  const { time, slots, targetUtilization } = policy.service;
  const seconds = Duration.parse(time).toMillis() / 1000;
  return tenants.map(({ demand }) =>
    Math.ceil((demand[demand.quantile] * seconds) / ((slots * targetUtilization) / 100)),
  );
}
