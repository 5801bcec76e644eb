import { Testing } from 'cdk8s';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIssue, InputError } from '../../lib/planning/issues/index.js';
import type { Policy } from '../../lib/planning/policy/index.js';
import { Cpu, Memory } from '../../lib/planning/units/index.js';
import { EventStacks } from '../../lib/stacks/index.js';
import { danglingReferences, manifestsOf, secretMaterial } from '../../lib/testing/index.js';
import { CONFIG, eventOf, forecastOf, rendered } from './rendered.js';

const RDS = {
  platform: 'tickets',
  region: 'eu-central-1',
  account: '111122223333',
  engine: 'aurora',
  cidr: '10.64.0.0/16',
  secretStore: { name: 'aws-secrets-manager', kind: 'ClusterSecretStore' },
} as const;
const HOST_FILE = 'paas-a/hosts/tickets.example.com.k8s.yaml';

/** The folders in which two trees differ. */
function changedFolders(before: Record<string, string>, after: Record<string, string>): string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...paths].filter((path) => before[path] !== after[path]);
  return [...new Set(changed.map((path) => path.split('/').slice(0, 3).join('/')))];
}

function folderOf(forecast: ReturnType<typeof forecastOf>, event: string): string {
  const plan = forecast.tenants.find((tenant) => tenant.event === event);
  return `paas-a/tenants/${plan?.tenant}`;
}

const FLEET: NonNullable<Policy['fleet']> = {
  pod: { cpu: '500m', memory: '512Mi' },
  pool: 'standard',
  database: { pool: 'standard', instances: 2, cpu: '1', memory: '2Gi' },
  targetUtilization: 75,
  daemonSets: { pods: 6, cpu: '450m', memory: '700Mi' },
  scaleDownDelay: '15m',
  pools: [{ name: 'standard', instanceType: 'm7i.2xlarge', minSize: 3, maxSize: 120 }],
};

function refusal(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(formatIssue);
    throw error;
  }
  return [];
}

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
    expect(rendered(forecast)[file]).toContain('nginx.org/limit-req-rate: 4218r/s');
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
      'another pool than those that there are',
      { pools: [{ name: 'other', instanceTypes: ['m7i.large'], minSize: 1, maxSize: 2 }] },
      [
        'stacks, forecast.tenants[0].pool: there is no pool named "standard". Allowed: other. To mend: use one of these, or add the pool to the platform.',
      ],
    ],
  ] as const)('are refused for %s', (_title, changes, issues) => {
    expect(refusal(() => rendered(forecast, changes))).toEqual(issues);
  });

  it('are refused for databases that nobody has counted', () => {
    const { database: _none, ...fleet } = FLEET;
    expect(refusal(() => rendered(forecastOf([eventOf('A')], { fleet })))).toEqual([
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
    expect(refusal(() => rendered(forecast, { tenant: { ...CONFIG.tenant, database } }))).toEqual([]);
  });
});

