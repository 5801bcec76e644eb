import { isCronSchedule } from '../../planning/cron/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';

/** When a CronJob runs. */
export function scheduleRule(field: string, schedule: string): Rule {
  return {
    violatedWhen: !isCronSchedule(schedule),
    message: () => ({
      field,
      problem: `${quote(schedule)} is no schedule of five fields`,
      allowed: 'minute, hour, day of the month, month and day of the week in numbers, such as 17 * * * *',
      mend: 'correct it, or leave it out',
    }),
  };
}
