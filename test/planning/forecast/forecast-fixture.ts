import type { ForecastFile, TenantPlan } from '../../../lib/planning/forecast/index.js';
import { DEFAULT_POLICY } from '../../../lib/planning/policy/index.js';

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
    provisionAt: '2026-12-03T09:30:00Z',
    windows: [
      {
        scaleUpAt: '2026-12-04T09:50:00Z',
        opensAt: '2026-12-04T10:00:00Z',
        closesAt: '2026-12-04T14:00:00Z',
        because: 'the public sale',
      },
    ],
    retireAt: '2026-12-05T14:00:00Z',
    ...changes,
  };
}

/** A forecast that every rule accepts, unless the changes break one. */
export function forecastOf(changes: Partial<ForecastFile> = {}): ForecastFile {
  return {
    version: 1,
    asOf: '2026-12-01T00:00:00Z',
    horizon: '14d',
    sources: [{ kind: 'feed', file: 'events.csv', format: 'csv', sha256: 'a'.repeat(64) }],
    model: { name: 'power-law', peakAtOneMillion: 1200, exponent: 0.7, sigma: 0.9, because: 'a prior' },
    policy: DEFAULT_POLICY,
    tenants: [planOf()],
    skipped: [],
    warnings: [],
    ...changes,
  };
}
