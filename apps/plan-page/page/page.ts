/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import {
  type EventFilter,
  filterRows,
  NO_FILTER,
  type PlanView,
} from '../../../lib/planning/plan-view/index.js';
import { counted } from '../../../lib/planning/wording/index.js';
import { DayTable } from './day-table.js';
import { Details } from './details.js';
import { byId, choice, el } from './dom.js';
import { EventTable } from './event-table.js';
import { Filters } from './filters.js';
import { themeSwitch } from './theme.js';
import { Timeline } from './timeline.js';

/** Typing goes before drawing: the charts follow when the keys rest. */
const REST = 120;

const view: PlanView = JSON.parse(byId('plan').textContent ?? '');
const count = el('p', { class: 'count', role: 'status' });
const empty = el(
  'p',
  { class: 'empty', hidden: '' },
  view.events.length === 0 ? 'The forecast has no tenant.' : 'No event passes the filters.',
);
const details: Details = new Details(view, () => table.rows);
const table = new EventTable(view, (row) => details.open(row));
const timeline = new Timeline(view, (row) => details.open(row));
const days = new DayTable(view);
const filters = new Filters(view.events, apply);

byId('theme').append(themeSwitch(() => timeline.redraw()));
byId('explore').append(
  filters.element,
  el('section', { 'aria-labelledby': 'timeline-title', class: 'panel' }, timeline.element, days.element),
  el(
    'section',
    { id: 'events', 'aria-labelledby': 'events-title', tabindex: '-1', class: 'panel' },
    el(
      'div',
      { class: 'head' },
      el('h2', { id: 'events-title' }, 'Events'),
      count,
      choice(
        'zone',
        'Times of the table',
        [
          ['UTC', 'UTC'],
          ['event', "Event's zone"],
        ],
        (zone) => table.showTimesIn(zone),
      ),
    ),
    el('p', { class: 'sideways hint' }, 'Scroll sideways for all columns.'),
    table.element,
    empty,
  ),
  details.element,
);
tell(NO_FILTER);
// After the first paint: figures and table need not wait for it.
requestAnimationFrame(() => setTimeout(() => timeline.start()));

let rest: ReturnType<typeof setTimeout> | undefined;

function apply(filter: EventFilter): void {
  const rows = filterRows(view.events, filter);
  table.show(rows);
  tell(filter);
  clearTimeout(rest);
  rest = setTimeout(() => {
    timeline.show(rows, filter.pool, filter.day);
    days.show(rows);
  }, REST);
}

function tell(filter: EventFilter): void {
  const shown = table.rows.length;
  const isAll = Object.values(filter).every((part) => part === '');
  count.textContent = isAll ? counted(shown, 'event') : `${shown} of ${counted(view.events.length, 'event')}`;
  empty.hidden = shown > 0;
  table.element.hidden = shown === 0;
}
