import { formatForecast, type TenantPlan } from '../../../lib/planning/forecast/index.js';
import { bareForecast, eventOf } from '../../planning/plan-view/season-fixture.js';

/** One bad input of `greenroom load-test`. */
export interface BadLoadTest {
  /** Completes "refuses ...". */
  readonly title: string;
  /** @default - the good one */
  readonly forecast?: string;
  /** Options after those of a good run; a later one wins. */
  readonly args?: readonly string[];
  /** @default - a host and a rate per worker */
  readonly before?: readonly string[];
  readonly errors: readonly string[];
}

const FIRST = eventOf(0, 1);

const forecastOf = (...tenants: TenantPlan[]) => formatForecast(bareForecast(tenants));

const RATE_ALLOWED = 'a whole number of requests per second, from 1 to 1000000';
const rateError = (value: string) =>
  `command line, --rate-per-worker: "${value}" cannot be used. Allowed: ${RATE_ALLOWED}. To mend: correct --rate-per-worker, or see \`greenroom load-test --help\`.`;
const scaleError = (value: string) =>
  `command line, --scale: "${value}" cannot be used. Allowed: a whole number of per cent, from 1 to 1000. To mend: correct --scale, or see \`greenroom load-test --help\`.`;

export const BAD_LOAD_TESTS: readonly BadLoadTest[] = [
  { title: 'a worker that sends nothing', args: ['--rate-per-worker', '0'], errors: [rateError('0')] },
  { title: 'a worker with a fraction', args: ['--rate-per-worker', '0.5'], errors: [rateError('0.5')] },
  {
    title: 'a worker above what one machine sends',
    args: ['--rate-per-worker', '1000001'],
    errors: [rateError('1000001')],
  },
  { title: 'a scale of nothing', args: ['--scale', '0'], errors: [scaleError('0')] },
  { title: 'a scale with a sign', args: ['--scale', '100%'], errors: [scaleError('100%')] },
  { title: 'a scale above ten times', args: ['--scale', '1001'], errors: [scaleError('1001')] },
  {
    title: 'an unknown quantile',
    args: ['--at', 'p95'],
    errors: [
      'command line, --at: "p95" cannot be used. Allowed: p50, p90, p99. To mend: correct --at, or see `greenroom load-test --help`.',
    ],
  },
  {
    title: 'a host with a scheme',
    args: ['--host', 'https://tickets.example.com'],
    errors: [
      'command line, --host: "https://tickets.example.com" cannot be used. Allowed: a host name in lower case such as tickets.example.com. To mend: correct --host, or see `greenroom load-test --help`.',
    ],
  },
  {
    title: 'a think time without a unit',
    args: ['--think-time', '30'],
    errors: [
      'command line, --think-time: "30" cannot be used. Allowed: a duration such as 14d, 4h, 1h30m or 45s. To mend: correct --think-time, or see `greenroom load-test --help`.',
    ],
  },
  {
    title: 'a think time of more than a day',
    args: ['--think-time', '1d1s'],
    errors: [
      'command line, --think-time: "1d1s" cannot be used. Allowed: at most 1d. To mend: correct --think-time, or see `greenroom load-test --help`.',
    ],
  },
  {
    title: 'to write over the forecast',
    args: ['--out', './forecast.json'],
    errors: [
      'command line, --out: "./forecast.json" is one of the other files, or in a folder of them. Allowed: a file of its own. To mend: name another file, such as load-test.json.',
    ],
  },
  {
    title: 'a folder that is not there',
    args: ['--out', 'no/such/load-test.json'],
    errors: [
      'no/such/load-test.json: it cannot be written: there is no such file or folder. Allowed: a path that can be written. To mend: correct the path or its permissions.',
    ],
  },
  {
    title: 'a forecast of another version, and a bad option with it',
    forecast: '{ "version": 1 }',
    args: ['--scale', 'all'],
    errors: [
      scaleError('all'),
      'forecast.json, version: version 1 of the forecast format is unknown. Allowed: 2. To mend: make the file again with `greenroom forecast` of this release.',
    ],
  },
  {
    title: 'a forecast without tenants',
    forecast: forecastOf(),
    errors: [
      'forecast.json, tenants: there is nothing to test, as the forecast has no tenants. Allowed: a forecast with at least one tenant. To mend: make it again with events that are on sale within its horizon.',
    ],
  },
  {
    title: 'an event that is not there, and one that is skipped',
    args: ['--event', 'EV-7', 'EV-0000', 'TBA-1'],
    errors: [
      'command line, --event: the forecast has no event "EV-7". Allowed: "EV-0000" and "EV-0001". To mend: name one of these, or make the forecast again.',
      'command line, --event: event "TBA-1" has no tenant: it is skipped as sale-unknown, on_sale is "TBA". Allowed: "EV-0000" and "EV-0001". To mend: name one of these, or make the forecast again.',
    ],
  },
  {
    title: 'one event without a host',
    before: ['--rate-per-worker', '10000', '--event', 'EV-0001'],
    errors: [
      'command line, --host: event "EV-0001" names no host. Allowed: a host name in lower case such as tickets.example.com. To mend: give the host of the events that name none.',
    ],
  },
  {
    title: 'events without a host, and one that is not there',
    before: ['--rate-per-worker', '10000', '--event', 'EV-0000', 'EV-0001', 'EV-7'],
    errors: [
      'command line, --event: the forecast has no event "EV-7". Allowed: "EV-0000" and "EV-0001". To mend: name one of these, or make the forecast again.',
      'command line, --host: the events "EV-0000" and "EV-0001" name no host. Allowed: a host name in lower case such as tickets.example.com. To mend: give the host of the events that name none.',
    ],
  },
  {
    title: 'each event of which nothing is forecast',
    forecast: forecastOf(
      { ...FIRST, demand: { ...FIRST.demand, p50: 0 } },
      { ...eventOf(1, 1), demand: { ...FIRST.demand, p50: 0 } },
    ),
    args: ['--at', 'p50'],
    errors: [
      'command line, --at: no requests are forecast for event "EV-0000" at p50. Allowed: events with at least 1 request per second. To mend: choose another quantile, or name the events without this one.',
      'command line, --at: no requests are forecast for event "EV-0001" at p50. Allowed: events with at least 1 request per second. To mend: choose another quantile, or name the events without this one.',
    ],
  },
  {
    title: 'to scale up from a demand of nothing',
    forecast: forecastOf({ ...FIRST, demand: { ...FIRST.demand, p50: 0, p90: 0 } }),
    args: ['--at', 'p99'],
    errors: [
      'command line, --at: no requests are forecast for event "EV-0000" at p90. Allowed: events with at least 1 request per second. To mend: choose another quantile, or name the events without this one.',
    ],
  },
  {
    title: 'more than a thousand workers',
    args: ['--rate-per-worker', '23'],
    errors: [
      'command line, --rate-per-worker: 23,813 req/s at 23 req/s of one worker are 1,036 workers. Allowed: at most 1,000 workers. To mend: raise the rate per worker, lower the scale, or name fewer events.',
    ],
  },
  {
    title: 'more virtual users than one worker runs',
    args: ['--rate-per-worker', '1000000', '--scale', '1000'],
    errors: [
      'command line, --rate-per-worker: each of 1 worker would run up to 61,916 virtual users. Allowed: at most 40,000 on one worker, which is as many as one k6 runs. To mend: lower the rate per worker, so that there are more of them, or name fewer events.',
    ],
  },
];
