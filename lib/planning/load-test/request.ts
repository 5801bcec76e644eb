import type { Quantile } from '../quantiles/index.js';
import type { Duration } from '../units/index.js';

/** What a load test is to be like. */
export interface LoadTestRequest {
  /** The forecast's name in the plan, and the hash of its bytes. */
  readonly source: { readonly file: string; readonly sha256: string };
  /**
   * Ids of the events to test.
   *
   * @default - all events that have a tenant
   */
  readonly events?: readonly string[];
  /**
   * The quantile of demand to test.
   *
   * @default - that which the tier of each event sizes for
   */
  readonly at?: Quantile;
  /** Per cent of the forecast rates, a whole number of at least 1. */
  readonly scale: number;
  /** Requests per second that one worker can send, a whole number of at least 1. */
  readonly ratePerWorker: number;
  /**
   * The host of events that name none.
   *
   * @default - such an event is refused
   */
  readonly host?: string;
  /**
   * How long a person waits between an answer and the next request.
   *
   * @default - people are not counted
   */
  readonly thinkTime?: Duration;
}
