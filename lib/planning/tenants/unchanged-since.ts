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
  const instants = instantsOf(times);
  const now = epochMillis(asOf);
  const passed = lastOf(instants, now);
  const ahead = lastOf(instants, now + LOOKAHEAD.toMillis());
  if (passed === undefined || ahead === undefined) return asOf;
  const isLater = epochMillis(ahead) - LOOKAHEAD.toMillis() > epochMillis(passed);
  return isLater ? earlier(ahead, LOOKAHEAD) : passed;
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
function lastOf(instants: readonly InstantText[], millis: number): InstantText | undefined {
  return instants.reduce<InstantText | undefined>(
    (last, instant) =>
      epochMillis(instant) <= millis && (last === undefined || instant > last) ? instant : last,
    undefined,
  );
}
