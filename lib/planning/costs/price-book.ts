import * as v from 'valibot';
import { line } from '../fields/index.js';
import { isInstantText } from '../instants/index.js';

/** Where the database of an event is. */
export type DatabaseKind = 'cluster' | 'rds';

/** Up to here a season of a hundred thousand nodes is counted in cents that are exact. */
const MOST = 10_000_000;

const price = (what: string) =>
  v.pipe(
    v.number(),
    v.gtValue(0, 'a number above 0 and at most 10,000,000'),
    v.maxValue(MOST, 'a number above 0 and at most 10,000,000'),
    v.description(what),
  );

const optionalPrice = (what: string) => v.optional(price(what));

/** A three-letter code; whether ISO has given it away is not looked up. */
export const currency = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{3}$/, 'a code of ISO 4217 such as EUR'),
  v.description('The currency of all prices, a code of ISO 4217.'),
);

export const priceSource = line('Where the numbers are from.');

export const priceDate = v.pipe(
  v.string(),
  v.check((value) => isInstantText(`${value}T00:00:00Z`), 'a date that exists, such as 2026-11-01'),
  v.description('The day of which the prices are.'),
);

/** Prices as a team pays them, in one currency, of one day. All per hour, except `perEvent`. */
export const priceBookSchema = v.strictObject({
  version: v.literal(1),
  currency,
  date: priceDate,
  source: priceSource,
  instances: v.pipe(
    v.record(v.string(), price('Of one node, per hour.')),
    v.description('By instance type, such as m7i.2xlarge.'),
  ),
  loadBalancerUnit: optionalPrice('Of one reserved capacity unit of the load balancer, per hour.'),
  controlPlane: v.optional(
    v.strictObject({
      standard: optionalPrice('Of a cluster that is provisioned for nothing in particular, per hour.'),
      'tier-xl': optionalPrice('Of a cluster with this tier, per hour.'),
      'tier-2xl': optionalPrice('Of a cluster with this tier, per hour.'),
      'tier-4xl': optionalPrice('Of a cluster with this tier, per hour.'),
      'tier-8xl': optionalPrice('Of a cluster with this tier, per hour.'),
    }),
  ),
  databases: v.optional(
    v.strictObject({
      rds: optionalPrice('Of the database of one event on Amazon RDS, per hour.'),
      cluster: optionalPrice(
        'Of the database of one event in the cluster, per hour, beside the nodes that it runs on.',
      ),
    }),
  ),
  perEvent: optionalPrice('What each event costs once, such as for telemetry.'),
});

export type PriceBook = v.InferOutput<typeof priceBookSchema>;

/** @returns undefined for a type that the book does not have */
export function instancePrice({ instances }: PriceBook, type: string): number | undefined {
  return Object.hasOwn(instances, type) ? instances[type] : undefined;
}
