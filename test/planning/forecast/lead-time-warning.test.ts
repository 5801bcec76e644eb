import { describe, expect, it } from 'vitest';
import { eventOf, plan } from './plan-fixture.js';

describe('a sale nearer than the lead time', () => {
  const near = eventOf({ sales: [{ name: 'public', opensAt: '2026-12-01T00:29:59Z' }] });
  const late =
    'event "E1": the sale opens at 2026-12-01T00:29:59Z, and the tenant can be ready at 2026-12-01T00:30:00Z at the earliest: its database takes 20m, nodes 5m and images 5m';

  it('is a warning when the tenant is new', () => {
    expect(plan({ events: [near] }).warnings).toEqual([late]);
  });

  it('is none when the tenant was planned with it before', () => {
    const previous = plan({ events: [near], asOf: '2026-11-20T00:00:00Z' });
    expect(plan({ events: [near], previous }).warnings).toEqual([]);
  });

  it('is a warning when it has been added to a tenant that was planned before', () => {
    const previous = plan({ asOf: '2026-11-30T00:00:00Z' });
    const sales = [...near.sales, ...eventOf().sales];
    expect(plan({ events: [eventOf({ sales })], previous }).warnings).toEqual([late]);
  });
});
