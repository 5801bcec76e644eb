import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { warningsOf } from '../../../lib/kubernetes/warnings/index.js';
import type { Policy } from '../../../lib/planning/policy/index.js';
import { EnvironmentStacks, type EnvironmentStacksProps } from '../../../lib/stacks/environments/index.js';
import { chartFile } from '../../../lib/stacks/index.js';
import { LinearApp } from '../../../lib/synth/index.js';
import { readFiles } from '../../apps/command.js';
import { CONFIG, eventOf, forecastOf, issuesOf, rendered } from '../rendered.js';

type Environments = EnvironmentStacksProps['environments'];

const FORECAST = forecastOf([eventOf('A'), eventOf('B', { host: 'b.example.com' })]);
const [A, B] = FORECAST.tenants.map(({ tenant }) => tenant) as [string, string];
const FLEET: NonNullable<Policy['fleet']> = {
  pod: { cpu: '500m', memory: '512Mi' },
  pool: 'standard',
  database: { pool: 'standard', instances: 2, cpu: '1', memory: '2Gi' },
  targetUtilization: 75,
  daemonSets: { pods: 6, cpu: '450m', memory: '700Mi' },
  scaleDownDelay: '15m',
  pools: [{ name: 'standard', instanceType: 'm7i.2xlarge', minSize: 3, maxSize: 120 }],
};
const RDS = {
  platform: 'tickets',
  region: 'eu-central-1',
  account: '111122223333',
  engine: 'aurora',
  cidr: '10.64.0.0/16',
  secretStore: { name: 'aws-secrets-manager', kind: 'ClusterSecretStore' },
} as const;

interface Rendering {
  readonly files: Record<string, string>;
  readonly warnings: readonly string[];
}

