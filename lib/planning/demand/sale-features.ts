import { Temporal } from 'temporal-polyfill';
import type { InstantText } from '../instants/index.js';
import type { FeatureName } from './schema.js';

/** What a peak can depend on; `tier` names which tier. */
export interface Feature {
  readonly name: FeatureName;
  readonly tier?: string;
}

/** What a past sale and one to come have in common. */
export interface SaleFacts {
  readonly followers: number;
  readonly venueCapacity?: number;
  readonly tier?: string;
  readonly opensAt: InstantText;
  readonly timeZone?: string;
  readonly isPresale: boolean;
}

const SATURDAY = 6;
const EVENING = 18;

/** The value of a feature as it enters the regression; undefined when it is not known. */
export function featureValue({ name, tier }: Feature, sale: SaleFacts): number | undefined {
  switch (name) {
    case 'followers':
      return Math.log(Math.max(1, sale.followers));
    case 'presale':
      return Number(sale.isPresale);
    case 'venue-capacity':
      return sale.venueCapacity ? Math.log(sale.venueCapacity) : undefined;
    case 'tier':
      return Number(sale.tier === tier);
    case 'weekend':
      return whenLocal(sale, ({ dayOfWeek }) => dayOfWeek >= SATURDAY);
    case 'evening':
      return whenLocal(sale, ({ hour }) => hour >= EVENING);
  }
}

/** A feature in words: `venue capacity`, `tier major`. */
export function featureWords({ name, tier }: Feature): string {
  return tier === undefined ? name.replace('-', ' ') : `${name} ${tier}`;
}

/** True for logarithms of counts; the others are 1 for yes and 0 for no. */
export function isLogarithm({ name }: Feature): boolean {
  return name === 'followers' || name === 'venue-capacity';
}

function whenLocal(
  { opensAt, timeZone }: SaleFacts,
  holds: (local: Temporal.ZonedDateTime) => boolean,
): number | undefined {
  if (timeZone === undefined) return undefined;
  return Number(holds(Temporal.Instant.from(opensAt).toZonedDateTimeISO(timeZone)));
}
