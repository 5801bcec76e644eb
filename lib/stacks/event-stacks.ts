import { Construct } from 'constructs';
import { addWarning } from '../kubernetes/warnings/index.js';
import { forEachOf, groupAlike } from '../planning/issues/index.js';
import { instantRule, refuseViolations } from '../planning/rules/index.js';
import { clusterRules } from './cluster-rules.js';
import { ClusterStacks } from './cluster-stacks.js';
import type { EventStacksProps } from './event-stacks-props.js';
import { fleetRules } from './fleet-rules.js';
import { tenantPoolRules } from './pool-rules.js';
import { rdsRule } from './rds-rule.js';
import { shardRules } from './shard-rules.js';
import { strangers } from './strangers.js';

/**
 * The stacks of all events of a forecast that are warming, on sale or draining: one chart per event and
 * cluster, and one per host and cluster. Put it into a `LinearApp` with `chartFile`, which writes them to
 * `<cluster>/tenants/<tenant>/` and `<cluster>/hosts/`.
 *
 * @throws InputError with everything that is wrong with any tenant of any cluster
 */
export class EventStacks extends Construct {
  constructor(scope: Construct, id: string, props: EventStacksProps) {
    super(scope, id);
    const { asOf = props.forecast.asOf, clusters, shards = [] } = props;
    refuseViolations(this, [
      instantRule(asOf, "correct it, or leave it out for the forecast's"),
      rdsRule(props),
      ...clusterRules(clusters),
      ...tenantPoolRules(props),
      ...fleetRules(props),
      ...shardRules(props),
    ]);
    const kept = shards.map(({ name, tenants }) => ({ words: `shard ${name} is kept for`, tenants }));
    for (const warning of strangers(kept, props.forecast)) addWarning(this, warning);
    groupAlike(() => forEachOf(clusters, (cluster) => new ClusterStacks(this, cluster, props)));
  }
}
