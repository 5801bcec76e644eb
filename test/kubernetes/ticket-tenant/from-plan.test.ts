import { describe, expect, it } from 'vitest';
import { ticketTenantProps } from '../../../lib/kubernetes/ticket-tenant/index.js';
import type { TenantPlan } from '../../../lib/planning/forecast/index.js';

const PLAN: TenantPlan = {
  event: 'e-1',
  name: 'Talvi, Tampere',
  tenant: 'talvi-tampere-k3v5x2qa',
  tier: 'major',
  path: '/talvi',
  timeZone: 'Europe/Helsinki',
  audience: { followers: 1000, basis: 'event', because: 'given' },
  demand: { p50: 1, p90: 2, p99: 3, quantile: 'p99', because: 'model' },
  replicas: { idle: 3, peak: 40, max: 80, because: 'little' },
  admission: { rate: 4, because: 'left' },
  provisionAt: '2026-12-03T09:30:00Z',
  windows: [
    {
      scaleUpAt: '2026-12-04T09:50:00Z',
      readyAt: '2026-12-04T10:00:00Z',
      opensAt: '2026-12-04T10:00:00Z',
      closesAt: '2026-12-04T14:00:00Z',
      steps: [
        { at: '2026-12-04T09:50:00Z', rate: 3, pods: 40 },
        { at: '2026-12-04T10:30:00Z', rate: 2, pods: 20 },
      ],
      because: 'public sale',
    },
  ],
  retireAt: '2026-12-05T14:00:00Z',
};

describe('what a forecast says of a tenant', () => {
  it('becomes the props that it decides, without its reasons', () => {
    expect(ticketTenantProps(PLAN)).toStrictEqual({
      event: 'e-1',
      name: 'Talvi, Tampere',
      tenant: 'talvi-tampere-k3v5x2qa',
      provisionAt: '2026-12-03T09:30:00Z',
      windows: [
        {
          scaleUpAt: '2026-12-04T09:50:00Z',
          opensAt: '2026-12-04T10:00:00Z',
          closesAt: '2026-12-04T14:00:00Z',
          steps: [
            { at: '2026-12-04T09:50:00Z', pods: 40 },
            { at: '2026-12-04T10:30:00Z', pods: 20 },
          ],
        },
      ],
      retireAt: '2026-12-05T14:00:00Z',
      timeZone: 'Europe/Helsinki',
      idleReplicas: 3,
      peakReplicas: 40,
      maxReplicas: 80,
      path: '/talvi',
    });
  });

  it('has a host only where the event has one of its own', () => {
    expect(ticketTenantProps({ ...PLAN, host: 'talvi.example.com' }).host).toBe('talvi.example.com');
  });

  it('has a pool of nodes only where a fleet is planned', () => {
    expect(ticketTenantProps({ ...PLAN, pool: 'standard' }).nodePool).toEqual({ name: 'standard' });
  });

  it('has a cost centre only where the forecast names one', () => {
    expect(ticketTenantProps({ ...PLAN, costCentre: 'touring' }).costCentre).toBe('touring');
  });
});
