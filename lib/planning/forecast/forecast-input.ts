import type { Arrival } from '../arrival/index.js';
import type { PriceBook } from '../costs/index.js';
import type { DemandModel } from '../demand/index.js';
import type { EventRecord, SkippedEvent } from '../events/index.js';
import type { Profile } from '../followers/index.js';
import type { InstantText } from '../instants/index.js';
import type { Policy } from '../policy/index.js';
import type { Duration } from '../units/index.js';
import type { PreviousForecast } from './previous-forecast.js';
import type { ForecastSource } from './schema.js';

/** Everything that a forecast is made from. */
export interface ForecastInput {
  readonly asOf: InstantText;
  /** Whole seconds; an event whose first sale opens later than this after `asOf` is skipped. */
  readonly horizon: Duration;
  /** Every id once. */
  readonly events: readonly EventRecord[];
  /** Events that the feed gives no way to schedule. */
  readonly skipped: readonly SkippedEvent[];
  readonly profiles: readonly Profile[];
  readonly policy: Policy;
  readonly model: DemandModel;
  /**
   * How a crowd comes, where the policy does not say it.
   *
   * @default - as is stated
   */
  readonly arrival?: Arrival | undefined;
  /**
   * What nodes and databases cost.
   *
   * @default - no costs are computed
   */
  readonly prices?: PriceBook | undefined;
  /**
   * IANA zone of the schedules of events that name none.
   *
   * @default 'UTC'
   */
  readonly timeZone?: string;
  readonly sources: readonly ForecastSource[];
  /**
   * The forecast that this one replaces. Its events keep their tenants' names and paths: another name would be
   * another namespace with another database.
   *
   * @default - every tenant is named anew
   */
  readonly previous?: PreviousForecast;
  /**
   * Host of the events that name none.
   *
   * @default - none: the app that synthesizes decides
   */
  readonly host?: string;
}