describe('the stacks of a forecast', () => {
  it('are one folder per tenant and one file per host', () => {
    const forecast = forecastOf([eventOf('A'), eventOf('B', { host: 'b.example.com' })]);
    expect(Object.keys(rendered(forecast))).toEqual(
      [
        'paas-a/hosts/b.example.com.k8s.yaml',
        HOST_FILE,
        `${folderOf(forecast, 'A')}/tenant.k8s.yaml`,
        `${folderOf(forecast, 'B')}/tenant.k8s.yaml`,
      ].sort(),
    );
  });

  it.each([
    ['planned', '2026-11-20T09:29:59Z', false],
    ['warming', '2026-11-20T09:30:00Z', true],
    ['draining', '2026-12-05T13:59:59Z', true],
    ['retired', '2026-12-05T14:00:00Z', false],
  ])('hold a tenant that is %s at %s: %s', (_phase, asOf, there) => {
    const files = Object.keys(rendered(forecastOf([eventOf('A')]), { asOf }));
    expect(files.some((file) => file.includes('/tenants/'))).toBe(there);
  });

  it('change in one folder alone when an event comes, goes or changes', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,11}$/), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(ids, fc.nat(), fc.integer({ min: 5_000_000, max: 50_000_000 }), (all, index, followers) => {
        const events = all.map((id) => eventOf(id));
        const id = all[index % all.length] ?? '';
        const forecast = forecastOf(events);
        const whole = rendered(forecast);
        const without = rendered(forecastOf(events.filter((event) => event.id !== id)));
        expect(changedFolders(whole, without)).toEqual([folderOf(forecast, id)]);
        const changed = events.map((event) => (event.id === id ? { ...event, followers } : event));
        expect(changedFolders(whole, rendered(forecastOf(changed)))).toEqual([folderOf(forecast, id)]);
      }),
      { numRuns: 25 },
    );
  });

  it('do not depend on the order of the events in the feed', () => {
    const events = ['C', 'A', 'B'].map((id) => eventOf(id));
    expect(rendered(forecastOf(events))).toEqual(rendered(forecastOf(events.reverse())));
  });

  it('are the same twice in a row', () => {
    const forecast = forecastOf([eventOf('A'), eventOf('B')]);
    expect(rendered(forecast)).toEqual(rendered(forecast));
  });

  it('differ between two clusters only in what a cluster changes', () => {
    const clusters = [
      { name: 'paas-a' },
      { name: 'paas-b', tenant: { image: 'registry.example.com/ticket-seller:1.5.0' } },
    ];
    const files = rendered(forecastOf([eventOf('A')]), { clusters });
    const [a = '', b = ''] = Object.keys(files).filter((file) => file.includes('/tenants/'));
    expect(b).toBe(a.replace('paas-a', 'paas-b'));
    expect(files[b]?.replaceAll('1.5.0', '1.4.2')).toBe(files[a]);
  });

  it('have for each host what is different there', () => {
    const events = [eventOf('A'), eventOf('B', { host: 'b.example.com' })];
    const files = rendered(forecastOf(events), { hosts: { 'b.example.com': { tlsSecretName: 'b-tls' } } });
    expect(files[HOST_FILE]).toContain('secretName: tickets-tls');
    expect(files['paas-a/hosts/b.example.com.k8s.yaml']).toContain('secretName: b-tls');
  });

  it('look for a database on RDS where the forecast has promised one, and make one everywhere else', () => {
    const { tenants, ...rest } = forecastOf([eventOf('A'), eventOf('B')]);
    const forecast = {
      ...rest,
      tenants: tenants.map((plan) => ({
        ...plan,
        ...(plan.event === 'A' ? { database: 'rds' as const } : {}),
      })),
    };
    const files = rendered(forecast, { rds: RDS });
    const of = (event: string) => files[`${folderOf(forecast, event)}/tenant.k8s.yaml`] ?? '';
    const tenant = tenants.find(({ event }) => event === 'A')?.tenant;
    expect(of('A')).toContain(`arn:aws:rds:eu-central-1:111122223333:cluster:db-${tenant}`);
    expect(of('A')).toContain(`externalName: db-${tenant}.tickets.internal`);
    expect(of('A')).not.toContain('postgresql.cnpg.io');
    expect(of('B')).toContain('postgresql.cnpg.io');
    expect(of('B')).not.toContain('aws:rds');
  });

  it('resolve all references and hold no secret material', () => {
    const app = Testing.app();
    const forecast = forecastOf(['A', 'B', 'C'].map((id) => eventOf(id)));
    new EventStacks(app, 'stacks', { ...CONFIG, forecast });
    const manifests = manifestsOf(app);
    expect(manifests.length).toBeGreaterThan(50);
    expect(danglingReferences(manifests)).toEqual([]);
    expect(secretMaterial(manifests)).toEqual([]);
  });
});

