import type { EChartsType } from 'echarts/core';
import { DAY, type EventRow, type PlanView, startOf } from '../../../lib/planning/plan-view/index.js';
import { counted } from '../../../lib/planning/wording/index.js';
import { longInstant, shortInstant } from '../wording/index.js';
import { button, el } from './dom.js';
import type { Range } from './draw-steps.js';
import { newChart } from './echarts.js';
import { barsIn } from './gantt.js';
import { readPalette } from './palette.js';
import { type PlacedPane, placePanes } from './panes.js';
import { type Season, SeasonLines } from './season.js';
import { frameOption } from './timeline-option.js';
import { seriesOption } from './timeline-series.js';
import { tooltipAt } from './tooltip.js';

const NARROW = 640;
const SHORTEST = 3_600_000;

/** The season over time: windows, demand, pods and nodes, on one axis in UTC. */
export class Timeline {
  readonly element: HTMLElement;
  private readonly canvas = el('div', { class: 'canvas', role: 'img' });
  private readonly rangeText = el('p', { class: 'range' });
  private readonly lines: SeasonLines;
  private readonly panes: readonly PlacedPane[];
  /** The whole season: nothing is drawn outside it. */
  private readonly span: Range;
  private shown: Range;
  private season: Season;
  private palette = readPalette();
  private chart: EChartsType | undefined;
  private frame = 0;

  constructor(
    private readonly view: PlanView,
    private readonly onOpen: (row: EventRow) => void,
  ) {
    this.lines = new SeasonLines(view);
    this.season = this.lines.of(view.events, '');
    this.span = spanOf(view);
    this.shown = this.span;
    const placed = placePanes(view.events.length, view.pools !== undefined);
    this.panes = placed.panes;
    this.canvas.style.height = `${placed.height}px`;
    this.element = el(
      'figure',
      { class: 'timeline' },
      el('figcaption', {}, el('h2', { id: 'timeline-title' }, 'Timeline'), this.rangeText, this.toolbar()),
      this.canvas,
    );
  }

  /** Draws; the element must be in the document. */
  start(): void {
    this.chart = newChart(this.canvas);
    this.chart.on('datazoom', () => this.zoomed());
    this.chart.on('click', ({ seriesType, dataIndex }) => {
      const bar = seriesType === 'custom' ? barsIn(this.season.rows, this.shown)?.[dataIndex] : undefined;
      if (bar !== undefined) this.onOpen(bar.row);
    });
    this.redraw();
    new ResizeObserver(() => this.resize()).observe(this.canvas);
  }

  show(rows: readonly EventRow[], pool: string, day: string): void {
    this.season = this.lines.of(rows, pool);
    if (day !== '') this.zoomTo({ from: startOf(day), to: startOf(day) + DAY });
    else this.schedule();
  }

  /** Everything anew, in the colours of now. */
  redraw(): void {
    this.palette = readPalette();
    const { panes, span, shown, palette } = this;
    this.chart?.setOption(
      frameOption({
        ...{ panes, span, shown, palette },
        isNarrow: this.canvas.clientWidth < NARROW,
        tooltip: (at) => tooltipAt(at, this.season, this.palette),
      }),
      // Drawn with what follows.
      { notMerge: true, lazyUpdate: true },
    );
    this.draw();
  }

  private draw(): void {
    const { season, panes, shown, palette } = this;
    this.chart?.setOption(
      seriesOption({
        ...{ season, panes, shown, palette },
        asOf: Date.parse(this.view.asOf),
        bars: barsIn(season.rows, shown),
        width: this.canvas.clientWidth,
      }),
      { replaceMerge: ['series'] },
    );
    this.rangeText.textContent = this.rangeWords();
    this.canvas.setAttribute('aria-label', this.description());
  }

  private schedule(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  private resize(): void {
    // An observer reports once before anything has changed.
    if (this.chart === undefined || this.chart.getWidth() === this.canvas.clientWidth) return;
    this.chart.resize();
    this.redraw();
  }

  private zoomed(): void {
    const [zoom] = (this.chart?.getOption().dataZoom ?? []) as { startValue: number; endValue: number }[];
    if (zoom === undefined) return;
    this.shown = { from: zoom.startValue, to: zoom.endValue };
    this.schedule();
  }

  private zoomTo({ from, to }: Range): void {
    const length = Math.min(Math.max(to - from, SHORTEST), this.span.to - this.span.from);
    const start = Math.min(Math.max(from, this.span.from), this.span.to - length);
    this.shown = { from: start, to: start + length };
    this.chart?.dispatchAction({ type: 'dataZoom', startValue: start, endValue: start + length });
    this.schedule();
  }

  private toolbar(): HTMLElement {
    const zoomBy = (factor: number, shift: number) => () => {
      const { from, to } = this.shown;
      const middle = (from + to) / 2 + (to - from) * shift;
      const half = ((to - from) * factor) / 2;
      this.zoomTo({ from: middle - half, to: middle + half });
    };
    return el(
      'div',
      { class: 'toolbar', role: 'group', 'aria-label': 'Range of the timeline' },
      button('‹', { class: 'quiet', 'aria-label': 'Earlier' }, zoomBy(1, -0.5)),
      button('›', { class: 'quiet', 'aria-label': 'Later' }, zoomBy(1, 0.5)),
      button('+', { class: 'quiet', 'aria-label': 'Zoom in' }, zoomBy(0.5, 0)),
      button('−', { class: 'quiet', 'aria-label': 'Zoom out' }, zoomBy(2, 0)),
      button('Season', { class: 'quiet', 'aria-label': 'Whole season' }, () => this.zoomTo(this.span)),
    );
  }

  private rangeWords(): string {
    const { shown, span } = this;
    const range = `${shortInstant(shown.from)} – ${shortInstant(shown.to)} UTC`;
    return shown.from <= span.from && shown.to >= span.to ? `Whole season, ${range}` : range;
  }

  private description(): string {
    const { rows, demand } = this.season;
    const top = demand.reduce((best, step) => (step.value > best.value ? step : best), { at: '', value: 0 });
    const peak =
      top.value === 0
        ? 'no demand'
        : `demand is highest with ${counted(top.value, 'request')} per second from ${longInstant(top.at)} UTC`;
    return `Timeline of ${counted(rows.length, 'event')}: ${peak}. The table of days below has the same figures.`;
  }
}

/** Whole days in UTC, to the last retirement: tenants cost as long as they are there. */
function spanOf({ span, asOf }: PlanView): Range {
  const { from, to } = span ?? { from: asOf, to: asOf };
  const start = startOf(from.slice(0, 10));
  return { from: start, to: Math.max(start + DAY, Math.ceil(Date.parse(to) / DAY) * DAY) };
}
