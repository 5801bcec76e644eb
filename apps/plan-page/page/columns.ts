import {
  DAY,
  type EventRow,
  firstWindow,
  type PlanView,
  type SortKey,
} from '../../../lib/planning/plan-view/index.js';
import { counted, formatCount } from '../../../lib/planning/wording/index.js';
import { isKnownZone, zoned } from '../wording/index.js';
import { el, hidden } from './dom.js';

/** One column of the table of events. */
export interface Column {
  readonly key: SortKey;
  readonly label: string;
  /** Figures stand right. */
  readonly isFigure?: true;
  /** What stands in the cell of a row, with times on the clocks of a zone. */
  readonly content: (row: EventRow, zone: string) => readonly (Node | string)[];
}

/** The columns that the forecast has something for. */
export function columnsOf({ asOf, events, pools, currency }: PlanView): readonly Column[] {
  const priced = currency !== undefined && events.some(({ cost }) => cost !== undefined);
  return [
    { key: 'opens', label: 'Window', content: windowContent },
    { key: 'tier', label: 'Tier', content: ({ tier, phase }) => [tier, note(phase)] },
    quantile('p50'),
    quantile('p90'),
    quantile('p99'),
    {
      key: 'pods',
      label: 'Pods, range',
      isFigure: true,
      content: ({ replicas }) => [
        formatCount(replicas.peak),
        note(`${formatCount(replicas.idle)}–${formatCount(replicas.max)}`),
      ],
    },
    ...(pools === undefined ? [] : [nodes]),
    {
      key: 'ready',
      label: 'Ready at',
      content: (row, zone) => readyContent(row, zone, asOf),
    },
    ...(priced ? [costColumn(currency)] : []),
    { key: 'warnings', label: 'Warnings', isFigure: true, content: warningContent },
    {
      key: 'tenant',
      label: 'Tenant',
      content: ({ tenant }) => [el('span', { class: 'mono', title: tenant }, tenant)],
    },
  ];
}

/** The zone in which a row's times are shown. */
export function zoneOf({ timeZone }: EventRow, zone: string): string {
  return zone === 'event' && isKnownZone(timeZone) ? timeZone : 'UTC';
}

const nodes: Column = {
  key: 'nodes',
  label: 'Pool',
  content: ({ pool, nodes: most }) => [
    pool ?? '',
    ...(most === undefined ? [] : [note(counted(most, 'node'))]),
  ],
};

function quantile(key: 'p50' | 'p90' | 'p99'): Column {
  return {
    key,
    label: key,
    isFigure: true,
    content: ({ demand }) =>
      demand.quantile === key
        ? [el('strong', { class: 'sized' }, formatCount(demand[key])), hidden(' sized for')]
        : [el('span', { class: 'faint' }, formatCount(demand[key]))],
  };
}

function costColumn(currency: string): Column {
  return {
    key: 'cost',
    label: `Cost, ${currency}`,
    isFigure: true,
    content: ({ cost }) => (cost === undefined ? [] : [formatCount(Math.round(cost.amount))]),
  };
}

function windowContent(row: EventRow, zone: string): (Node | string)[] {
  const { opensAt, closesAt } = firstWindow(row);
  const shown = zoneOf(row, zone);
  const [opens, closes] = [zoned(opensAt, shown), zoned(closesAt, shown)];
  const nights = daysBetween(opensAt, closesAt, shown);
  const later = nights === 0 ? '' : ` +${nights}d`;
  const more = row.windows.length - 1;
  const notes = [
    `${opens.time}–${closes.time}${later}${more > 0 ? `, ${more} more` : ''}`,
    ...(zone === 'event' ? [cityOf(shown)] : []),
  ];
  return [opens.day, el('span', { class: 'note', title: shown }, notes.join(' '))];
}

/** `America/New_York` is the zone of New York. */
function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** How many midnights of a zone are between two instants. */
function daysBetween(from: string, to: string, zone: string): number {
  const [first, last] = [zoned(from, zone), zoned(to, zone)].map(({ day, year }) =>
    Date.parse(`${day} ${year} UTC`),
  );
  return first === undefined || last === undefined ? 0 : Math.round((last - first) / DAY);
}

/** The day stands there when it is not that of the opening. Pods of a past sale are no plan any more. */
function readyContent(row: EventRow, zone: string, asOf: string): (Node | string)[] {
  const { readyAt, opensAt, closesAt } = firstWindow(row);
  if (closesAt <= asOf) return [el('span', { class: 'faint' }, 'closed')];
  const [ready, opening] = [readyAt, opensAt].map((instant) => zoned(instant, zoneOf(row, zone)));
  if (ready === undefined) return [];
  return [ready.time, ...(ready.day === opening?.day ? [] : [note(ready.day)])];
}

function warningContent({ warnings }: EventRow): (Node | string)[] {
  if (warnings.length === 0) return [hidden('none')];
  return [el('span', { class: 'pill' }, formatCount(warnings.length))];
}

function note(text: string): HTMLElement {
  return el('span', { class: 'note' }, text);
}
