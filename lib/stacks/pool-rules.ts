import { quote } from '../planning/issues/index.js';
import type { Rule } from '../planning/rules/index.js';
import type { EventStacksProps } from './event-stacks-props.js';

/** The pools that tenants are to run on must be there; nothing is said where nobody tells which there are. */
export function tenantPoolRules({ pools, tenant, clusters, forecast }: EventStacksProps): Rule[] {
  if (pools === undefined) return [];
  const named = [
    { field: 'tenant.nodePool.name', pool: tenant.nodePool },
    ...clusters.map((cluster, index) => ({
      field: `clusters[${index}].tenant.nodePool.name`,
      pool: cluster.tenant?.nodePool,
    })),
    ...forecast.tenants.flatMap(({ pool }, index) =>
      pool === undefined ? [] : [{ field: `forecast.tenants[${index}].pool`, pool: { name: pool } }],
    ),
  ];
  return named.map(({ field, pool }) => ({
    violatedWhen: pool !== undefined && !pools.some(({ name }) => name === pool.name),
    message: () => ({
      field,
      problem: `there is no pool named ${quote(pool?.name)}`,
      allowed: pools.map(({ name }) => name).join(', '),
      mend: 'use one of these, or add the pool to the platform',
    }),
  }));
}
