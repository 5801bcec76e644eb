import type { ForecastFile } from '../../../lib/planning/forecast/index.js';
import type { Policy } from '../../../lib/planning/policy/index.js';
import {
  aggregateBound,
  lowerBound,
  nodeOf,
  podSizes,
  roomOf,
  separately,
  withZoneLost,
} from './naive-nodes.js';
import { fleetOf, type Load, type Minutes, type Pool, podsIn, totalRate } from './naive-season.js';

/** Nodes that no plan can do without, and nodes that are enough for any, at each minute. */
export function needsOf(pool: Pool, forecast: ForecastFile, loads: readonly Load[], minutes: Minutes) {
  const { policy } = forecast;
  const { ingress } = fleetOf(policy.fleet);
  const known = new Map<string, ReturnType<typeof boundsOf>>();
  return Array.from({ length: minutes.count }, (_, minute) => {
    const rate = ingress?.pool === pool.name ? totalRate(loads, minute) / ingress.rate : 0;
    const passOn = withZoneLost(Math.ceil(rate), policy.service.zones);
    const counts = podsIn(pool.name, loads, minute);
    const bounds = known.get(counts.join()) ?? boundsOf(pool, policy, counts);
    known.set(counts.join(), bounds);
    return {
      least: Math.max(bounds.aggregate, bounds.lowerBound, passOn),
      most: Math.max(bounds.aggregate, bounds.apart, passOn),
    };
  });
}

export function boundsOf({ instanceType }: Pool, policy: Policy, counts: readonly [number, number]) {
  const fleet = fleetOf(policy.fleet);
  const [sizes, room] = [podSizes(fleet), roomOf(instanceType, fleet)];
  const [app, database] = sizes;
  const areAlike = app.cpu === database.cpu && app.memory === database.memory;
  return {
    aggregate: aggregateBound(counts, sizes, nodeOf(instanceType), fleet.targetUtilization),
    lowerBound: lowerBound(areAlike ? [counts[0] + counts[1], 0] : counts, sizes, room),
    apart: separately(counts, sizes, room).reduce((sum, nodes) => sum + nodes, 0),
  };
}
