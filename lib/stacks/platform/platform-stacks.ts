import type { Construct } from 'constructs';
import { allOf, forEachOf, groupAlike } from '../../planning/issues/index.js';
import { refuseShapeless } from '../../planning/platform/index.js';
import { isServing, SLOTS, type Slot } from '../../planning/traffic/index.js';
import { type ClusterSettings, PaasCluster } from '../paas-cluster/index.js';
import { VpcShell } from '../vpc-shell/index.js';
import { placeEventDatabases } from './event-databases.js';
import type { PlatformStacksProps } from './platform-stacks-props.js';

/**
 * Places the stacks of a platform into a cdktf App: `shell`, `paas-a` and `paas-b` as far as they exist, and a
 * stack for each event, or day of events, that has a database on RDS.
 *
 * @throws InputError with everything that is wrong with any stack
 */
export function placePlatform(scope: Construct, props: PlatformStacksProps): void {
  const { addresses: _addresses, asOf: _asOf, tenants: _tenants, ...config } = props;
  refuseShapeless(config);
  const slots = SLOTS.filter((slot) => props.clusters[slot] !== undefined);
  const place = {
    shell: () => new VpcShell(scope, { ...props, ...props.shell, slots }),
    clusters: () => forEachOf(slots, (slot) => placeCluster(scope, slot, props)),
    databases: () => placeEventDatabases(scope, props),
  };
  const { shell, clusters, databases } = groupAlike(() => allOf(place));
  for (const stack of [...clusters, ...databases]) stack.addDependency(shell);
}

function placeCluster(scope: Construct, slot: Slot, props: PlatformStacksProps): PaasCluster {
  const { clusters, shell, traffic } = props;
  return new PaasCluster(scope, {
    ...props,
    ...(clusters[slot] as ClusterSettings),
    slot,
    healthCheck: shell?.healthCheck,
    isServing: isServing(traffic, slot),
  });
}
