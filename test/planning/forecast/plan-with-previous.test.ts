import { describe, expect, it } from 'vitest';
import { eventOf, plan } from './plan-fixture.js';

describe('the previous forecast', () => {
  const renamed = eventOf({ name: 'Paper Lanterns: Extra Date' });

  it('keeps the name and the path of a tenant whose event is renamed', () => {
    const forecast = plan({ events: [renamed], previous: plan() });
    expect(forecast.tenants[0]).toMatchObject({
      name: 'Paper Lanterns: Extra Date',
      tenant: 'paper-lanterns-eisjvjq7',
      path: '/paper-lanterns-eisjvjq7',
    });
    expect(forecast.warnings).toEqual([
      'event "E1": the tenant keeps its name paper-lanterns-eisjvjq7, though the event is now called otherwise; paper-lanterns-extra-date-eisjvjq7 would be another namespace with another database',
    ]);
  });

  it('does not keep a path when the feed gives one', () => {
    const previous = plan({ events: [eventOf({ path: '/old' })] });
    expect(plan({ previous }).tenants[0]?.path).toBe('/old');
    expect(plan({ events: [eventOf({ path: '/new' })], previous }).tenants[0]?.path).toBe('/new');
  });

  it('changes nothing of other events, and has a warning for each tenant that goes before its time', () => {
    const other = eventOf({ id: 'E2' });
    const { warnings, ...rest } = plan({ events: [other], previous: plan() });
    expect(rest).toEqual({ ...plan({ events: [other] }), warnings: undefined });
    const [gone] = plan().tenants;
    expect(warnings).toEqual([
      `event "E1": it is in no feed as an event to sell; tenant ${gone?.tenant}, which was to stay until ${gone?.retireAt}, goes with its database`,
    ]);
  });

  it('says nothing of a tenant whose time is over', () => {
    const previous = plan();
    const asOf = previous.tenants[0]?.retireAt ?? '';
    expect(plan({ events: [], previous, asOf }).warnings).toEqual([]);
  });

  it('may be the forecast itself: made again, it is the same', () => {
    const near = eventOf({ id: 'E2', sales: [{ name: 'public', opensAt: '2026-12-01T00:10:00Z' }] });
    const once = plan({ events: [renamed, near], previous: plan() });
    expect(once.warnings).toHaveLength(2);
    expect(plan({ events: [renamed, near], previous: once })).toEqual(once);
  });
});
