import { Temporal } from 'temporal-polyfill';
import type { CronSchedule } from '../../../lib/planning/lifecycle/index.js';

/**
 * KEDA's rule for a cron trigger with pinned day and month: active while the next end comes before the next start,
 * where "next" is after the instant, and a date that a year does not have is looked for in the years after it.
 */
export function isActive({ timeZone, start, end }: CronSchedule, at: number): boolean {
  return next(end, timeZone, at) <= next(start, timeZone, at);
}

/** @returns milliseconds since 1970 */
function next(cron: string, timeZone: string, at: number): number {
  const [minute, hour, day, month] = cron.split(' ').map(Number);
  const { year } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  for (let candidate = year; candidate < year + 9; candidate += 1) {
    const local = Temporal.PlainDate.from({ year: candidate, month: month ?? 0, day: 1 });
    if ((day ?? 0) > local.daysInMonth) continue;
    const time = local.with({ day: day ?? 0 }).toPlainDateTime({ hour: hour ?? 0, minute: minute ?? 0 });
    const instant = time.toZonedDateTime(timeZone).epochMilliseconds;
    if (instant > at) return instant;
  }
  throw new RangeError(`${cron} never comes`);
}
