import type { Sale } from '../events/index.js';
import { earlier, type InstantText, later } from '../instants/index.js';
import type { Policy } from '../policy/index.js';
import { Duration } from '../units/index.js';
import { type SaleWindow, windowsOf } from './windows.js';

/** When a tenant appears, works and goes. */
export interface Lifecycle {
  readonly provisionAt: InstantText;
  /** Never empty; all of them for as long as the tenant lives, so that a forecast does not change as time passes. */
  readonly windows: readonly SaleWindow[];
  readonly retireAt: InstantText;
}

/**
 * The life of an event's tenant: it appears early enough for its database and a look by a person (`ahead`), and
 * goes when the last window has closed and the last sale has ended, as far as that is known, and is drained.
 *
 * @throws RangeError when there is no sale, or when a part of the life is not of the years 0000 to 9999
 */
export function lifecycleOf(sales: readonly Sale[], policy: Policy): Lifecycle {
  const windows = windowsOf(sales, policy);
  const [first] = windows;
  if (first === undefined) throw new RangeError('an event without a sale has no tenant');
  const { ahead, database } = policy.leadTimes;
  const ends = [
    ...windows.map(({ closesAt }) => closesAt),
    ...sales.flatMap(({ closesAt }) => closesAt ?? []),
  ];
  const last = ends.reduce((latest, end) => (end > latest ? end : latest));
  return {
    provisionAt: earlier(first.scaleUpAt, Duration.parse(database).plus(Duration.parse(ahead))),
    windows,
    retireAt: later(last, Duration.parse(policy.drain)),
  };
}
