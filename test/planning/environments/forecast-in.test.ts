import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { environmentName, type ForecastView, forecastIn } from '../../../lib/planning/environments/index.js';
import { formatForecast, readForecast } from '../../../lib/planning/forecast/index.js';
import { eventOf, forecastOf } from '../../stacks/rendered.js';

const WHOLE: ForecastView = { hostPrefix: '', scale: 100, onRds: true, hasFleet: true };
const FORECAST = forecastOf([eventOf('A', { host: 'b.example.com' }), eventOf('B')]);
const [first, second] = FORECAST.tenants;

describe('a forecast in an environment', () => {
  it('is itself where nothing is different', () => {
    expect(formatForecast(forecastIn(FORECAST, WHOLE))).toBe(formatForecast(FORECAST));
  });

  it('has the tenants that it names, and no others', () => {
    const { tenants } = forecastIn(FORECAST, { ...WHOLE, tenants: [second?.tenant ?? '', 'nobody'] });
    expect(tenants).toEqual([second]);
  });

  it('has names and hosts of its own, and the paths that people know', () => {
    const { tenants } = forecastIn(FORECAST, { ...WHOLE, namePrefix: 'dev', hostPrefix: 'dev.' });
    expect(tenants.map(({ tenant, host, path }) => ({ tenant, host, path }))).toEqual([
      { tenant: `dev-${first?.tenant}`, host: 'dev.b.example.com', path: first?.path },
      { tenant: `dev-${second?.tenant}`, host: undefined, path: second?.path },
    ]);
  });

  it('has a part of the pods and of the requests, rounded up', () => {
    const [plan] = forecastIn(FORECAST, { ...WHOLE, scale: 7 }).tenants;
    const part = (count = 0) => Math.ceil((count * 7) / 100);
    expect(plan?.replicas).toEqual({
      ...first?.replicas,
      idle: part(first?.replicas.idle),
      peak: part(first?.replicas.peak),
      max: part(first?.replicas.max),
    });
    expect(plan?.admission.rate).toBe(part(first?.admission.rate));
    expect(plan?.windows[0]?.steps).toEqual(
      first?.windows[0]?.steps.map((step) => ({ ...step, rate: part(step.rate), pods: part(step.pods) })),
    );
  });

  it('has its databases in the cluster unless it says otherwise', () => {
    const onRds = {
      ...FORECAST,
      tenants: FORECAST.tenants.map((plan) => ({ ...plan, database: 'rds' as const })),
    };
    const databases = (view: ForecastView) => forecastIn(onRds, view).tenants.map(({ database }) => database);
    expect(databases(WHOLE)).toEqual(['rds', 'rds']);
    expect(databases({ ...WHOLE, onRds: false })).toEqual([undefined, undefined]);
  });

  it('is a forecast that is accepted, whatever the part and the names', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,18}[a-z0-9]$/);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), label, (scale, name) => {
        const view = { ...WHOLE, scale, namePrefix: name, hostPrefix: `${name}.` };
        const text = formatForecast(forecastIn(FORECAST, view));
        expect(readForecast({ file: 'forecast.json', text }).ok).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the name of a tenant in an environment', () => {
  it.each([
    ['aurora-k3v5x2qa', undefined, 'aurora-k3v5x2qa'],
    ['aurora-k3v5x2qa', 'stage', 'stage-aurora-k3v5x2qa'],
    ['a234567890123456789012345678901-k3v5x2qa', undefined, 'a234567890123456789012345678901-k3v5x2qa'],
    ['a234567890123456789012345678901-k3v5x2qa', 'stage', 'stage-a234567890123456789012345-k3v5x2qa'],
    ['paper-lanterns-in-the-great-hall-k3v5x2qa', 'dev', 'dev-paper-lanterns-in-the-great-k3v5x2qa'],
    ['without-a-hash-and-of-thirty-eight-ab', 'stage', 'stage-without-a-hash-and-of-thi-lbsjz3at'],
  ])('of %s in %s is %s', (tenant, prefix, name) => {
    expect(environmentName(tenant, prefix)).toBe(name);
  });

  it('is a DNS label of at most 40 characters, and differs where the hashes differ', () => {
    const tenants = fc.uniqueArray(fc.stringMatching(/^[a-z]([a-z0-9-]{0,29}[a-z0-9])?-[a-z2-7]{8}$/), {
      minLength: 2,
      maxLength: 2,
      selector: (tenant) => tenant.slice(-8),
    });
    fc.assert(
      fc.property(tenants, fc.stringMatching(/^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/), (pair, prefix) => {
        const names = pair.map((tenant) => environmentName(tenant, prefix));
        expect(new Set(names).size).toBe(2);
        for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9-]{0,38}[a-z0-9]$/);
      }),
    );
  });
});
