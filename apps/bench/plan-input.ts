import { readFileSync } from 'node:fs';
import type { PriceBook } from '../../lib/planning/costs/index.js';
import { demandModel, readModel } from '../../lib/planning/demand/index.js';
import type { EventRecord } from '../../lib/planning/events/index.js';
import type { FleetPolicy } from '../../lib/planning/fleet/index.js';
import { type ForecastFile, type ForecastInput, planForecast } from '../../lib/planning/forecast/index.js';
import { later } from '../../lib/planning/instants/index.js';
import { InputError, refuseErrors } from '../../lib/planning/issues/index.js';
import { DEFAULT_POLICY, type Policy } from '../../lib/planning/policy/index.js';
import { Duration } from '../../lib/planning/units/index.js';

const AS_OF = '2026-12-01T00:00:00Z';
const MODEL = 'examples/season/model.json';
const ZONES = ['Europe/London', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney'];
const TIERS = ['standard', 'small', 'standard', 'major'];

/** Until the first public sale, longer than a tenant is there ahead of its presale. */
const FIRST_SALE = Duration.days(4);
const PRESALE_AHEAD = Duration.days(2);
/** The season becomes longer with more events, not denser: what is planned for one of them stays the same. */
const MINUTES_APART = 5;
/** Of the events, every other one opens at one instant with so many in all; the rest open by themselves. */
const TOGETHER = 25;

/** Pools, quotas and ladder are large enough for any number of events: all are checked, and nothing is refused. */
const FLEET: FleetPolicy = {
  pod: { cpu: '500m', memory: '512Mi' },
  pool: 'standard',
  database: { pool: 'standard', instances: 2, cpu: '1', memory: '2Gi' },
  ingress: { pool: 'ingress', rate: 20_000 },
  targetUtilization: 75,
  daemonSets: { pods: 6, cpu: '450m', memory: '700Mi' },
  scaleDownDelay: '15m',
  pools: [
    { name: 'ingress', instanceType: 'c7i.xlarge', minSize: 3, maxSize: 100_000 },
    { name: 'standard', instanceType: 'm7i.2xlarge', minSize: 3, maxSize: 100_000 },
  ],
  limits: {
    services: 1_000_000,
    targets: 100_000,
    podAddresses: 10_000_000,
    vcpus: 10_000_000,
    connections: { perPod: 1, most: 10_000 },
  },
  loadBalancer: { rate: 500, least: 100 },
  controlPlane: [
    { tier: 'standard', pods: 0 },
    { tier: 'tier-xl', pods: 500 },
    { tier: 'tier-2xl', pods: 2000 },
  ],
};

const PRICES: PriceBook = {
  version: 1,
  currency: 'EUR',
  date: '2026-11-01',
  source: 'stated for the benchmark',
  instances: { 'c7i.xlarge': 0.2, 'm7i.2xlarge': 0.5 },
  loadBalancerUnit: 0.01,
  controlPlane: { standard: 0.1, 'tier-xl': 1.75, 'tier-2xl': 3.5 },
  databases: { rds: 0.6, cluster: 0.1 },
  perEvent: 1,
};

/**
 * A season of so many events with a fleet and prices; the model is read from the example below the working folder.
 *
 * @throws InputError when the model is not valid
 */
export function planInput(events: number): ForecastInput {
  const reading = readModel({ file: MODEL, text: readFileSync(MODEL, 'utf8') });
  if (!reading.ok) throw new InputError(reading.issues);
  const { model, arrival } = reading.value;
  return {
    asOf: AS_OF,
    horizon: FIRST_SALE.plus(Duration.minutes(MINUTES_APART * events)),
    events: Array.from({ length: events }, (_, number) => eventOf(number)),
    skipped: [],
    profiles: [],
    policy: policyWithFleet(),
    model: demandModel(model),
    arrival,
    prices: PRICES,
    sources: [],
  };
}

/** @throws InputError when something is refused: another plan than the one to measure */
export function planSeason(input: ForecastInput): ForecastFile {
  const { forecast, issues } = planForecast(input);
  refuseErrors(issues);
  return forecast;
}

function policyWithFleet(): Policy {
  const { major, ...tiers } = DEFAULT_POLICY.tiers;
  if (major === undefined) throw new Error('the default policy has no major tier');
  return { ...DEFAULT_POLICY, tiers: { ...tiers, major: { ...major, database: 'rds' } }, fleet: FLEET };
}

function eventOf(number: number): EventRecord {
  const slot = number % 2 === 0 ? number - (number % (2 * TOGETHER)) : number;
  const untilPresale = Duration.minutes(MINUTES_APART * slot).plus(
    Duration.millis(FIRST_SALE.toMillis() - PRESALE_AHEAD.toMillis()),
  );
  const presale = { name: 'presale', opensAt: later(AS_OF, untilPresale) };
  const sale = { name: 'public', opensAt: later(AS_OF, untilPresale.plus(PRESALE_AHEAD)) };
  return {
    id: `event-${number}`,
    name: `Paper Lanterns, night ${number}`,
    sales: number % 3 === 0 ? [presale, sale] : [sale],
    timeZone: ZONES[number % ZONES.length],
    tier: TIERS[number % TIERS.length],
    venueCapacity: 500 + ((number * 131) % 60_000),
    performers: [],
    followers: 20_000 + ((number * 7919) % 997) * 4000,
    place: { file: 'season', row: number },
  };
}
