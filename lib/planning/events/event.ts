import type { InstantText } from '../instants/index.js';
import type { Place } from '../issues/index.js';

/** The feed formats that greenroom reads. */
export const FEED_FORMATS = ['csv', 'discovery', 'schema-org', 'bandsintown'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** A period in which tickets are sold: a presale or the public sale. */
export interface Sale {
  /** The feed's own words for it (`Artist Presale`), or `public`. */
  readonly name: string;
  readonly opensAt: InstantText;
  readonly closesAt?: InstantText;
}

/** An artist or team of an event, with what its follower counts can be joined on. */
export interface Performer {
  readonly name: string;
  /** The feed's id of the performer. */
  readonly id?: string;
  /** Profile pages on social networks, as URLs. */
  readonly links: readonly string[];
  /** Ids on networks, by network (`spotify`, `musicbrainz`, ...). */
  readonly networkIds: Readonly<Record<string, string>>;
  /** Followers that the feed itself counts. */
  readonly followers?: number;
}

/** One event whose tickets go on sale at a known time, whatever feed it came from. */
export interface EventRecord {
  /** Stable, unique in the feed; case carries meaning. */
  readonly id: string;
  readonly name: string;
  /** Sorted by opening; never empty. */
  readonly sales: readonly Sale[];
  /** IANA zone in which people read the on-sale's time. */
  readonly timeZone?: string;
  readonly venueCapacity?: number;
  /** In billing order: the first is the headliner. */
  readonly performers: readonly Performer[];
  /** Followers given for the whole event; wins over the performers' counts. */
  readonly followers?: number;
  readonly host?: string;
  readonly path?: string;
  readonly tier?: string;
  /** Who pays; a value that a label can hold. */
  readonly costCentre?: string;
  readonly place: Place;
}

/** Why an event of the feed gets no tenant. */
export const SKIP_CODES = [
  'cancelled',
  'postponed',
  'test-event',
  'sale-unknown',
  'sale-over',
  'beyond-horizon',
] as const;
export type SkipCode = (typeof SKIP_CODES)[number];

/** An event that cannot be scheduled, and why. */
export interface SkippedEvent {
  readonly event: string;
  readonly name: string;
  readonly code: SkipCode;
  /** For a person, with the value that decided. */
  readonly reason: string;
}
