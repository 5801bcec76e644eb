import { epochMillis, LocalClock } from '../instants/index.js';
import { Duration } from '../units/index.js';
import type { SaleWindow } from './windows.js';

/** A window as the metadata of a KEDA cron trigger: five fields each, day and month pinned. */
export interface CronSchedule {
  readonly timeZone: string;
  readonly start: string;
  readonly end: string;
}

type CronWindow = Pick<SaleWindow, 'scaleUpAt' | 'closesAt'>;
/** Milliseconds since 1970: the start of the window's first minute, and the end of its last. */
type Minutes = readonly [start: number, end: number];
/** The same on the clocks of a zone. */
type Clocks = readonly [from: LocalClock, to: LocalClock];

/** Cron has no year: a longer window would run into its own repetition in the months before or after it. */
export const LONGEST_CRON_WINDOW = Duration.days(330);

/** Zones without clock changes, for windows that cannot be written in the event's own. */
const OTHER_ZONES = ['UTC', 'Etc/GMT+12'];
/** When it is 29 February in both of those, it is 1 March here. */
const LAST_ZONE = 'Etc/GMT-14';

const MINUTE = 60_000;

/**
 * The pods of a window, from `scaleUpAt` (rounded down to the minute) to `closesAt` (rounded up), as a cron
 * schedule that a person can read in the event's zone.
 *
 * KEDA takes a trigger for active while the next end comes before the next start
 * (https://github.com/kedacore/keda/blob/main/pkg/scalers/cron_scaler.go), so that the schedule
 * - returns every year: a trigger must go with its tenant, and may stand for a month before and after the
 *   longest window, for most of a year around an ordinary one;
 * - must not start on 29 February and end on another day: after that end, the next one would come years before
 *   the next start;
 * - must not start or end on a day on which the clocks of the zone change, in its year or the next: times are skipped or
 *   come twice, and the cron library that KEDA uses counts from midnight in hours and misses times after a change of half
 *   an hour.
 *
 * Where the zone does not allow that, the schedule is written in UTC or another zone without clock changes.
 *
 * @param timeZone IANA zone, in any case
 * @throws RangeError unless `fitsCron(window)`
 */
export function cronSchedule(window: CronWindow, timeZone: string): CronSchedule {
  const minutes = minutesOf(window);
  if (!isCronLength(minutes)) {
    throw new RangeError(
      `a window from ${window.scaleUpAt} to ${window.closesAt} is no cron schedule: it has to be longer than none and no longer than ${LONGEST_CRON_WINDOW}`,
    );
  }
  for (const zone of [timeZone, ...OTHER_ZONES]) {
    const clocks = clocksAt(minutes, zone);
    if (isExact(clocks)) return scheduleOf(clocks);
  }
  return scheduleOf(clocksAt(minutes, LAST_ZONE));
}

/** True when a window can be written as a cron schedule. */
export function fitsCron(window: CronWindow): boolean {
  return isCronLength(minutesOf(window));
}

function isCronLength([start, end]: Minutes): boolean {
  return start < end && end - start <= LONGEST_CRON_WINDOW.toMillis();
}

function minutesOf({ scaleUpAt, closesAt }: CronWindow): Minutes {
  return [
    Math.floor(epochMillis(scaleUpAt) / MINUTE) * MINUTE,
    Math.ceil(epochMillis(closesAt) / MINUTE) * MINUTE,
  ];
}

function clocksAt([start, end]: Minutes, zone: string): Clocks {
  return [new LocalClock(start, zone), new LocalClock(end, zone)];
}

/** True when KEDA reads the two as this one window, and nothing else in the months around it. */
function isExact([from, to]: Clocks): boolean {
  const startsOnLeapDay = from.month === 2 && from.day === 29;
  return from.isSteady() && to.isSteady() && (!startsOnLeapDay || from.hasDateOf(to));
}

function scheduleOf([from, to]: Clocks): CronSchedule {
  return { timeZone: from.zone, start: cron(from), end: cron(to) };
}

function cron({ minute, hour, day, month }: LocalClock): string {
  return `${minute} ${hour} ${day} ${month} *`;
}
