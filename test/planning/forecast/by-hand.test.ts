import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ForecastFile, TenantPlan } from '../../../lib/planning/forecast/index.js';
import { belowStudentT, type Limits, podsByUse, podsByWait, podsInTier, sum } from './textbook.js';

/**
 * One event after another of the example season, from its followers to its windows, in plain arithmetic: nothing here
 * calls what made the forecast. docs/model.md and docs/forecast.md have the formulas.
 */
const SEASON = join(import.meta.dirname, '../../../examples/season');
const forecast: ForecastFile = JSON.parse(textOf('forecast.json'));
const { model } = JSON.parse(textOf('model.json'));

/**
 * What a share of Student's t distribution with 34 degrees of freedom lies below; 1.307 and 2.441 in
 * https://www.itl.nist.gov/div898/handbook/eda/section3/eda3672.htm
 */
const T_90 = 1.3069515871;
const T_99 = 2.4411496279;

/** The default policy and that of the season. */
const OVERLAP = 0.5;
const CURVE = { spike: 10, halfLife: 23, tail: 0.1 };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Facts of the input files. `isWeekend` and `isEvening` are where the event is. */
interface Given {
  readonly event: string;
  readonly feed: string;
  readonly lists: readonly string[];
  readonly largest: number;
  readonly others: readonly number[];
  readonly seats: number;
  readonly tier: { readonly name: string; readonly quantile: 'p90' | 'p99' } & Limits;
  readonly opensLocally: string;
  readonly hoursAheadOfUtc: number;
  readonly isWeekend: boolean;
  readonly isEvening: boolean;
}

const MAJOR = { name: 'major', quantile: 'p99', idle: 3, min: 6, max: 1200 } as const;
const STANDARD = { name: 'standard', quantile: 'p90', idle: 2, min: 3, max: 400 } as const;

const GIVEN: readonly Given[] = [
  {
    event: 'paper-lanterns-london-2027',
    feed: 'paper-lanterns-london-2027,"Paper Lanterns: Long Way Home, London (O2 Arena)",2026-12-04T10:00:00,,Europe/London,20000,Paper Lanterns;Violet Hour,,,,major,touring-uk',
    // Of the networks of a performer the largest counts.
    lists: [
      'Paper Lanterns,spotify,8900000,',
      'Paper Lanterns,instagram,6400000,',
      'Violet Hour,spotify,1250000,',
    ],
    largest: 8_900_000,
    others: [1_250_000],
    seats: 20_000,
    tier: MAJOR,
    opensLocally: '2026-12-04T10:00',
    hoursAheadOfUtc: 0,
    isWeekend: false,
    isEvening: false,
  },
  {
    event: 'JP-7f3Q',
    feed: 'JP-7f3Q,夜明けの汽車 日本武道館,2026-12-05T10:00:00,,Asia/Tokyo,14500,夜明けの汽車,,,,,',
    lists: ['夜明けの汽車,youtube,2600000,'],
    largest: 2_600_000,
    others: [],
    seats: 14_500,
    tier: STANDARD,
    opensLocally: '2026-12-05T10:00',
    hoursAheadOfUtc: 9,
    isWeekend: true,
    isEvening: false,
  },
  {
    event: 'EG-19',
    feed: 'EG-19,قطار الفجر، القاهرة,2026-12-09T18:00:00,,Africa/Cairo,9000,قطار الفجر,,,,,',
    lists: ['قطار الفجر,facebook,2750000,'],
    largest: 2_750_000,
    others: [],
    seats: 9000,
    tier: STANDARD,
    opensLocally: '2026-12-09T18:00',
    hoursAheadOfUtc: 2,
    isWeekend: false,
    isEvening: true,
  },
];

describe("the quantiles of Student's t", () => {
  it.each([
    [0.9, T_90],
    [0.99, T_99],
  ])('have %d below them at %d', (share, t) => {
    expect(model.degreesOfFreedom).toBe(34);
    expect(belowStudentT(t, 34)).toBeCloseTo(share, 9);
  });
});

