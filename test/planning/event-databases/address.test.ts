import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eventDatabaseAddress,
  eventDatabaseIn,
  masterSecretTag,
  privateZoneName,
} from '../../../lib/planning/event-databases/index.js';

const tenants = fc.stringMatching(/^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$/);

describe('the address of an event database', () => {
  // Terraform makes databases under these names and Kubernetes looks for them there: a change is a migration.
  it('follows from the tenant and the platform', () => {
    expect(eventDatabaseAddress({ tenant: 'paper-lanterns', platform: 'tickets' })).toEqual({
      host: 'db-paper-lanterns.tickets.internal',
      port: 5432,
      databaseName: 'tenant_paper_lanterns',
      instanceIdentifier: 'db-paper-lanterns',
      finalSnapshot: 'db-paper-lanterns-final',
    });
  });

  it('is the same in the zone of the platform, however the zone is given', () => {
    expect(eventDatabaseIn(privateZoneName('tickets'), 'paper-lanterns')).toEqual(
      eventDatabaseAddress({ tenant: 'paper-lanterns', platform: 'tickets' }),
    );
  });

  it('is in a zone of the platform that no public name is in', () => {
    expect(privateZoneName('tickets')).toBe('tickets.internal');
  });

  it('has names that RDS takes, whatever the tenant', () => {
    fc.assert(
      fc.property(tenants, (tenant) => {
        const { instanceIdentifier, finalSnapshot } = eventDatabaseAddress({ tenant, platform: 'tickets' });
        expect(instanceIdentifier.length).toBeLessThanOrEqual(63 - '-15'.length);
        expect(finalSnapshot).toMatch(/^[a-z][a-z0-9-]{0,254}$/);
      }),
    );
  });

  it('is that of one tenant alone', () => {
    fc.assert(
      fc.property(tenants, tenants, (one, other) => {
        const [first, second] = [one, other].map((tenant) =>
          eventDatabaseAddress({ tenant, platform: 'tickets' }),
        );
        expect(first?.host === second?.host).toBe(one === other);
      }),
    );
  });
});

describe('the tag of a master secret', () => {
  const DATABASE = { tenant: 'paper-lanterns', region: 'eu-central-1', account: '123456789012' };

  it.each([
    [
      'instance',
      {
        key: 'aws:rds:primaryDBInstanceArn',
        value: 'arn:aws:rds:eu-central-1:123456789012:db:db-paper-lanterns',
      },
    ],
    [
      'aurora',
      {
        key: 'aws:rds:primaryDBClusterArn',
        value: 'arn:aws:rds:eu-central-1:123456789012:cluster:db-paper-lanterns',
      },
    ],
  ] as const)('is the ARN of the database, with an engine of kind %s', (engine, tag) => {
    expect(masterSecretTag({ ...DATABASE, engine })).toEqual(tag);
  });
});
