import type { EventRow, PlanView } from '../../../lib/planning/plan-view/index.js';
import { detailSections } from './detail-sections.js';
import { button, el } from './dom.js';

/** The dialog with every figure of an event and its reason. Escape closes it; the arrows go through the table. */
export class Details {
  readonly element: HTMLDialogElement;
  private readonly title = el('h2', { id: 'details-title', dir: 'auto', tabindex: '-1' });
  private readonly subtitle = el('p', { class: 'mono' });
  private readonly content = el('div', { class: 'sections' });
  private readonly before = button('Previous', { class: 'quiet' }, () => this.step(-1));
  private readonly after = button('Next', { class: 'quiet' }, () => this.step(1));
  private row: EventRow | undefined;

  constructor(
    private readonly view: PlanView,
    /** The events that are looked at, in their order. */
    private readonly rows: () => readonly EventRow[],
  ) {
    const close = button('Close', { class: 'quiet' }, () => this.element.close());
    this.element = el(
      'dialog',
      { class: 'details', 'aria-labelledby': 'details-title' },
      el('div', { class: 'bar' }, this.before, this.after, close),
      el('header', {}, this.title, this.subtitle),
      this.content,
    );
    // A click beside the dialog is one on its backdrop.
    this.element.addEventListener('click', ({ target }) => {
      if (target === this.element) this.element.close();
    });
  }

  open(row: EventRow): void {
    this.show(row);
    if (!this.element.open) this.element.showModal();
    this.title.focus();
  }

  private show(row: EventRow): void {
    this.row = row;
    this.title.textContent = row.name;
    this.subtitle.replaceChildren(el('bdi', {}, row.event), ' · ', el('bdi', {}, row.tenant));
    this.content.replaceChildren(...detailSections(row, this.view));
    this.before.disabled = this.neighbour(-1) === undefined;
    this.after.disabled = this.neighbour(1) === undefined;
    this.element.scrollTop = 0;
  }

  private step(by: 1 | -1): void {
    const next = this.neighbour(by);
    if (next !== undefined) this.open(next);
  }

  private neighbour(by: 1 | -1): EventRow | undefined {
    const rows = this.rows();
    const index = this.row === undefined ? -1 : rows.indexOf(this.row);
    return index < 0 ? undefined : rows[index + by];
  }
}
