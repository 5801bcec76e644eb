import type { Construct } from 'constructs';
import { eventDatabaseStacks } from '../../planning/event-databases/index.js';
import type { TenantPlan } from '../../planning/forecast/index.js';
import { forEachOf } from '../../planning/issues/index.js';
import { RANGE } from '../../planning/network-ranges/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { SLOTS } from '../../planning/traffic/index.js';
import { formatList } from '../../planning/wording/index.js';
import { EventDatabaseStack } from '../event-database/index.js';
import type { PlatformStacksProps } from './platform-stacks-props.js';

/**
 * The stacks of the databases that a forecast asks for.
 *
 * @throws InputError with everything that is wrong with any of them
 */
export function placeEventDatabases(scope: Construct, props: PlatformStacksProps): EventDatabaseStack[] {
  const { rds, forecast, asOf } = props;
  const asking = (forecast?.tenants ?? []).filter(({ database }) => database === 'rds');
  if (rds === undefined) {
    refuseViolations({ node: { path: 'platform' } }, [unexpected(asking)]);
    return [];
  }
  const { stacks = 'per-event', ...settings } = rds;
  return forEachOf(
    eventDatabaseStacks(asking, stacks, asOf),
    (group) =>
      new EventDatabaseStack(scope, { ...props, ...settings, ...group, allowedCidrs: clientsOf(props) }),
  );
}

/** Pods of both slots, and the nodes: host-network pods connect from the nodes' own addresses. */
function clientsOf({ addresses, zones }: PlatformStacksProps): string[] {
  return [
    ...SLOTS.map((slot) => addresses.cidr(RANGE.pods(slot))),
    ...zones.map((zone) => addresses.cidr(RANGE.subnet('private', zone))),
  ];
}

function unexpected(asking: readonly TenantPlan[]) {
  return {
    violatedWhen: asking.length > 0,
    message: () => ({
      field: 'rds',
      problem: `the forecast wants a database on RDS for ${formatList(asking.map(({ tenant }) => tenant))}, and nothing says how to make it`,
      allowed: "an engine, such as { kind: 'aurora', instanceClass: 'db.r7g.large', instances: 2 }",
      mend: "add rds to the platform, or take database: 'rds' out of the policy and make the forecast again",
    }),
  };
}
