import type { EventRow } from '../../../lib/planning/plan-view/index.js';
import type { Range } from './draw-steps.js';
import { boxOf, type RenderItem } from './drawing.js';
import { freeStretches, placeOfName, type Stretch } from './name-place.js';
import type { Palette } from './palette.js';
import { LANE } from './panes.js';

/** More events than this in the range are drawn as a count of open windows. */
export const MOST_ROWS = 60;
/** Up to so many have their names beside them. */
const MOST_NAMES = 18;
const NAME_LENGTH = 36;
const LETTER_WIDTH = 6.4;

/** One window of one event, as it is drawn. */
export interface Bar {
  readonly row: EventRow;
  readonly scaleUpAt: number;
  readonly opensAt: number;
  readonly closesAt: number;
  /** The line on which it stands; the windows of an event share one. */
  readonly lane: number;
  readonly isNamed: boolean;
}

/** The windows within a range, sorted by opening; undefined when they are too many to tell apart. */
export function barsIn(rows: readonly EventRow[], { from, to }: Range): Bar[] | undefined {
  const inRange: Omit<Bar, 'lane' | 'isNamed'>[] = [];
  const seen = new Set<EventRow>();
  for (const row of rows) {
    for (const { scaleUpAt, opensAt, closesAt } of row.windows) {
      const [scaleUp, opens, closes] = [Date.parse(scaleUpAt), Date.parse(opensAt), Date.parse(closesAt)];
      if (closes <= from || scaleUp >= to) continue;
      seen.add(row);
      if (seen.size > MOST_ROWS) return undefined;
      inRange.push({ row, scaleUpAt: scaleUp, opensAt: opens, closesAt: closes });
    }
  }
  inRange.sort((a, b) => a.opensAt - b.opensAt || (a.row.event < b.row.event ? -1 : 1));
  const lanes = new Map<EventRow, number>();
  return inRange.map((bar) => {
    const isFirst = !lanes.has(bar.row);
    const lane = lanes.get(bar.row) ?? lanes.size;
    lanes.set(bar.row, lane);
    return { ...bar, lane, isNamed: isFirst && seen.size <= MOST_NAMES };
  });
}

/** Draws a bar: thin while its pods get ready, full while the window is open, its name where there is room. */
export function barRenderer(
  bars: readonly Bar[],
  colourOf: (tier: string) => string,
  { ink }: Palette,
): RenderItem {
  const lanes = Math.max(...bars.map(({ lane }) => lane)) + 1;
  return (params, api) => {
    const bar = bars[params.dataIndex];
    if (bar === undefined) return null;
    const pane = boxOf(params);
    const height = Math.min(LANE, pane.height / lanes);
    const middle = pane.y + height * (bar.lane + 0.5);
    const x = (at: number) => {
      const [value = pane.x] = api.coord([at, 0]);
      return Math.min(Math.max(value, pane.x), pane.x + pane.width);
    };
    const edges = { left: pane.x, right: pane.x + pane.width };
    const barsOnLine = (lane: number) =>
      bars
        .filter((one) => one.lane === lane)
        .map(({ scaleUpAt, closesAt }) => ({ left: x(scaleUpAt), right: x(closesAt) }));
    const [scaleUp, opens, closes] = [
      x(bar.scaleUpAt),
      x(bar.opensAt),
      Math.max(x(bar.closesAt), x(bar.opensAt) + 2),
    ];
    const fill = colourOf(bar.row.tier);
    const thick = Math.max(1.5, Math.min(10, height - 4));
    return {
      type: 'group',
      children: [
        {
          type: 'rect',
          shape: { x: scaleUp, y: middle - 1, width: opens - scaleUp, height: 2 },
          style: { fill, opacity: 0.5 },
        },
        {
          type: 'rect',
          shape: {
            x: opens,
            y: middle - thick / 2,
            width: closes - opens,
            height: thick,
            r: Math.min(2, thick / 2),
          },
          style: { fill },
        },
        ...(bar.isNamed ? nameOf(bar, freeStretches(barsOnLine(bar.lane), edges), middle, ink) : []),
      ],
    };
  };
}

function nameOf({ row }: Bar, stretches: readonly Stretch[], middle: number, ink: string) {
  const letters = [...row.name];
  const text = letters.length > NAME_LENGTH ? `${letters.slice(0, NAME_LENGTH).join('')}…` : row.name;
  const place = placeOfName(stretches, [...text].length * LETTER_WIDTH);
  if (place === undefined) return [];
  return [
    {
      type: 'text' as const,
      silent: true,
      style: {
        ...{ text, ...place },
        y: middle,
        verticalAlign: 'middle' as const,
        fill: ink,
        font: '11px system-ui, sans-serif',
        overflow: 'truncate' as const,
      },
    },
  ];
}
