import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupSchedule } from '../../../lib/planning/tenants/index.js';

describe("a tenant's backups", () => {
  it('are at a time that stays the same for ever', () => {
    expect(backupSchedule('paper-lanterns-4f2a')).toBe('40 15 18 * * *');
    expect(backupSchedule('paper-lanterns-4f2b')).toBe('38 37 17 * * *');
  });

  it('are once a day, at a time that exists', () => {
    fc.assert(
      fc.property(fc.string(), (tenant) => {
        const [second, minute, hour, ...rest] = backupSchedule(tenant).split(' ');
        expect(Number(second)).toBeLessThan(60);
        expect(Number(minute)).toBeLessThan(60);
        expect(Number(hour)).toBeLessThan(24);
        expect(rest).toEqual(['*', '*', '*']);
      }),
    );
  });

  it('are spread over all hours of the day', () => {
    const hours = Array.from({ length: 2400 }, (_, index) => backupSchedule(`tenant-${index}`).split(' ')[2]);
    const busiest = Math.max(
      ...[...new Set(hours)].map((hour) => hours.filter((other) => other === hour).length),
    );
    expect(new Set(hours).size).toBe(24);
    expect(busiest).toBeLessThan(200);
  });
});
