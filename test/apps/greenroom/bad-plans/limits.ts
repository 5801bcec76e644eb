import { FLEET, fleet, json, POOL, pool, prices, WITH_POLICY, WITH_PRICES } from '../season.js';
import type { BadPlan } from './bad-plan.js';

export const EXCEEDED_LIMITS: readonly BadPlan[] = [
  {
    title: 'a plan of more nodes than the pool may have, when an event can move',
    command: 'forecast',
    files: pool({ maxSize: 4 }),
    args: WITH_POLICY,
    errors: [
      'policy.json, fleet.pools[0].maxSize: pool "standard" needs 5 nodes at 2026-12-04T09:50:00Z, of events "E1" (39 pods) and "E2" (14 pods). Allowed: at most 4, its maxSize. To mend: raise maxSize to 5, or move the windows of event "E2" to another hour.',
    ],
  },
  {
    title: 'a plan of more nodes than the pool may have, when one event needs too many',
    command: 'forecast',
    files: pool({ minSize: 1, maxSize: 2 }),
    args: WITH_POLICY,
    errors: [
      'policy.json, fleet.pools[0].maxSize: pool "standard" needs 5 nodes at 2026-12-04T09:50:00Z, of events "E1" (39 pods) and "E2" (14 pods). Allowed: at most 2, its maxSize. To mend: raise maxSize to 5, or plan fewer events at a time.',
    ],
  },
  {
    title: 'a plan of more addresses than pods have',
    command: 'forecast',
    files: fleet({ limits: { podAddresses: 72 } }),
    args: WITH_POLICY,
    errors: [
      'policy.json, fleet.limits.podAddresses: pods and daemon sets need 73 addresses at 2026-12-04T09:50:00Z, of events "E1" (39 pods) and "E2" (14 pods). Allowed: at most 72. To mend: add a range for pods and raise podAddresses to 73, or move the windows of event "E2" to another hour.',
    ],
  },
  {
    title: 'a plan of more services than the cluster takes',
    command: 'forecast',
    files: fleet({
      database: { pool: 'standard', instances: 2, cpu: '1', memory: '2Gi' },
      limits: { services: 7 },
    }),
    args: WITH_POLICY,
    errors: [
      'policy.json, fleet.limits.services: the tenants have 8 services at 2026-12-03T09:30:00Z, of events "E1" (4 services) and "E2" (4 services). Allowed: at most 7. To mend: raise services to 8 where the cluster takes them, or plan fewer events at a time.',
    ],
  },
  {
    title: 'a plan of more vCPUs than the account has',
    command: 'forecast',
    files: fleet({ limits: { vcpus: 39 } }),
    args: WITH_POLICY,
    errors: [
      'policy.json, fleet.limits.vcpus: the nodes of all pools have 40 vCPUs at 2026-12-04T09:40:00Z, of events "E1" (39 pods) and "E2" (14 pods). Allowed: at most 39, the quota of the account. To mend: raise the quota and vcpus to 40, or move the windows of event "E2" to another hour.',
    ],
  },
  {
    title: 'a plan of more targets than the load balancer takes',
    command: 'forecast',
    files: fleet({ ingress: { pool: 'standard', rate: 1000 }, limits: { targets: 5 } }),
    args: WITH_POLICY,
    errors: [
      'policy.json, fleet.limits.targets: the load balancer has 24 nodes of the ingress as targets at 2026-12-04T09:40:00Z, of events "E1" (11,733 req/s) and "E2" (3,803 req/s). Allowed: at most 5. To mend: raise the quota and targets to 24, or plan fewer events at a time.',
    ],
  },
  {
    title: 'a plan of more connections than a database takes',
    command: 'forecast',
    files: fleet({ limits: { connections: { perPod: 10, most: 150 } } }),
    args: WITH_POLICY,
    errors: [
      'policy.json, fleet.limits.connections.most: tenant lanterns-eisjvjq7 of event "E1" may have 123 pods in its window, at 2026-12-04T09:50:00Z, which hold 1,230 connections to its database, and 1 other tenant holds too many. Allowed: at most 150. To mend: raise most to 1230, let a pod hold at most 1, or put a pooler in front of the database.',
    ],
  },
  {
    title: 'a plan that is dearer than the budget, of an event and of all',
    command: 'forecast',
    files: {
      ...prices({}),
      ...json('policy.json', { fleet: FLEET, budget: { event: 34.65, total: 150.66 } }),
    },
    args: WITH_PRICES,
    errors: [
      'policy.json, budget.event: event "E1" costs 37.76 EUR. Allowed: at most 34.65 EUR for an event. To mend: raise budget.event, or give the event a tier with a lower quantile or fewer pods.',
      'policy.json, budget.event: event "E2" costs 34.66 EUR. Allowed: at most 34.65 EUR for an event. To mend: raise budget.event, or give the event a tier with a lower quantile or fewer pods.',
      'policy.json, budget.total: all events and the platform together cost 150.67 EUR. Allowed: at most 150.66 EUR. To mend: raise budget.total, or plan fewer nodes: lower tiers, a shorter hold, smaller minSize of pools.',
    ],
  },
  {
    title: 'everything that does not fit at once',
    command: 'forecast',
    files: {
      ...prices({}),
      ...json('policy.json', {
        fleet: { ...FLEET, pools: [{ ...POOL, maxSize: 4 }], limits: { vcpus: 39, podAddresses: 72 } },
        budget: { total: 20 },
      }),
    },
    args: WITH_PRICES,
    errors: [
      'policy.json, fleet.pools[0].maxSize: pool "standard" needs 5 nodes at 2026-12-04T09:50:00Z, of events "E1" (39 pods) and "E2" (14 pods). Allowed: at most 4, its maxSize. To mend: raise maxSize to 5, or move the windows of event "E2" to another hour.',
      'policy.json, fleet.limits.podAddresses: pods and daemon sets need 73 addresses at 2026-12-04T09:50:00Z, of events "E1" (39 pods) and "E2" (14 pods). Allowed: at most 72. To mend: add a range for pods and raise podAddresses to 73, or move the windows of event "E2" to another hour.',
      'policy.json, fleet.limits.vcpus: the nodes of all pools have 40 vCPUs at 2026-12-04T09:40:00Z, of events "E1" (39 pods) and "E2" (14 pods). Allowed: at most 39, the quota of the account. To mend: raise the quota and vcpus to 40, or move the windows of event "E2" to another hour.',
      'policy.json, budget.total: all events and the platform together cost 150.67 EUR. Allowed: at most 20.00 EUR. To mend: raise budget.total, or plan fewer nodes: lower tiers, a shorter hold, smaller minSize of pools.',
    ],
  },
];
