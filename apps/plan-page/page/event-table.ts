import {
  type EventRow,
  type PlanView,
  type SortKey,
  type SortOrder,
  sortRows,
} from '../../../lib/planning/plan-view/index.js';
import { type Column, columnsOf } from './columns.js';
import { button, el } from './dom.js';
import { rowsInView } from './rows-in-view.js';

/** As in the style sheet. */
const ROW_HEIGHT = 46;

/**
 * The table of events. Only the rows near the view are in the document, so that a thousand events answer like five;
 * for print, all are.
 */
export class EventTable {
  readonly element: HTMLElement;
  private readonly columns: readonly Column[];
  private readonly body = el('tbody', {});
  private readonly table: HTMLTableElement;
  private readonly above: HTMLTableRowElement;
  private readonly below: HTMLTableRowElement;
  private readonly heads = new Map<SortKey, HTMLTableCellElement>();
  private readonly shown = new Map<EventRow, HTMLTableRowElement>();
  private filtered: readonly EventRow[];
  private sorted: readonly EventRow[] = [];
  private order: SortOrder = { key: 'opens', descending: false };
  private zone = 'UTC';
  private isPrinting = false;

  constructor(
    view: PlanView,
    private readonly onOpen: (row: EventRow) => void,
  ) {
    this.columns = columnsOf(view);
    this.above = spacer(this.columns.length + 1);
    this.below = spacer(this.columns.length + 1);
    this.filtered = view.events;
    this.table = el(
      'table',
      { class: 'events' },
      el('caption', { class: 'hidden' }, 'Events with their demand and what is planned for it'),
      el('thead', {}, el('tr', { 'aria-rowindex': '1' }, ...this.headCells())),
      this.body,
    );
    this.element = el(
      'div',
      { class: 'scroll tall', tabindex: '0', role: 'region', 'aria-label': 'Table of events' },
      this.table,
    );
    this.element.addEventListener('scroll', () => this.follow(), { passive: true });
    new ResizeObserver(() => this.follow()).observe(this.element);
    addEventListener('beforeprint', () => this.print(true));
    addEventListener('afterprint', () => this.print(false));
    this.sort('opens');
  }

  /** The rows that are looked at, in the order of the table. */
  get rows(): readonly EventRow[] {
    return this.sorted;
  }

  show(rows: readonly EventRow[]): void {
    this.filtered = rows;
    this.element.scrollTop = 0;
    this.reorder();
  }

  showTimesIn(zone: string): void {
    this.zone = zone;
    this.removeAll();
    this.place();
  }

  private headCells(): HTMLTableCellElement[] {
    const head = (key: SortKey, label: string, kind: string) => {
      const cell = el(
        'th',
        { scope: 'col', class: kind },
        button(label, {}, () => this.toggle(key)),
      );
      this.heads.set(key, cell);
      return cell;
    };
    return [
      head('name', 'Event', 'name'),
      ...this.columns.map(({ key, label, isFigure }) =>
        head(key, label, isFigure ? `figure col-${key}` : `col-${key}`),
      ),
    ];
  }

  private toggle(key: SortKey): void {
    this.sort(key, key === this.order.key && !this.order.descending);
  }

  private sort(key: SortKey, descending = false): void {
    this.order = { key, descending };
    for (const [other, cell] of this.heads) {
      if (other === key) cell.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else cell.removeAttribute('aria-sort');
    }
    this.reorder();
  }

  private reorder(): void {
    this.sorted = sortRows(this.filtered, this.order);
    this.table.setAttribute('aria-rowcount', String(this.sorted.length + 1));
    this.removeAll();
    this.place();
  }

  private removeAll(): void {
    this.shown.clear();
    this.body.replaceChildren(this.above, this.below);
  }

  private follow(): void {
    this.place();
    const { scrollLeft, clientWidth, scrollWidth } = this.element;
    // Positions can be fractions of a pixel.
    this.element.classList.toggle('sideways-more', scrollLeft + clientWidth < scrollWidth - 1);
  }

  private place(): void {
    const { scrollTop, clientHeight } = this.element;
    const { from, to } = this.isPrinting
      ? { from: 0, to: this.sorted.length }
      : rowsInView(scrollTop, clientHeight, ROW_HEIGHT, this.sorted.length);
    setHeight(this.above, from);
    setHeight(this.below, this.sorted.length - to);
    const wanted = this.sorted.slice(from, to);
    const kept = new Set(wanted);
    for (const [row, element] of this.shown) {
      if (kept.has(row)) continue;
      element.remove();
      this.shown.delete(row);
    }
    let after: Element = this.above;
    for (const [index, row] of wanted.entries()) {
      const element = this.shown.get(row) ?? this.rowElement(row, from + index);
      if (after.nextSibling !== element) after.after(element);
      this.shown.set(row, element);
      after = element;
    }
  }

  private rowElement(row: EventRow, index: number): HTMLTableRowElement {
    const opener = button(
      row.name,
      { class: 'link', dir: 'auto', 'aria-haspopup': 'dialog', title: row.name },
      () => this.onOpen(row),
    );
    const element = el(
      'tr',
      // The first row is the head.
      { 'aria-rowindex': String(index + 2) },
      el(
        'th',
        { scope: 'row', class: 'name' },
        opener,
        el('span', { class: 'note', dir: 'auto' }, row.event),
      ),
      ...this.columns.map(({ key, isFigure, content }) =>
        el('td', { class: isFigure ? `figure col-${key}` : `col-${key}` }, ...content(row, this.zone)),
      ),
    );
    element.addEventListener('click', ({ target }) => {
      if (target !== opener && getSelection()?.isCollapsed !== false) this.onOpen(row);
    });
    return element;
  }

  private print(isPrinting: boolean): void {
    this.isPrinting = isPrinting;
    this.place();
  }
}

function spacer(columns: number): HTMLTableRowElement {
  return el('tr', { 'aria-hidden': 'true', class: 'spacer' }, el('td', { colspan: String(columns) }));
}

function setHeight(row: HTMLTableRowElement, rows: number): void {
  row.style.height = `${rows * ROW_HEIGHT}px`;
  row.hidden = rows === 0;
}
