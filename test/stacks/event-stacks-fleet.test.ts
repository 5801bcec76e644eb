import { describe, expect, it } from 'vitest';
import type { Policy } from '../../lib/planning/policy/index.js';
import { Cpu, Duration, Memory } from '../../lib/planning/units/index.js';
import { CONFIG, eventOf, folderOf, forecastOf, issuesOf, rendered } from './rendered.js';

const FLEET: NonNullable<Policy['fleet']> = {
  pod: { cpu: '500m', memory: '512Mi' },
  pool: 'standard',
  database: { pool: 'standard', instances: 2, cpu: '1', memory: '2Gi' },
  targetUtilization: 75,
  daemonSets: { pods: 6, cpu: '450m', memory: '700Mi' },
  scaleDownDelay: '15m',
  pools: [{ name: 'standard', instanceType: 'm7i.2xlarge', minSize: 3, maxSize: 120 }],
};

describe('the stacks of a forecast with a fleet', () => {
  const forecast = forecastOf([eventOf('A')], { fleet: FLEET, costCentre: 'touring' });
  const file = `${folderOf(forecast, 'A')}/tenant.k8s.yaml`;
  const MEND =
    "To mend: use what was counted with, or correct the policy's fleet and make the forecast again.";

  it('run on the pool that is planned', () => {
    expect(rendered(forecast)[file]).toContain('greenroom.dev/pool: standard');
  });

  it('are paid for by the cost centre of the forecast', () => {
    expect(rendered(forecast)[file]).toContain('greenroom.dev/cost-centre: touring');
  });

  it('let in what the plan guarantees to serve', () => {
    expect(forecast.tenants[0]?.admission.rate).toBe(4218);
    const text = rendered(forecast)[file];
    expect(text).toContain('nginx.org/limit-req-rate: 4218r/s');
    // Of 50 ms, as each replica of the controller lets a burst of its own in.
    expect(text).toContain('nginx.org/limit-req-burst: "211"');
  });

  it('keep the limit that the app has', () => {
    const route = { kind: 'nginx', rateLimit: { requestsPerSecond: 7 } } as const;
    expect(rendered(forecast, { tenant: { ...CONFIG.tenant, route } })[file]).toContain(
      'nginx.org/limit-req-rate: 7r/s',
    );
  });

  it.each([
    [
      'pods of another size',
      { tenant: { ...CONFIG.tenant, cpu: Cpu.parse('501m'), memory: Memory.parse('1Gi') } },
      [
        `stacks, tenant.cpu: pods request 501m, and nodes were counted for 500m. Allowed: 500m. ${MEND}`,
        `stacks, tenant.memory: pods request 1Gi, and nodes were counted for 512Mi. Allowed: 512Mi. ${MEND}`,
      ],
    ],
    [
      'pods of another size in one cluster',
      { clusters: [{ name: 'paas-a', tenant: { cpu: Cpu.parse('2') } }] },
      [
        `stacks, clusters[0].tenant.cpu: pods request 2, and nodes were counted for 500m. Allowed: 500m. ${MEND}`,
      ],
    ],
    [
      'databases of another size',
      {
        tenant: {
          ...CONFIG.tenant,
          database: { kind: 'cluster', instances: 3, cpu: Cpu.parse('2'), memory: Memory.parse('4Gi') },
        },
      },
      [
        `stacks, tenant.database.instances: a database has 3 pods, and nodes were counted for 2. Allowed: 2. ${MEND}`,
        `stacks, tenant.database.cpu: databases request 2, and nodes were counted for 1. Allowed: 1. ${MEND}`,
        `stacks, tenant.database.memory: databases request 4Gi, and nodes were counted for 2Gi. Allowed: 2Gi. ${MEND}`,
      ],
    ],
    [
      'an autoscaler without a schedule, that also keeps pods longer than nodes',
      {
        tenant: {
          ...CONFIG.tenant,
          autoscaling: { kind: 'hpa', cpuUtilization: 60, cooldown: Duration.minutes(16) },
        },
      },
      [
        'stacks, tenant.autoscaling.kind: without a schedule pods are at their peak all the time, and nodes were counted for the windows. Allowed: keda. To mend: use KEDA, or take the fleet out of the policy and make the forecast again.',
        "stacks, tenant.autoscaling.cooldown: pods stay 16m after they are needed, and their nodes 15m. Allowed: at most 15m, the fleet's scaleDownDelay. To mend: shorten it, or raise scaleDownDelay in the policy and make the forecast again.",
      ],
    ],
    [
      'another pool than those that there are',
      { pools: [{ name: 'other', instanceTypes: ['m7i.large'], minSize: 1, maxSize: 2 }] },
      [
        'stacks, forecast.tenants[0].pool: there is no pool named "standard". Allowed: other. To mend: use one of these, or add the pool to the platform.',
      ],
    ],
  ] as const)('are refused for %s', (_title, changes, issues) => {
    expect(issuesOf(() => rendered(forecast, changes))).toEqual(issues);
  });

  it('are refused for databases that nobody has counted', () => {
    const { database: _none, ...fleet } = FLEET;
    expect(issuesOf(() => rendered(forecastOf([eventOf('A')], { fleet })))).toEqual([
      "stacks, tenant.database: tenants have a database in the cluster, and no nodes were counted for it. Allowed: a fleet with a database, or another kind of database for the app's tenants. To mend: add fleet.database to the policy and make the forecast again.",
    ]);
  });

  it('need no nodes for databases that are elsewhere', () => {
    const { database: _none, ...fleet } = FLEET;
    const database = {
      kind: 'external',
      secretName: 'db',
      egress: [{ cidr: '10.0.0.0/8', port: 5432 }],
    } as const;
    const forecast = forecastOf([eventOf('A')], { fleet });
    expect(issuesOf(() => rendered(forecast, { tenant: { ...CONFIG.tenant, database } }))).toEqual([]);
  });
});
