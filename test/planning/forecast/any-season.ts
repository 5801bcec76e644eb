import fc from 'fast-check';
import type { PriceBook } from '../../../lib/planning/costs/index.js';
import { type DemandModel, demandModel, PRIOR_POWER_LAW } from '../../../lib/planning/demand/index.js';
import type { EventRecord, Sale } from '../../../lib/planning/events/index.js';
import type { FleetPolicy } from '../../../lib/planning/fleet/index.js';
import type { ForecastInput } from '../../../lib/planning/forecast/index.js';
import { DEFAULT_POLICY, type Policy } from '../../../lib/planning/policy/index.js';
import { Duration } from '../../../lib/planning/units/index.js';

const AS_OF = '2026-12-01T00:00:00Z';

/** Presales are smaller than public sales, and weekends larger than working days. */
const FITTED = demandModel({
  name: 'log-linear',
  intercept: 7.1,
  features: [
    { name: 'followers', mean: 13.8, coefficient: 0.65, standardError: 0.06 },
    { name: 'presale', mean: 0.2, coefficient: -0.16, standardError: 0.2 },
    { name: 'weekend', mean: 0.2, coefficient: 0.28, standardError: 0.17 },
  ],
  leftOut: [],
  // Presales are so uncertain that which sale is larger depends on the quantile and on the followers.
  leverage: [[0.5, 0.6, 0.06], [0.5, 0.01], [0.37]],
  sales: 30,
  followers: { least: 18_000, most: 13_150_000 },
  sigma: 0.43,
  degreesOfFreedom: 26,
  rSquared: 0.9,
  ridge: 1,
  because: 'made up',
});

const PRICES: PriceBook = {
  version: 1,
  currency: 'EUR',
  date: '2026-11-01',
  source: 'made up',
  instances: {
    'c7i.xlarge': 0.2037,
    'c7i.2xlarge': 0.41,
    'm7i.xlarge': 0.24,
    'm7i.2xlarge': 0.483,
    'r7i.xlarge': 0.3192,
  },
  loadBalancerUnit: 0.008,
  controlPlane: { standard: 0.1, 'tier-xl': 1.75, 'tier-2xl': 3.5 },
  databases: { rds: 0.66, cluster: 0.03 },
  perEvent: 0.07,
};

const anyMinute = fc.oneof(
  // Many events open at once, at the first hours of an on-sale day.
  fc.constantFrom(3 * 1440 + 600, 3 * 1440 + 660, 9 * 1440 + 540),
  fc.integer({ min: -120, max: 14 * 1440 }),
);

/** A public sale from two hours before `asOf` to two weeks after it, half of the time with a presale before it. */
const anySales: fc.Arbitrary<readonly Sale[]> = fc
  .record({
    opens: anyMinute,
    presale: fc.option(fc.integer({ min: 1, max: 2000 }), { nil: undefined }),
    lasts: fc.option(fc.integer({ min: 5, max: 600 }), { nil: undefined }),
  })
  .map(({ opens, presale, lasts }) => [
    ...(presale === undefined
      ? []
      : [{ name: 'Artist Presale', opensAt: minuteAt(opens - Math.min(presale, opens + 120)) }]),
    {
      name: 'public',
      opensAt: minuteAt(opens),
      ...(lasts === undefined ? {} : { closesAt: minuteAt(opens + lasts) }),
    },
  ])
  .map((sales) =>
    sales.filter(({ opensAt }, index) => index > 0 || sales.length === 1 || opensAt !== sales[1]?.opensAt),
  );

const anyFollowers = fc.oneof(
  fc.constantFrom(0, 1, 1_000_000),
  fc.integer({ min: 0, max: 50_000_000 }),
  fc.integer({ min: 0, max: 300_000 }),
);

const anyEvents: fc.Arbitrary<EventRecord[]> = fc
  .array(
    fc.record({
      sales: anySales,
      followers: anyFollowers,
      timeZone: fc.constantFrom('Europe/London', 'Asia/Tokyo', 'America/New_York', 'Australia/Adelaide'),
      tier: fc.constantFrom('standard', 'small', 'major', undefined),
    }),
    // Without `size` there would be ten at most.
    { minLength: 1, maxLength: 40, size: 'max' },
  )
  .map((events) => events.map((event, index) => eventOf(event, index)));

