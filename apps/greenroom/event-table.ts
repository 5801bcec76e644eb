import stringWidth from 'string-width';
import type {
  ForecastFile,
  ForecastPool,
  TenantPlan,
  TenantWindow,
} from '../../lib/planning/forecast/index.js';
import { secondsBetween } from '../../lib/planning/instants/index.js';
import { quote } from '../../lib/planning/issues/index.js';
import { minSizeAt } from '../../lib/planning/node-schedule/index.js';
import { byCodePoint, formatAmount, formatCount } from '../../lib/planning/wording/index.js';
import { type Column, plainTable } from '../terminal/index.js';

/** More than that is read on the page that `greenroom plan` makes. */
const MOST_ROWS = 20;
/** In places of a terminal. */
const WIDEST_NAME = 26;
const CHARACTERS = new Intl.Segmenter('en-US');

interface Row {
  readonly plan: TenantPlan;
  readonly window: TenantWindow;
}

/** The largest windows that are still to close, in the order of their openings; nothing without one. */
export function eventTable(forecast: ForecastFile): string[] {
  const open = forecast.tenants.flatMap((plan) =>
    plan.windows.filter(({ closesAt }) => closesAt > forecast.asOf).map((window) => ({ plan, window })),
  );
  if (open.length === 0) return [];
  const shown = open
    .toSorted((a, b) => peakOf(b) - peakOf(a))
    .slice(0, MOST_ROWS)
    .sort((a, b) => byCodePoint(a.window.opensAt, b.window.opensAt));
  const others = open.length - shown.length;
  return [
    `${plainTable(
      columnsOf(forecast),
      shown.map((row) => cellsOf(row, forecast)),
    )}\n`,
    ...(others === 0
      ? []
      : [`the ${shown.length} largest windows; ${formatCount(others)} more: greenroom plan\n`]),
  ];
}

function columnsOf({ pools, cost }: ForecastFile): Column[] {
  return [
    { title: 'event' },
    { title: 'window, UTC' },
    { title: 'p50 / p90 req/s', align: 'right' },
    { title: 'pods', align: 'right' },
    ...(pools === undefined ? [] : [{ title: 'nodes', align: 'right' } as const]),
    { title: 'ready at' },
    ...(cost === undefined ? [] : [{ title: 'cost', align: 'right' } as const]),
    { title: '!', align: 'right' },
  ];
}

function cellsOf(row: Row, { asOf, pools, cost, warnings }: ForecastFile): string[] {
  const { plan, window } = row;
  // An event's cost is that of all its windows.
  const isFirst = plan.windows.find(({ closesAt }) => closesAt > asOf) === window;
  const about = `event ${quote(plan.event)}: `;
  const noted = warnings.filter((warning) => warning.startsWith(about)).length;
  return [
    cut(plan.event),
    `${minute(window.opensAt)} - ${timeBeside(window.closesAt, window.opensAt)}`,
    ratesOf(plan),
    formatCount(peakOf(row)),
    ...(pools === undefined ? [] : [nodesAt(row, pools, asOf)]),
    timeBeside(window.readyAt, window.opensAt),
    ...(cost === undefined ? [] : [isFirst ? formatAmount(plan.cost?.amount ?? 0, cost.currency) : '']),
    noted === 0 ? '' : `${noted}`,
  ];
}

/** The median, p90, and p99 where the tier sizes for it. */
function ratesOf({ demand: { p50, p90, p99, quantile } }: TenantPlan): string {
  return [p50, p90, ...(quantile === 'p99' ? [p99] : [])].map(formatCount).join(' / ');
}

/** The nodes that its pool has when the window opens, for all events together. */
function nodesAt({ plan, window }: Row, pools: readonly ForecastPool[], asOf: string): string {
  const pool = pools.find(({ name }) => name === plan.pool);
  if (pool === undefined) return '';
  const at = window.opensAt > asOf ? window.opensAt : asOf;
  return formatCount(minSizeAt(pool.minSize, pool.schedule, at));
}

function peakOf({ window }: Row): number {
  return Math.max(...window.steps.map(({ pods }) => pods));
}

/** `2026-12-04 10:00` */
function minute(instant: string): string {
  return `${instant.slice(0, 10)} ${timeOf(instant)}`;
}

/** `10:00`; a day later or earlier than another instant `10:00 +1d`, `10:00 -1d`. */
function timeBeside(instant: string, other: string): string {
  const days = secondsBetween(dayOf(other), dayOf(instant)) / 86_400;
  return days === 0 ? timeOf(instant) : `${timeOf(instant)} ${days > 0 ? '+' : ''}${days}d`;
}

function timeOf(instant: string): string {
  return instant.slice(11, 16);
}

function dayOf(instant: string): string {
  return `${instant.slice(0, 10)}T00:00:00Z`;
}

/** Cut by what a person takes for a character, to the places that it has in a terminal. */
function cut(text: string): string {
  if (stringWidth(text) <= WIDEST_NAME) return text;
  let shown = '';
  for (const { segment } of CHARACTERS.segment(text)) {
    if (stringWidth(`${shown}${segment}...`) > WIDEST_NAME) break;
    shown += segment;
  }
  return `${shown}...`;
}
