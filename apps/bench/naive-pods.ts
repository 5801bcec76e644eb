import type { ForecastFile, TenantPlan } from '../../lib/planning/forecast/index.js';
import type { InstantText } from '../../lib/planning/instants/index.js';
import type { Policy } from '../../lib/planning/policy/index.js';

/** Pods that run in a pool from an instant on. */
export interface PodStep {
  readonly at: InstantText;
  readonly pods: number;
}

interface Part {
  readonly pool: string | undefined;
  readonly steps: readonly PodStep[];
}

/** The forecast with the pods at the peaks of its pools counted anew. */
export function withNaivePods(forecast: ForecastFile): ForecastFile {
  const pods = naivePods(forecast);
  return {
    ...forecast,
    pools: forecast.pools?.map((pool) => ({
      ...pool,
      peak: { ...pool.peak, pods: pods.get(pool.name)?.findLast(({ at }) => at <= pool.peak.at)?.pods ?? 0 },
    })),
  };
}

/**
 * The pods of each pool by its name, at every instant at which the pods of any event change: each time, all events
 * are gone through. Takes the square of the number of events, and is here to be compared with.
 */
export function naivePods({ tenants, policy, pools = [] }: ForecastFile): Map<string, PodStep[]> {
  const parts = tenants.flatMap((plan) => [appOf(plan), ...databaseOf(plan, policy)]);
  return new Map(
    pools.map(({ name }) => [
      name,
      sumsOf(parts.filter(({ pool }) => pool === name).map(({ steps }) => steps)),
    ]),
  );
}

function sumsOf(parts: readonly (readonly PodStep[])[]): PodStep[] {
  const instants = [...new Set(parts.flatMap((steps) => steps.map(({ at }) => at)))].sort();
  return instants.map((instant) => {
    let pods = 0;
    for (const steps of parts) pods += steps.findLast(({ at }) => at <= instant)?.pods ?? 0;
    return { at: instant, pods };
  });
}

function appOf({ pool, replicas, provisionAt, windows, retireAt }: TenantPlan): Part {
  const { idle } = replicas;
  return {
    pool,
    steps: [
      { at: provisionAt, pods: idle },
      ...windows.flatMap(({ steps, closesAt }) => [...steps, { at: closesAt, pods: idle }]),
      { at: retireAt, pods: 0 },
    ],
  };
}

function databaseOf({ database, provisionAt, retireAt }: TenantPlan, { fleet }: Policy): Part[] {
  if (fleet?.database === undefined || database === 'rds') return [];
  const { pool, instances } = fleet.database;
  return [
    {
      pool,
      steps: [
        { at: provisionAt, pods: instances },
        { at: retireAt, pods: 0 },
      ],
    },
  ];
}
