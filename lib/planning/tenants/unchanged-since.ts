import { earlier, epochMillis, type InstantText } from '../instants/index.js';
import type { Lifecycle } from '../lifecycle/index.js';
import { Duration } from '../units/index.js';
import { CRON_HORIZON, type PodWindow } from './scaling.js';

/** What decides which instants matter to a tenant. */
interface Times extends Pick<Lifecycle, 'provisionAt' | 'retireAt'> {
  readonly windows: readonly PodWindow[];
}

/** So long before its end a window comes into the schedule of the cluster, which looks less far ahead than the horizon. */
const LOOKAHEAD = Duration.millis(CRON_HORIZON.toMillis() - 1000);

/**
 * The last instant, none after `asOf`, at which anything about a tenant changed with the time: its phase, or which windows
 * its schedule knows. From then until `asOf` it is the same.
 *
 * @returns `asOf` itself where no instant of the plan has come
 */
export function unchangedSince(times: Times, asOf: InstantText): InstantText {
  const moments = instantsOf(times).map((instant) => ({ instant, millis: epochMillis(instant) }));
  const now = epochMillis(asOf);
  const passed = lastOf(moments, now);
  const ahead = lastOf(moments, now + LOOKAHEAD.toMillis());
  if (passed === undefined || ahead === undefined) return asOf;
  const isLater = ahead.millis - LOOKAHEAD.toMillis() > passed.millis;
  return isLater ? earlier(ahead.instant, LOOKAHEAD) : passed.instant;
}

interface Moment {
  readonly instant: InstantText;
  /** Since 1970; NaN for a text that says no time. */
  readonly millis: number;
}

function instantsOf({ provisionAt, windows, retireAt }: Times): InstantText[] {
  return [
    provisionAt,
    retireAt,
    ...windows.flatMap(({ scaleUpAt, opensAt, closesAt, steps = [] }) => [
      scaleUpAt,
      opensAt,
      closesAt,
      ...steps.map(({ at }) => at),
    ]),
  ];
}

/** The last of those that are no later than some milliseconds since 1970; what is no instant is none of them. */
function lastOf(moments: readonly Moment[], latest: number): Moment | undefined {
  return moments.reduce<Moment | undefined>(
    (last, moment) =>
      moment.millis <= latest && (last === undefined || moment.instant > last.instant) ? moment : last,
    undefined,
  );
}
