import type { InstantText } from '../instants/index.js';
import type { Issue, Place } from '../issues/index.js';
import type { Duration } from '../units/index.js';

/** An on-sale that is over, and the crowd that was measured at it. */
export interface PastSale {
  readonly event: string;
  readonly opensAt: InstantText;
  /** IANA zone of the event, when it is known. */
  readonly timeZone?: string;
  /** The audience before the sale, counted as a forecast counts it; at least 1. */
  readonly followers: number;
  /** Seats; at least 1. */
  readonly venueCapacity?: number;
  readonly tier?: string;
  readonly isPresale: boolean;
  /** The most requests in one second; at least 1. */
  readonly peakRate: number;
  /** From the opening until the rate was below a tenth of the peak. */
  readonly duration?: Duration;
  readonly place: Place;
}

/** What a history says. */
export interface HistoryReading {
  readonly format: 'csv' | 'json';
  /** Sorted by opening, then by event. */
  readonly records: readonly PastSale[];
  /** Everything that is wrong, not only the first. */
  readonly issues: readonly Issue[];
}
