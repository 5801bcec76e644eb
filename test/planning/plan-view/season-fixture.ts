import type { ForecastFile, ForecastPool, TenantPlan } from '../../../lib/planning/forecast/index.js';
import { DEFAULT_POLICY, type Policy } from '../../../lib/planning/policy/index.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST_DAY = Date.parse('2026-12-02T00:00:00Z');
const PODS_PER_NODE = 14;

const ACTS = [
  'Paper Lanterns',
  'Northern Harbour',
  'Glass Orchard',
  'Velvet Static',
  'Ember & Oak',
  'Tidewater',
];
const PLACES = ['London', 'Berlin', 'New York', 'Tokyo', 'Nairobi', 'São Paulo', 'Sofia'];
const ZONES = [
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Tokyo',
  'Africa/Nairobi',
  'America/Sao_Paulo',
  'Europe/Sofia',
];
const TIERS = ['standard', 'standard', 'small', 'major', 'small'] as const;
const QUANTILE_OF = { small: 'p50', standard: 'p90', major: 'p99' } as const;
const CENTRES = ['arena-tours', 'theatre', 'festivals'];

/** Names that would break a page that took them for HTML, or for text that runs one way. */
export const HOSTILE_NAMES = [
  '</script><img src=x onerror=alert(1)>',
  '<!--<script>',
  'قطار الفجر، القاهرة',
  '🎪 Zirkus 👩‍👩‍👧‍👦 & "Friends"',
  "O'Brien \\u003c {{name}}",
];

/** A fleet of two pools, with databases in one of their own. */
const FLEET: NonNullable<Policy['fleet']> = {
  pod: { cpu: '500m', memory: '512Mi' },
  pool: 'standard',
  database: { pool: 'databases', instances: 2, cpu: '1', memory: '2Gi' },
  targetUtilization: 75,
  daemonSets: { pods: 4, cpu: '300m', memory: '512Mi' },
  scaleDownDelay: '15m',
  pools: ['burst', 'databases', 'standard'].map((name) => ({
    name,
    instanceType: 'm7i.2xlarge',
    minSize: 2,
    maxSize: 4000,
  })),
};

/** One event of a season that looks like one; the n-th is always the same. */
export function eventOf(index: number, perDay: number, changes: Partial<TenantPlan> = {}): TenantPlan {
  const tier = TIERS[index % TIERS.length] ?? 'standard';
  const spread = (index * 7919) % 1000;
  const p50 = 80 + spread * (tier === 'major' ? 60 : tier === 'standard' ? 8 : 1);
  const demand = { p50, p90: Math.round(p50 * 3.17), p99: Math.round(p50 * 8.1) };
  const rate = demand[QUANTILE_OF[tier]];
  const pods = 2 + Math.ceil(rate / 470);
  const opens = FIRST_DAY + Math.floor(index / perDay) * DAY + (8 + ((index * 5) % 13)) * HOUR;
  const place = index % PLACES.length;
  const id = String(index).padStart(4, '0');
  const step = (at: number, share: number) => ({
    at: text(at),
    rate: Math.round(rate * share),
    pods: 2 + Math.ceil((rate * share) / 470),
  });
  return {
    event: `EV-${id}`,
    name: `${ACTS[index % ACTS.length]}, ${PLACES[place]}`,
    tenant: `event-${id}`,
    tier,
    ...(tier === 'major' ? { pool: 'burst' } : {}),
    costCentre: CENTRES[index % CENTRES.length] ?? 'theatre',
    path: `/event-${id}`,
    timeZone: ZONES[place] ?? 'UTC',
    audience: { followers: p50 * 800, basis: 'performers', because: `${p50 * 800} followers of the act` },
    demand: {
      ...demand,
      quantile: QUANTILE_OF[tier],
      because: '1,200 req/s at one million, to the power of 0.7',
    },
    replicas: { idle: 2, peak: pods, max: pods * 3, because: `${rate} req/s x 80 ms / (50 slots x 75 %)` },
    admission: { rate: pods * 300, because: 'what the pods of two zones serve' },
    provisionAt: text(opens - 3 * DAY),
    windows: [
      {
        scaleUpAt: text(opens - 10 * MINUTE),
        readyAt: text(opens - 5 * MINUTE),
        opensAt: text(opens),
        closesAt: text(opens + 4 * HOUR),
        steps: [
          step(opens - 10 * MINUTE, 1),
          step(opens + 30 * MINUTE, 0.5),
          step(opens + 50 * MINUTE, 0.25),
          step(opens + 70 * MINUTE, 0.2),
        ],
        because: 'opens with the public sale; held 4h',
      },
    ],
    retireAt: text(opens + 4 * HOUR + DAY),
    cost: {
      amount: Math.round(pods * 41.37 * 100) / 100,
      because: 'its share of the node hours of its pool',
    },
    ...changes,
  };
}