function renderedIn(environments: Environments, changes: Partial<EnvironmentStacksProps> = {}): Rendering {
  const outdir = mkdtempSync(join(tmpdir(), 'greenroom-environments-'));
  try {
    const app = new LinearApp({ outdir, chartFile });
    new EnvironmentStacks(app, 'environments', { ...CONFIG, forecast: FORECAST, environments, ...changes });
    app.synth();
    return { files: readFiles(outdir), warnings: warningsOf(app) };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

const PRODUCTION = { hostPrefix: '' };
const STAGE = { clusters: [{ name: 'stage' }] };

describe('the environments of a definition', () => {
  it('are a folder of their own where they are separated by cluster', () => {
    const { files } = renderedIn({ production: PRODUCTION, stage: STAGE });
    expect(Object.keys(files)).toEqual(
      [
        'paas-a/hosts/b.example.com.k8s.yaml',
        'paas-a/hosts/tickets.example.com.k8s.yaml',
        `paas-a/tenants/${A}/tenant.k8s.yaml`,
        `paas-a/tenants/${B}/tenant.k8s.yaml`,
        'stage/hosts/stage.b.example.com.k8s.yaml',
        'stage/hosts/stage.tickets.example.com.k8s.yaml',
        `stage/tenants/${A}/tenant.k8s.yaml`,
        `stage/tenants/${B}/tenant.k8s.yaml`,
      ].sort(),
    );
  });

  it('are names of their own where they share a cluster', () => {
    const { files } = renderedIn({
      production: PRODUCTION,
      canary: { separatedBy: 'namespace', tenants: [A] },
    });
    const of = `paas-a/tenants/canary-${A}/tenant.k8s.yaml`;
    expect(Object.keys(files).filter((file) => file.includes('canary'))).toEqual([
      'paas-a/hosts/canary.tickets.example.com.k8s.yaml',
      of,
    ]);
    expect(files[of]).not.toMatch(new RegExp(`namespace: ${A}$`, 'm'));
  });

  it('differ in production from the definition by a label alone', () => {
    const { files } = renderedIn({ production: PRODUCTION });
    const withoutLabel = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        text.replace(/^ *(- )?(greenroom\.dev\/)?environment(: production)?\n/gm, ''),
      ]),
    );
    expect(withoutLabel).toEqual(rendered(FORECAST));
  });

  it.each<[string, Environments[string], RegExp]>([
    [
      'image',
      { tenant: { image: 'registry.example.com/ticket-seller:1.5.0-rc.1' } },
      /image: .*:1\.5\.0-rc\.1$/m,
    ],
    ['host', { tenant: { host: 'try.example.com' } }, /- host: try\.example\.com$/m],
    ['host prefix', { hostPrefix: 'preview.' }, /- host: preview\.tickets\.example\.com$/m],
    ['scale', { scale: 1 }, /^ {2}maxReplicaCount: 1$/m],
    ['environment', {}, /^ {4}greenroom\.dev\/environment: stage$/m],
  ])('have an own %s', (_what, changes, line) => {
    const file = (environment: Environments[string]) =>
      renderedIn({ stage: { ...STAGE, ...environment } }).files[`stage/tenants/${A}/tenant.k8s.yaml`];
    expect(file(changes)).toMatch(line);
    if (Object.keys(changes).length > 0) expect(file({})).not.toMatch(line);
  });

  it('have certificates of their own', () => {
    const stage = {
      ...STAGE,
      routes: { tlsSecretName: 'stage-tls' },
      hosts: { 'stage.b.example.com': { tlsSecretName: 'b-tls' } },
    };
    const { files } = renderedIn({ stage });
    expect(files['stage/hosts/stage.tickets.example.com.k8s.yaml']).toContain('secretName: stage-tls');
    expect(files['stage/hosts/stage.b.example.com.k8s.yaml']).toContain('secretName: b-tls');
  });

  it('have what the definition says for a host, under the prefix', () => {
    const hosts = { 'b.example.com': { tlsSecretName: 'b-tls' } };
    const { files } = renderedIn({ stage: STAGE }, { hosts });
    expect(files['stage/hosts/stage.b.example.com.k8s.yaml']).toContain('secretName: b-tls');
  });

  it('have the shards of the definition, with hosts and tenants of their own', () => {
    const shards = [
      { name: 'nginx', host: 'all.example.com' },
      { name: 'nginx-hot', host: 'hot.example.com', tenants: [A] },
    ];
    const { files, warnings } = renderedIn({ dev: { separatedBy: 'namespace' } }, { shards });
    expect(files[`paas-a/tenants/dev-${A}/tenant.k8s.yaml`]).toContain('- host: dev.hot.example.com');
    expect(warnings).toEqual([]);
  });

  it('reach a database on RDS only where they say so', () => {
    const forecast = {
      ...FORECAST,
      tenants: FORECAST.tenants.map((plan) => ({ ...plan, database: 'rds' as const })),
    };
    const { files } = renderedIn(
      { production: { ...PRODUCTION, rds: {} }, stage: STAGE },
      { forecast, rds: RDS },
    );
    expect(files[`paas-a/tenants/${A}/tenant.k8s.yaml`]).toContain(`db-${A}.tickets.internal`);
    expect(files[`stage/tenants/${A}/tenant.k8s.yaml`]).not.toContain('tickets.internal');
  });

  it('may be of another size than nodes were counted for, in part or beside others', () => {
    const forecast = forecastOf([eventOf('A')], { fleet: FLEET });
    const tenant = { cpu: CONFIG.tenant.cpu.times(2) };
    expect(issuesOf(() => renderedIn({ stage: { ...STAGE, scale: 50, tenant } }, { forecast }))).toEqual([]);
    expect(issuesOf(() => renderedIn({ stage: { ...STAGE, tenant } }, { forecast })).join('\n')).toContain(
      'environments/stage, tenant.cpu: pods request 1, and nodes were counted for 500m.',
    );
  });

  it('warn of a tenant that the forecast does not have', () => {
    expect(renderedIn({ stage: { ...STAGE, tenants: [A, 'auroar'] } }).warnings).toEqual([
      'environment stage is for "auroar", which the forecast does not have. Allowed: tenants of the forecast. To mend: correct the name, or remove it when the event is over.',
    ]);
  });
});

