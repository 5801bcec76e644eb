import { Testing } from 'cdk8s';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStacks } from '../../lib/stacks/index.js';
import { danglingReferences, manifestsOf, secretMaterial } from '../../lib/testing/index.js';
import { CONFIG, eventOf, folderOf, forecastOf, rendered } from './rendered.js';

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
