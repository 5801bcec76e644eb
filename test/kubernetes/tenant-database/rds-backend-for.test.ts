import { describe, expect, it } from 'vitest';
import { type RdsBackendForProps, rdsBackendFor } from '../../../lib/kubernetes/tenant-database/index.js';
import { manifest } from '../../../lib/testing/index.js';
import { databaseWith, refusalOf } from './database-with.js';

const PROPS: RdsBackendForProps = {
  tenant: 'paper-lanterns-4f2a',
  platform: 'tickets',
  region: 'eu-west-1',
  account: '123456789012',
  engine: 'instance',
  cidr: '10.64.0.0/16',
  secretStore: { name: 'aws' },
};
const BACKEND = {
  kind: 'rds',
  endpoint: 'db-paper-lanterns-4f2a.tickets.internal',
  port: 5432,
  databaseName: 'tenant_paper_lanterns_4f2a',
  secretTags: {
    'aws:rds:primaryDBInstanceArn': 'arn:aws:rds:eu-west-1:123456789012:db:db-paper-lanterns-4f2a',
  },
  secretStore: { name: 'aws' },
  cidr: '10.64.0.0/16',
  service: true,
};

describe('rdsBackendFor', () => {
  it('knows the database of a tenant before it is there', () => {
    expect(rdsBackendFor(PROPS)).toEqual(BACKEND);
  });

  it.each<[string, Partial<RdsBackendForProps>, object]>([
    [
      'tenant',
      { tenant: 'paper-moons' },
      {
        endpoint: 'db-paper-moons.tickets.internal',
        databaseName: 'tenant_paper_moons',
        secretTags: {
          'aws:rds:primaryDBInstanceArn': 'arn:aws:rds:eu-west-1:123456789012:db:db-paper-moons',
        },
      },
    ],
    ['platform', { platform: 'shows' }, { endpoint: 'db-paper-lanterns-4f2a.shows.internal' }],
    [
      'region',
      { region: 'eu-central-1' },
      {
        secretTags: {
          'aws:rds:primaryDBInstanceArn': 'arn:aws:rds:eu-central-1:123456789012:db:db-paper-lanterns-4f2a',
        },
      },
    ],
    [
      'account',
      { account: '210987654321' },
      {
        secretTags: {
          'aws:rds:primaryDBInstanceArn': 'arn:aws:rds:eu-west-1:210987654321:db:db-paper-lanterns-4f2a',
        },
      },
    ],
    [
      'engine',
      { engine: 'aurora' },
      {
        secretTags: {
          'aws:rds:primaryDBClusterArn': 'arn:aws:rds:eu-west-1:123456789012:cluster:db-paper-lanterns-4f2a',
        },
      },
    ],
    ['cidr', { cidr: '10.65.0.0/16' }, { cidr: '10.65.0.0/16' }],
    ['secretStore', { secretStore: { name: 'other' } }, { secretStore: { name: 'other' } }],
  ])('%s changes what it is for, and nothing else', (_prop, change, changed) => {
    expect(rdsBackendFor({ ...PROPS, ...change })).toEqual({ ...BACKEND, ...changed });
  });

  it.each(['instance', 'aurora'] as const)('is a backend that a tenant takes, with an %s', (engine) => {
    expect(refusalOf(rdsBackendFor({ ...PROPS, engine }))).toBe('nothing is wrong');
  });

  it("leads the tenant's Service to the name that Terraform gives the database", () => {
    const { spec } = manifest(databaseWith(rdsBackendFor(PROPS)).manifests, 'Service');
    expect(spec).toEqual({ type: 'ExternalName', externalName: 'db-paper-lanterns-4f2a.tickets.internal' });
  });
});
