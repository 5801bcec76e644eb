import { type Issue, quote } from '../issues/index.js';
import { maximumOf, startingAt, sumOf } from '../step-function/index.js';
import { formatCount } from '../wording/index.js';
import { type FleetInput, podsOf } from './fleet-input.js';

/** The tenant whose pods hold the most connections to its database, if those are too many. */
export function connectionIssues({ fleet, demands, asOf }: FleetInput): Issue[] {
  const { connections } = fleet.limits ?? {};
  if (connections === undefined) return [];
  const { perPod, most } = connections;
  const tooMany = demands
    .filter(({ connects }) => connects !== false)
    .flatMap((demand) => {
      const peak = maximumOf(startingAt(sumOf([podsOf(demand)]), asOf));
      if (peak === undefined) return [];
      const pods = Math.max(peak.value, demand.mostPods ?? 0);
      return pods * perPod <= most ? [] : [{ ...demand, at: peak.at, pods }];
    });
  const [first, ...others] = tooMany.sort((a, b) => b.pods - a.pods);
  if (first === undefined) return [];
  const { event, tenant, at, pods } = first;
  const held = pods * perPod;
  const fewer = Math.floor(most / pods);
  return [
    {
      severity: 'error',
      place: { file: 'policy', field: 'fleet.limits.connections.most' },
      problem: `tenant ${tenant} of event ${quote(event)} may have ${formatCount(pods)} pods in its window, at ${at}, which hold ${formatCount(held)} connections to its database${others.length === 0 ? '' : `, and ${formatCount(others.length)} other ${others.length === 1 ? 'tenant holds' : 'tenants hold'} too many`}`,
      allowed: `at most ${formatCount(most)}`,
      mend: `raise most to ${held}, ${fewer === 0 ? '' : `let a pod hold at most ${fewer}, `}or put a pooler in front of the database`,
    },
  ];
}