describe('environments that cannot be', () => {
  const external = {
    kind: 'external',
    secretName: 'shop-db',
    egress: [{ cidr: '10.1.0.0/16', port: 5432 }],
  } as const;
  it.each<[string, Environments, string, Partial<EnvironmentStacksProps>?]>([
    [
      'none',
      {},
      "environments, environments: there is no environment. Allowed: one environment or more. To mend: name the one that people buy from: { production: { hostPrefix: '' } }.",
    ],
    [
      'a name that is none',
      { Stage: { ...STAGE, hostPrefix: '' } },
      'environments, environments.Stage: "Stage" is no name of an environment. Allowed: at most 20 lower-case letters, digits and "-", beginning with a letter. To mend: rename it, for example to stage.',
    ],
    [
      'a name that is too long',
      { abcdefghijklmnopqrstu: STAGE },
      'environments, environments.abcdefghijklmnopqrstu: "abcdefghijklmnopqrstu" is no name of an environment. Allowed: at most 20 lower-case letters, digits and "-", beginning with a letter. To mend: rename it, for example to stage.',
    ],
    [
      'a separation that is none',
      { stage: { ...STAGE, separatedBy: 'vpc' as never } },
      'environments, environments.stage.separatedBy: "vpc" keeps nothing apart. Allowed: cluster, namespace. To mend: use one of these.',
    ],
    [
      'a prefix without a dot',
      { stage: { ...STAGE, hostPrefix: 'stage' } },
      'environments, environments.stage.hostPrefix: "stage" cannot stand before a host. Allowed: nothing, or labels of a host name that end with a dot, such as stage.. To mend: correct it, or leave it out for the name of the environment.',
    ],
    [
      'no tenant',
      { stage: { ...STAGE, tenants: [] } },
      'environments, environments.stage.tenants: the environment has no tenant. Allowed: one tenant of the forecast or more. To mend: name one, or leave tenants out for all of them.',
    ],
    ...[0, 101, 0.1, Number.NaN].map((scale): [string, Environments, string] => [
      `the scale ${scale}`,
      { stage: { ...STAGE, scale } },
      `environments, environments.stage.scale: ${scale} is no part of the pods. Allowed: a whole number from 1 to 100, in per cent. To mend: write per cent, such as 10.`,
    ]),
    [
      'one cluster for two',
      { production: PRODUCTION, stage: {} },
      'environments, environments.stage.clusters: production has the cluster "paas-a" already, under the same namespaces. Allowed: clusters of its own, or namespaces of its own. To mend: give it other clusters, or separatedBy: \'namespace\'.',
    ],
    [
      'the same hosts twice',
      { production: PRODUCTION, stage: { ...STAGE, hostPrefix: '' } },
      'environments, environments.stage.hostPrefix: production has the same hosts. Allowed: every prefix once: a host leads to one environment. To mend: give one of the two another prefix.',
    ],
    [
      'RDS that nobody defined',
      { stage: { ...STAGE, rds: {} } },
      'environments, environments.stage.rds: the definition does not say how databases on RDS are found. Allowed: rds of an environment beside rds of the definition. To mend: move it to the definition, and leave {} here.',
    ],
    [
      'RDS under other names',
      { dev: { separatedBy: 'namespace', rds: {} } },
      "environments, environments.dev.rds: databases on RDS have the names of the forecast, and the tenants of this environment do not. Allowed: databases in the cluster, or separatedBy: 'cluster'. To mend: leave rds out.",
      { rds: RDS },
    ],
    [
      "production's databases",
      { production: { ...PRODUCTION, rds: {} }, stage: { ...STAGE, rds: { engine: 'aurora' } } },
      'environments, environments.stage.rds: its tenants would write to the databases of production. Allowed: a platform, a region or an account of its own. To mend: say which is different, or leave rds out for databases in the cluster.',
      { rds: RDS },
    ],
    [
      "production's external database",
      { production: PRODUCTION, stage: STAGE },
      'environments, environments.stage.tenant.database: its tenants would write to the external database of production. Allowed: a database of its own where that of the definition is external. To mend: give the environment a database, for example { kind: "cluster" }.',
      { tenant: { ...CONFIG.tenant, database: external } },
    ],
  ])('are refused: %s', (_mistake, environments, message, changes) => {
    expect(issuesOf(() => renderedIn(environments, changes))).toEqual([message]);
  });

  it.each<[string, Environments, Partial<EnvironmentStacksProps>?]>([
    ['a name of 20 letters', { abcdefghijklmnopqrst: STAGE }],
    [
      '1 and 100 per cent',
      { stage: { ...STAGE, scale: 1 }, other: { clusters: [{ name: 'other' }], scale: 100 } },
    ],
    [
      'two that share a cluster by namespaces',
      { dev: { separatedBy: 'namespace' }, canary: { separatedBy: 'namespace' } },
    ],
    [
      'databases on RDS in another account',
      { production: { ...PRODUCTION, rds: {} }, stage: { ...STAGE, rds: { account: '444455556666' } } },
      { rds: RDS },
    ],
    [
      'a database of its own beside an external one',
      { production: PRODUCTION, stage: { ...STAGE, tenant: { database: { kind: 'cluster' } } } },
      { tenant: { ...CONFIG.tenant, database: external } },
    ],
  ])('are not refused: %s', (_what, environments, changes) => {
    expect(issuesOf(() => renderedIn(environments, changes))).toEqual([]);
  });
});