type Shape = Pick<EventRecord, 'sales' | 'followers' | 'timeZone'> & { readonly tier: string | undefined };

function eventOf({ tier, ...event }: Shape, index: number): EventRecord {
  const id = `E${index}`;
  return {
    ...event,
    ...(tier === undefined ? {} : { tier }),
    id,
    name: `Event ${index}`,
    performers: [],
    place: { file: 'events.csv', row: index + 2 },
  };
}

const anyPool = fc.constantFrom('one', 'two', 'three');
const anyType = fc.constantFrom('c7i.xlarge', 'c7i.2xlarge', 'm7i.xlarge', 'm7i.2xlarge', 'r7i.xlarge');
const anyPod = fc.record({
  cpu: fc.constantFrom('100m', '500m', '750m', '1'),
  memory: fc.constantFrom('128Mi', '512Mi', '1000Mi', '2Gi'),
});

const anyFleet: fc.Arbitrary<FleetPolicy> = fc
  .record({
    pod: anyPod,
    pool: anyPool,
    database: fc.record({ pool: anyPool, instances: fc.integer({ min: 1, max: 3 }), pod: anyPod }),
    ingress: fc.record({ pool: anyPool, rate: fc.integer({ min: 20_000, max: 60_000 }) }),
    targetUtilization: fc.integer({ min: 40, max: 100 }),
    scaleDownDelay: fc.constantFrom('0m', '15m', '1h'),
    types: fc.array(anyType, { minLength: 3, maxLength: 3 }),
    minSize: fc.integer({ min: 0, max: 12 }),
    hasThird: fc.boolean(),
  })
  .map(({ database: { pod: databasePod, ...database }, types, minSize, hasThird, ...fleet }) => {
    const known = (name: string) => (name === 'three' && !hasThird ? 'two' : name);
    return {
      ...fleet,
      pool: known(fleet.pool),
      database: { ...database, ...databasePod, pool: known(database.pool) },
      ingress: { ...fleet.ingress, pool: known(fleet.ingress.pool) },
      daemonSets: { pods: 4, cpu: '200m', memory: '400Mi' },
      pools: ['one', 'two', 'three'].slice(0, hasThird ? 3 : 2).map((name, index) => ({
        name,
        instanceType: types[index] ?? 'm7i.xlarge',
        minSize,
        maxSize: 100_000,
      })),
      limits: { targets: 100_000 },
      loadBalancer: { rate: 500, least: 100 },
      controlPlane: [
        { tier: 'standard', pods: 0 },
        { tier: 'tier-xl', pods: 2000 },
      ],
    };
  });

const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    fleet: anyFleet,
    isApart: fc.boolean(),
    drain: fc.constantFrom('1d', '36h'),
    hold: fc.constantFrom('1h', '4h'),
  })
  .map(({ fleet, isApart, drain, hold }) => ({
    ...DEFAULT_POLICY,
    drain,
    hold,
    fleet,
    tiers: {
      ...DEFAULT_POLICY.tiers,
      small: { quantile: 'p50', idle: 1, min: 2, max: 60 },
      // Now and then the large ones have a pool to themselves.
      major: {
        quantile: 'p99',
        idle: 3,
        min: 6,
        max: 1200,
        database: 'rds',
        ...(isApart ? { pool: 'one' } : {}),
      },
    },
  }));

const anyModel: fc.Arbitrary<DemandModel> = fc.constantFrom(PRIOR_POWER_LAW, FITTED);

/** A season that breaks no rule, with prices. */
export const anySeason: fc.Arbitrary<ForecastInput> = fc
  .record({ events: anyEvents, policy: anyPolicy, model: anyModel })
  .map((season) => ({
    ...season,
    asOf: AS_OF,
    horizon: Duration.days(15),
    skipped: [],
    profiles: [],
    prices: PRICES,
    sources: [],
  }));

function minuteAt(minute: number): string {
  return new Date(Date.parse(AS_OF) + minute * 60_000).toISOString().replace('.000Z', 'Z');
}
