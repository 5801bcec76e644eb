import { createHash } from 'node:crypto';

const SECONDS_PER_MINUTE = 60;
const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;

/**
 * Once a day, as a cron schedule of six fields that begin with the second. The time of day comes from the tenant's
 * name, so that thousands of tenants don't all read their disks at midnight.
 */
export function backupSchedule(tenant: string): string {
  const hash = createHash('sha256').update(tenant).digest().readUInt32BE();
  const second = hash % SECONDS_PER_MINUTE;
  const minute = Math.floor(hash / SECONDS_PER_MINUTE) % MINUTES_PER_HOUR;
  const hour = Math.floor(hash / (SECONDS_PER_MINUTE * MINUTES_PER_HOUR)) % HOURS_PER_DAY;
  return `${second} ${minute} ${hour} * * *`;
}
