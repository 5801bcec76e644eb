import { STATED_ARRIVAL } from '../../../lib/planning/arrival/index.js';
import type { ForecastFile, TenantPlan, TenantWindow } from '../../../lib/planning/forecast/index.js';
import { DEFAULT_POLICY } from '../../../lib/planning/policy/index.js';

/** A window with two steps. */
export const WINDOW: TenantWindow = {
  scaleUpAt: '2026-12-04T09:50:00Z',
  readyAt: '2026-12-04T10:00:00Z',
  opensAt: '2026-12-04T10:00:00Z',
  closesAt: '2026-12-04T14:00:00Z',
  steps: [
    { at: '2026-12-04T09:50:00Z', rate: 3805, pods: 14 },
    { at: '2026-12-04T10:30:00Z', rate: 1903, pods: 8 },
  ],
  because: 'the public sale',
};

/** A plan that every rule accepts. */
export function planOf(changes: Partial<TenantPlan> = {}): TenantPlan {
  return {
    event: 'E1',
    name: 'Paper Lanterns',
    tenant: 'paper-lanterns-aaaaaaaa',
    tier: 'standard',
    host: 'tickets.example.com',
    path: '/paper-lanterns',
    timeZone: 'Europe/London',
    audience: { followers: 1_000_000, basis: 'event', because: 'the feed counts 1,000,000' },
    demand: { p50: 1200, p90: 3805, p99: 9739, quantile: 'p90', because: 'power law' },
    replicas: { idle: 2, peak: 14, max: 32, because: 'little' },
    admission: { rate: 4218, because: '9 pods are left' },
    provisionAt: '2026-12-03T09:30:00Z',
    windows: [WINDOW],
    retireAt: '2026-12-05T14:00:00Z',
    ...changes,
  };
}

/** A forecast that every rule accepts, unless the changes break one. */
export function forecastOf(changes: Partial<ForecastFile> = {}): ForecastFile {
  return {
    version: 2,
    asOf: '2026-12-01T00:00:00Z',
    horizon: '14d',
    sources: [{ kind: 'feed', file: 'events.csv', format: 'csv', sha256: 'a'.repeat(64) }],
    model: { name: 'power-law', peakAtOneMillion: 1200, exponent: 0.7, sigma: 0.9, because: 'a prior' },
    arrival: STATED_ARRIVAL,
    policy: DEFAULT_POLICY,
    tenants: [planOf()],
    skipped: [],
    warnings: [],
    ...changes,
  };
}
