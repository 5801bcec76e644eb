import { describe, expect, it } from 'vitest';
import type { TicketTenantProps } from '../../../lib/kubernetes/ticket-tenant/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { manifest } from '../../../lib/testing/index.js';
import { manifestsWith, tenantWith } from './tenant-props.js';

const LIFE: Partial<TicketTenantProps> = {
  provisionAt: '2026-12-03T09:30:00Z',
  retireAt: '2026-12-05T14:00:00Z',
};

const MOMENTS = [
  ['2026-12-03T09:29:59Z', 'planned', 0],
  ['2026-12-03T09:30:00Z', 'warming', 1],
  ['2026-12-04T09:59:59Z', 'warming', 1],
  ['2026-12-04T10:00:00Z', 'on-sale', 1],
  ['2026-12-04T13:59:59Z', 'on-sale', 1],
  ['2026-12-04T14:00:00Z', 'draining', 1],
  ['2026-12-05T13:59:59Z', 'draining', 1],
  ['2026-12-05T14:00:00Z', 'retired', 0],
] as const;

function namespaces(props: Partial<TicketTenantProps>) {
  return manifestsWith(props).filter(({ kind }) => kind === 'Namespace');
}

describe('a tenant', () => {
  it.each(MOMENTS)('is at %s %s, with %i namespace', (asOf, phase, count) => {
    expect(tenantWith({ ...LIFE, asOf }).phase).toBe(phase);
    expect(namespaces({ ...LIFE, asOf })).toHaveLength(count);
  });

  it.each(['2026-12-03T09:29:59Z', '2026-12-05T14:00:00Z'])('is nothing at all at %s', (asOf) => {
    expect(manifestsWith({ ...LIFE, asOf })).toEqual([]);
  });

  it('is there long before its window without a time to appear', () => {
    expect(tenantWith({ asOf: '1999-01-01T00:00:00Z' }).phase).toBe('warming');
  });

  it('is there long after its window without a time to disappear', () => {
    expect(tenantWith({ asOf: '2999-01-01T00:00:00Z' }).phase).toBe('draining');
  });

  it('says its phase on the Namespace alone', () => {
    const phases = manifestsWith().filter((one) => JSON.stringify(one).includes('greenroom.dev/phase'));
    expect(phases.map(({ kind, metadata }) => [kind, metadata.labels?.['greenroom.dev/phase']])).toEqual([
      ['Namespace', 'warming'],
    ]);
  });

  it('keeps its pods when the phase changes', () => {
    const templateAt = (asOf: string) =>
      (manifest(manifestsWith({ asOf }), 'Deployment').spec as { template: object }).template;
    expect(templateAt('2026-12-04T15:00:00Z')).toEqual(templateAt('2026-12-04T06:00:00Z'));
  });

  it('is checked also when nothing of it is there', () => {
    expect(() => tenantWith({ ...LIFE, asOf: '2026-12-03T00:00:00Z', port: 0 })).toThrow(
      'chart/tenant, port: 0 is no port. Allowed: a whole number from 1 to 65535. To mend: say where the app listens.',
    );
  });

  it('tells others where it is, what answers and how it is called', () => {
    const { tenant, namespace, phase, host, path, service } = tenantWith();
    expect({ tenant, namespace, phase, host, path, service }).toEqual({
      tenant: 'lanterns',
      namespace: 'lanterns',
      phase: 'warming',
      host: 'tickets.example.com',
      path: '/lanterns',
      service: { name: 'ticket-seller-tenant-lanterns', port: 80 },
    });
  });

  it('tells the same when nothing of it is there', () => {
    const { tenant, service } = tenantWith({ ...LIFE, asOf: '2026-12-03T00:00:00Z' });
    expect({ tenant, service }).toEqual({
      tenant: 'lanterns',
      service: { name: 'ticket-seller-tenant-lanterns', port: 80 },
    });
  });

  it('scales by the phase with a HorizontalPodAutoscaler', () => {
    const autoscaling = { kind: 'hpa', cpuUtilization: 60, cooldown: Duration.minutes(5) } as const;
    const floorAt = (asOf: string) =>
      manifest(manifestsWith({ asOf, autoscaling }), 'HorizontalPodAutoscaler').spec;
    expect(floorAt('2026-12-04T13:59:59Z')).toMatchObject({ minReplicas: 59 });
    expect(floorAt('2026-12-04T14:00:00Z')).toMatchObject({ minReplicas: 2 });
  });
});