describe('stacks that cannot be', () => {
  it.each([
    [
      [],
      "stacks, clusters: there is no cluster. Allowed: one cluster or more. To mend: name the cluster that gets the tenants: [{ name: 'paas-a' }].",
    ],
    [
      [{ name: '../paas' }],
      'stacks, clusters[0].name: "../paas" is no name for a cluster. Allowed: lower-case letters, digits and "-", at most 63. To mend: rename it, for example to paas-a.',
    ],
    [
      [{ name: 'paas-a' }, { name: 'paas-a' }],
      'stacks, clusters[1].name: a cluster before it is also named "paas-a". Allowed: every name once. To mend: rename or remove one of the two.',
    ],
  ])('refuse the clusters %j', (clusters, message) => {
    expect(() => rendered(forecastOf([eventOf('A')]), { clusters })).toThrow(message);
  });

  it('name both tenants of one host and path, also where only the app gives the host', () => {
    const events = [eventOf('A', { path: '/x', host: 'tickets.example.com' }), eventOf('B', { path: '/x' })];
    expect(() => rendered(forecastOf(events))).toThrow(/night-a-.*night-b-|night-b-.*night-a-/s);
  });

  it('tell once what is wrong with many tenants in the same words', () => {
    const clusters = [{ name: 'paas-a' }, { name: 'paas-b' }];
    const tenant = { ...CONFIG.tenant, image: 'registry.example.com/ticket-seller:latest' };
    const forecast = forecastOf([eventOf('A'), eventOf('B')]);
    const [first] = forecast.tenants;
    expect(() => rendered(forecast, { clusters, tenant })).toThrow(
      new RegExp(`^stacks/paas-a/${first?.tenant}/tenant and 3 others, image: [^\n]*$`),
    );
  });

  it('tell what is wrong with a host once, and with its tenants too', () => {
    const forecast = forecastOf([eventOf('A'), eventOf('B')]);
    const routes = { namespace: 'No Such' };
    const tenant = { ...CONFIG.tenant, costCentre: '' };
    const issues = messagesOf(() => rendered(forecast, { routes, tenant }));
    expect(issues.map((issue) => issue.split(':')[0])).toEqual([
      'stacks/paas-a/host-tickets.example.com/routes, namespace',
      `stacks/paas-a/${forecast.tenants[0]?.tenant}/tenant and 1 other, costCentre`,
    ]);
  });

  it('refuse a database on RDS that nobody says how to find', () => {
    const { tenants, ...rest } = forecastOf([eventOf('A')]);
    const forecast = { ...rest, tenants: tenants.map((plan) => ({ ...plan, database: 'rds' as const })) };
    expect(() => rendered(forecast)).toThrow(
      `stacks, rds: the forecast wants a database on RDS for ${tenants[0]?.tenant}, and nothing says how to find it. Allowed: the platform, its region and account, the engine, the network of the databases and a secret store. To mend: add rds, or take database: 'rds' out of the policy and make the forecast again.`,
    );
  });

  it.each([
    ['tenant.nodePool.name', { tenant: { ...CONFIG.tenant, nodePool: { name: 'gpus' } } }],
    [
      'clusters[0].tenant.nodePool.name',
      { clusters: [{ name: 'paas-a', tenant: { nodePool: { name: 'gpus' } } }] },
    ],
  ])('refuse a pool that is not there, as %s', (field, changes) => {
    const pools = [
      { name: 'standard', instanceTypes: ['m7i.large'], minSize: 1, maxSize: 2 },
      { name: 'ingress', instanceTypes: ['m7i.large'], minSize: 1, maxSize: 2 },
    ];
    const forecast = forecastOf([eventOf('A')]);
    expect(() => rendered(forecast, { ...changes, pools })).toThrow(
      `stacks, ${field}: there is no pool named "gpus". Allowed: standard, ingress. To mend: use one of these, or add the pool to the platform.`,
    );
    expect(Object.keys(rendered(forecast, changes))).toHaveLength(2);
  });

  it('refuse an instant that is none', () => {
    expect(() => rendered(forecastOf([eventOf('A')]), { asOf: 'nonsense' })).toThrow(
      `stacks, asOf: "nonsense" is no instant. Allowed: an instant in UTC such as 2026-11-21T09:00:00Z. To mend: correct it, or leave it out for the forecast's.`,
    );
  });
});

function messagesOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    return error instanceof InputError ? error.issues.map(formatIssue) : [String(error)];
  }
  return [];
}
