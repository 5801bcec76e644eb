import { type EventRow, sizedDemand } from '../../../lib/planning/plan-view/index.js';
import { valueAt } from '../../../lib/planning/step-function/index.js';
import { formatCount } from '../../../lib/planning/wording/index.js';
import { shortInstant } from '../wording/index.js';
import { el } from './dom.js';
import { instantText } from './draw-steps.js';
import type { Palette } from './palette.js';
import type { Season } from './season.js';

const MOST_EVENTS = 6;

/** What holds at an instant: demand, pods, nodes, and the largest of the windows that are open. */
export function tooltipAt(at: number, season: Season, palette: Palette): HTMLElement {
  const instant = instantText(at);
  const figure = (name: string, value: number, colour?: number) =>
    el(
      'div',
      {},
      el('dt', {}, ...(colour === undefined ? [] : [dot(palette.series(colour))]), name),
      el('dd', {}, formatCount(value)),
    );
  const open = openAt(season.rows, instant);
  const [onlyPods] = season.pods.length === 1 ? season.pods : [];
  return el(
    'div',
    { class: 'tip' },
    el('p', { class: 'when' }, `${shortInstant(at)} UTC`),
    el(
      'dl',
      {},
      figure('Requests per second', valueAt(season.demand, instant)),
      ...(onlyPods?.name === ''
        ? [figure('Pods', valueAt(onlyPods.steps, instant))]
        : season.pods.map(({ name, colour, steps }) =>
            figure(`Pods, ${name}`, valueAt(steps, instant), colour),
          )),
      ...(instant < season.asOf ? [] : season.nodes).map(({ name, colour, steps }) =>
        figure(`Nodes, ${name}`, valueAt(steps, instant), colour),
      ),
      figure('Open windows', open.length),
    ),
    open.length === 0 ? undefined : eventList(open),
  );
}

function openAt(rows: readonly EventRow[], instant: string): EventRow[] {
  return rows
    .filter(({ windows }) =>
      windows.some(({ opensAt, closesAt }) => opensAt <= instant && instant < closesAt),
    )
    .sort((a, b) => sizedDemand(b) - sizedDemand(a));
}

function eventList(open: readonly EventRow[]): HTMLElement {
  const named = open.slice(0, MOST_EVENTS).map(({ name }) => el('li', { dir: 'auto' }, name));
  const rest = open.length - named.length;
  return el(
    'ul',
    {},
    ...named,
    rest > 0 ? el('li', { class: 'faint' }, `and ${formatCount(rest)} more`) : undefined,
  );
}

function dot(colour: string): HTMLElement {
  const mark = el('span', { class: 'mark' });
  mark.style.background = colour;
  return mark;
}