describe.each(GIVEN)('$event by hand', (given) => {
  const plan = planOf(given.event);
  const followers = given.largest + (1 - OVERLAP) * sum(given.others);
  const rates = ratesOf(given, followers);
  const rate = rates[given.tier.quantile];

  it('is what the feed and the follower lists say', () => {
    expect(linesOf('events.csv')).toContain(given.feed);
    const lists = linesOf('followers.csv');
    const ofIt = given.lists.map((start) => lists.filter((line) => line.startsWith(start)).length);
    expect(ofIt).toEqual(given.lists.map(() => 1));
  });

  it('has the audience of its largest performer and the part of the others that is not in it', () => {
    expect(plan.audience).toMatchObject({ followers, basis: 'performers' });
  });

  it('has the demand of the fit, rounded up', () => {
    expect(model.features.map(({ name, tier = '' }: { name: string; tier?: string }) => name + tier)).toEqual(
      ['followers', 'presale', 'venue-capacity', 'tiermajor', 'tiersmall', 'weekend', 'evening'],
    );
    expect([plan.demand.p50, plan.demand.p90, plan.demand.p99, plan.demand.quantile]).toEqual([
      rates.p50,
      rates.p90,
      rates.p99,
      given.tier.quantile,
    ]);
  });

  it('has pods for the slots in use, for the wait and for the loss of a zone, in the limits of its tier', () => {
    const [peak, most] = [podsInTier(rate, given.tier), podsInTier(rates.p99, given.tier)];
    expect(plan.replicas).toMatchObject({ idle: given.tier.idle, peak, max: Math.max(peak, most) });
    expect(plan.replicas.because).toContain(
      ` = ${podsByUse(rate)} pods, and ${podsByWait(rate)} for 1 % to wait over 50ms: `,
    );
  });

  it('admits the most that the pods serve that are left without a zone', () => {
    const left = plan.replicas.peak - Math.ceil(plan.replicas.peak / 3);
    const { rate: admitted } = plan.admission;
    expect(Math.max(podsByUse(admitted), podsByWait(admitted))).toBeLessThanOrEqual(left);
    expect(Math.max(podsByUse(admitted + 1), podsByWait(admitted + 1))).toBeGreaterThan(left);
  });

  it('lives from the lead times before its opening until it is drained', () => {
    const opens = Date.parse(`${given.opensLocally}Z`) - given.hoursAheadOfUtc * HOUR;
    const scaleUp = opens - 5 * MINUTE - 5 * MINUTE;
    const closes = opens + 4 * HOUR;
    expect(plan).toMatchObject({
      provisionAt: instant(scaleUp - 20 * MINUTE - 14 * DAY),
      windows: [{ scaleUpAt: instant(scaleUp), opensAt: instant(opens), closesAt: instant(closes) }],
      retireAt: instant(closes + 2 * DAY),
    });
  });

  it('has room for the crowd at every step of its curve', () => {
    const opens = Date.parse(`${given.opensLocally}Z`) - given.hoursAheadOfUtc * HOUR;
    expect(forecast.arrival).toMatchObject({ spike: '10m', halfLife: '23m', tail: CURVE.tail });
    // Whole until the curve is at a half, and so on; a sixteenth would be less than the tail.
    const curve = [
      { at: opens - 10 * MINUTE, share: 1 },
      { at: opens + (CURVE.spike + CURVE.halfLife) * MINUTE, share: 1 / 2 },
      { at: opens + (CURVE.spike + 2 * CURVE.halfLife) * MINUTE, share: 1 / 4 },
      { at: opens + (CURVE.spike + 3 * CURVE.halfLife) * MINUTE, share: 1 / 8 },
      { at: opens + (CURVE.spike + 4 * CURVE.halfLife) * MINUTE, share: CURVE.tail },
    ];
    expect(plan.windows[0]?.steps).toEqual(
      curve.map(({ at, share }) => ({
        at: instant(at),
        rate: Math.ceil(rate * share),
        pods: podsInTier(Math.ceil(rate * share), given.tier),
      })),
    );
  });
});

/**
 * ln(peak) = b0 + sum of b_i (x_i - mean_i), spread by t sigma sqrt(1 + h) with h = 1/n + |V (x - mean)|^2.
 */
function ratesOf({ seats, tier, isWeekend, isEvening }: Given, followers: number) {
  const values = [
    Math.log(followers),
    0, // no presale
    Math.log(seats),
    Number(tier.name === 'major'),
    0, // not tier small
    Number(isWeekend),
    Number(isEvening),
  ];
  const apart = values.map((value, i) => value - model.features[i].mean);
  const median = model.intercept + sum(apart.map((value, i) => model.features[i].coefficient * value));
  const leverage =
    1 / model.sales +
    sum(
      model.leverage.map(
        (row: readonly number[], i: number) => sum(row.map((v, j) => v * (apart[i + j] ?? 0))) ** 2,
      ),
    );
  const spread = model.sigma * Math.sqrt(1 + leverage);
  return {
    p50: Math.ceil(Math.exp(median)),
    p90: Math.ceil(Math.exp(median + T_90 * spread)),
    p99: Math.ceil(Math.exp(median + T_99 * spread)),
  };
}

function planOf(event: string): TenantPlan {
  const plan = forecast.tenants.find((tenant) => tenant.event === event);
  if (plan === undefined) throw new Error(`the season has no event ${event}`);
  return plan;
}

function instant(millis: number): string {
  return new Date(millis).toISOString().replace('.000Z', 'Z');
}

function linesOf(file: string): string[] {
  return textOf(file).split('\n');
}

function textOf(file: string): string {
  return readFileSync(join(SEASON, file), 'utf8');
}
