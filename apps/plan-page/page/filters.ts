import {
  type EventFilter,
  type EventRow,
  NO_FILTER,
  openDays,
} from '../../../lib/planning/plan-view/index.js';
import { byCodePoint } from '../../../lib/planning/wording/index.js';
import { zoned } from '../wording/index.js';
import { button, el } from './dom.js';

type Choice = readonly [value: string, label: string];

/** The controls that choose which events are looked at. */
export class Filters {
  readonly element: HTMLElement;
  private filter = NO_FILTER;
  private readonly controls = new Map<keyof EventFilter, HTMLInputElement | HTMLSelectElement>();
  private readonly clear: HTMLButtonElement;

  constructor(
    events: readonly EventRow[],
    private readonly onChange: (filter: EventFilter) => void,
  ) {
    this.clear = button('Clear', { class: 'quiet', disabled: '' }, () => this.reset());
    this.element = el(
      'form',
      { class: 'filters', role: 'search', 'aria-label': 'Filter the events' },
      this.search(),
      ...this.select(
        'tier',
        'Tier',
        distinct(events, ({ tier }) => tier),
      ),
      ...this.select(
        'pool',
        'Pool',
        distinct(events, ({ pool }) => pool),
      ),
      ...this.select(
        'costCentre',
        'Cost centre',
        distinct(events, ({ costCentre }) => costCentre),
      ),
      ...this.select(
        'phase',
        'Phase',
        distinct(events, ({ phase }) => phase),
      ),
      ...this.select('day', 'Day', days(events), 1),
      this.clear,
    );
    this.element.addEventListener('submit', (event) => event.preventDefault());
  }

  private search(): HTMLElement {
    const input = el('input', {
      type: 'search',
      placeholder: 'Name, id, tenant, route',
      autocomplete: 'off',
      spellcheck: 'false',
      dir: 'auto',
    });
    input.addEventListener('input', () => this.set('text', input.value));
    this.controls.set('text', input);
    return el('label', { class: 'field search' }, el('span', {}, 'Search'), input);
  }

  /** Nothing where there is nothing to choose from. */
  private select(
    field: keyof EventFilter,
    label: string,
    choices: readonly Choice[],
    least = 2,
  ): HTMLElement[] {
    if (choices.length < least) return [];
    const select = el(
      'select',
      {},
      el('option', { value: '' }, 'All'),
      ...choices.map(([value, text]) => el('option', { value }, text)),
    );
    select.addEventListener('change', () => this.set(field, select.value));
    this.controls.set(field, select);
    return [el('label', { class: 'field' }, el('span', {}, label), select)];
  }

  private set(field: keyof EventFilter, value: string): void {
    this.filter = { ...this.filter, [field]: value };
    this.clear.disabled = Object.values(this.filter).every((part) => part === '');
    this.onChange(this.filter);
  }

  private reset(): void {
    for (const control of this.controls.values()) control.value = '';
    this.controls.get('text')?.focus();
    this.filter = NO_FILTER;
    this.clear.disabled = true;
    this.onChange(NO_FILTER);
  }
}

function distinct(events: readonly EventRow[], value: (row: EventRow) => string | undefined): Choice[] {
  const values = new Set(events.map(value).filter((one) => one !== undefined));
  return [...values].sort(byCodePoint).map((one) => [one, one]);
}

function days(events: readonly EventRow[]): Choice[] {
  return openDays(events).map((day) => [day, zoned(`${day}T00:00:00Z`).day]);
}
