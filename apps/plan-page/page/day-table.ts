import {
  type EventRow,
  type PlanView,
  peaksByDay,
  totalNodes,
} from '../../../lib/planning/plan-view/index.js';
import { formatCount } from '../../../lib/planning/wording/index.js';
import { zoned } from '../wording/index.js';
import { el } from './dom.js';

/** The timeline in figures: the busiest moments of each day. Counted when it is opened. */
export class DayTable {
  readonly element: HTMLDetailsElement;
  private readonly body = el('tbody', {});
  private rows: readonly EventRow[];

  constructor(private readonly view: PlanView) {
    this.rows = view.events;
    const names = [
      'Day (UTC)',
      'Openings',
      'Peak req/s',
      'Peak pods',
      ...(view.pools === undefined ? [] : ['Peak nodes']),
    ];
    const head = names.map((name, index) =>
      el('th', { scope: 'col', class: index === 0 ? '' : 'figure' }, name),
    );
    this.element = el(
      'details',
      { class: 'days' },
      el('summary', {}, 'The timeline as a table of days'),
      el(
        'div',
        { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Table of days' },
        el(
          'table',
          {},
          el('caption', { class: 'hidden' }, 'The busiest moments of each day'),
          el('thead', {}, el('tr', {}, ...head)),
          this.body,
        ),
      ),
    );
    this.element.addEventListener('toggle', () => this.fill());
  }

  show(rows: readonly EventRow[]): void {
    this.rows = rows;
    this.fill();
  }

  private fill(): void {
    if (!this.element.open) return;
    const { asOf, pools } = this.view;
    const nodes = pools === undefined ? undefined : { asOf, steps: totalNodes(pools, asOf) };
    const days = peaksByDay(this.rows, nodes);
    this.body.replaceChildren(
      ...days.map(({ day, openings, demand, pods, nodes: most }) =>
        el(
          'tr',
          {},
          el('th', { scope: 'row' }, zoned(`${day}T00:00:00Z`).day),
          ...[openings, demand, pods, ...(nodes === undefined ? [] : [most])].map((value) =>
            el('td', { class: 'figure' }, value === undefined ? '' : formatCount(value)),
          ),
        ),
      ),
    );
  }
}