/** A season of so many events with pools, prices and warnings. */
export function seasonOf(count: number, changes: Partial<ForecastFile> = {}): ForecastFile {
  const perDay = Math.max(1, Math.ceil(count / 60));
  const tenants = Array.from({ length: count }, (_, index) => eventOf(index, perDay));
  const total = tenants.reduce((sum, { cost }) => sum + (cost?.amount ?? 0), 0);
  return {
    ...bareForecast(tenants),
    policy: { ...DEFAULT_POLICY, fleet: FLEET },
    pools: [
      poolOf(
        'burst',
        tenants.filter(({ pool }) => pool === 'burst'),
      ),
      poolOf(
        'standard',
        tenants.filter(({ pool }) => pool === undefined),
      ),
    ],
    loadBalancer: {
      steps: [
        { at: '2026-12-02T07:40:00Z', units: 400 },
        { at: '2026-12-02T13:00:00Z', units: 100 },
      ],
      because: '40,000 req/s at 100 req/s a unit',
    },
    controlPlane: {
      steps: [{ at: '2026-12-02T07:40:00Z', tier: 'tier-xl' }],
      because: 'more than 1,000 pods from then on',
    },
    cost: {
      currency: 'USD',
      prices: { source: 'the price list of the account', date: '2026-11-01' },
      total: Math.round((total + 1200) * 100) / 100,
      unallocated: 1200,
      standing: Math.round((total + 1200) * 640) / 100,
      saving: 84.4,
      because: 'the node hours of the schedules at the prices',
    },
    warnings: tenants
      .filter((_, index) => index % 25 === 3)
      .map(
        ({ event }) => `event "${event}": no followers of the act are known; name them in a follower list`,
      ),
    ...changes,
  };
}

/** A forecast without anything that it may leave out. */
export function bareForecast(tenants: readonly TenantPlan[]): ForecastFile {
  return {
    version: 2,
    asOf: '2026-12-01T00:00:00Z',
    horizon: '90d',
    sources: [{ kind: 'feed', file: 'events.csv', format: 'csv', sha256: 'a'.repeat(64) }],
    model: {
      name: 'power-law',
      peakAtOneMillion: 1200,
      exponent: 0.7,
      sigma: 0.9,
      because: 'a prior, not a fit',
    },
    arrival: { spike: '30m', halfLife: '20m', tail: 0.2, because: 'as published on-sales went' },
    policy: DEFAULT_POLICY,
    tenants: [...tenants],
    skipped: [
      { event: 'TBA-1', name: 'Secret <b>Headliner</b>', code: 'sale-unknown', reason: 'on_sale is "TBA"' },
    ],
    warnings: [],
  };
}

function poolOf(name: string, tenants: readonly TenantPlan[]): ForecastPool {
  const changes = tenants
    .flatMap(({ windows }) =>
      windows.flatMap(({ steps, closesAt }) => [
        ...steps.map(({ at, pods }, index) => ({ at, pods: pods - (steps[index - 1]?.pods ?? 0) })),
        { at: closesAt, pods: -(steps.at(-1)?.pods ?? 0) },
      ]),
    )
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  let pods = 0;
  const byInstant = new Map<string, number>();
  for (const change of changes) {
    pods += change.pods;
    byInstant.set(change.at, pods);
  }
  const schedule = [...byInstant].map(([at, running]) => ({
    at,
    nodes: 2 + Math.ceil(running / PODS_PER_NODE),
  }));
  const peak = schedule.reduce((top, step) => (step.nodes > top.nodes ? step : top), {
    at: text(FIRST_DAY),
    nodes: 2,
  });
  return {
    name,
    instanceType: 'm7i.2xlarge',
    minSize: 2,
    peak: { ...peak, pods: byInstant.get(peak.at) ?? 0 },
    sizing: { aggregate: peak.nodes - 1, schedulable: peak.nodes, lowerBound: Math.max(1, peak.nodes - 2) },
    utilization: { cpu: 71.4, memory: 38.2 },
    schedule,
    cost: { amount: 1234.5, because: 'node hours x USD 0.4032' },
    because: `${PODS_PER_NODE} pods of 500m and 512Mi fit on a node`,
  };
}

function text(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
