import type { Construct } from 'constructs';
import { allOf, forEachOf, groupAlike } from '../../planning/issues/index.js';
import {
  plannedCluster,
  plannedPoolRules,
  plannedPools,
  plannedShell,
  plannedZoneRule,
} from '../../planning/planned-platform/index.js';
import { refuseShapeless } from '../../planning/platform/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { isServing, SLOTS, type Slot } from '../../planning/traffic/index.js';
import { type ClusterSettings, PaasCluster } from '../paas-cluster/index.js';
import { VpcShell } from '../vpc-shell/index.js';
import { placeEventDatabases } from './event-databases.js';
import type { PlatformStacksProps } from './platform-stacks-props.js';

const PLATFORM = { node: { path: 'platform' } };

/**
 * Places the stacks of a platform into a cdktf App: `shell`, `paas-a` and `paas-b` as far as they exist, and a
 * stack for each event, or day of events, that has a database on RDS.
 *
 * @throws InputError with everything that is wrong with any stack
 */
export function placePlatform(scope: Construct, props: PlatformStacksProps): void {
  const { addresses: _addresses, asOf, forecast, ...config } = props;
  refuseShapeless(config);
  refuseViolations(PLATFORM, [
    ...(forecast === undefined ? [] : [plannedZoneRule(config.zones, forecast)]),
    ...plannedPoolRules(config.pools, forecast?.pools),
  ]);
  const pools = plannedPools(config.pools, forecast?.pools, asOf);
  const slots = SLOTS.filter((slot) => props.clusters[slot] !== undefined);
  const place = {
    shell: () => new VpcShell(scope, { ...props, ...plannedShell(props.shell ?? {}, forecast, asOf), slots }),
    clusters: () => forEachOf(slots, (slot) => placeCluster(scope, slot, { ...props, pools })),
    databases: () => placeEventDatabases(scope, props),
  };
  const { shell, clusters, databases } = groupAlike(() => allOf(place));
  for (const stack of [...clusters, ...databases]) stack.addDependency(shell);
}

function placeCluster(scope: Construct, slot: Slot, props: PlatformStacksProps): PaasCluster {
  const { clusters, shell, traffic, forecast, asOf } = props;
  return new PaasCluster(scope, {
    ...props,
    ...plannedCluster(clusters[slot] as ClusterSettings, forecast, asOf),
    slot,
    healthCheck: shell?.healthCheck,
    isServing: isServing(traffic, slot),
  });
}
