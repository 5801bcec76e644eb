import type { EventRow } from '../../../lib/planning/plan-view/index.js';
import type { Range } from './draw-steps.js';
import { type Box, boxOf, type RenderItem } from './drawing.js';
import type { Palette } from './palette.js';

/** More events than this in the range are drawn as a count of open windows. */
export const MOST_ROWS = 60;
/** Up to so many have their names beside them. */
const MOST_NAMES = 18;
const MOST_ROW_HEIGHT = 24;
const NAME_LENGTH = 36;
const GAP = 7;
const LETTER_WIDTH = 6.4;

/** One window of one event, as it is drawn. */
export interface Bar {
  readonly row: EventRow;
  readonly readyAt: number;
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
      const [ready, opens, closes] = [Date.parse(scaleUpAt), Date.parse(opensAt), Date.parse(closesAt)];
      if (closes <= from || ready >= to) continue;
      seen.add(row);
      if (seen.size > MOST_ROWS) return undefined;
      inRange.push({ row, readyAt: ready, opensAt: opens, closesAt: closes });
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
    const height = Math.min(MOST_ROW_HEIGHT, pane.height / lanes);
    const middle = pane.y + height * (bar.lane + 0.5);
    const x = (at: number) => {
      const [value = pane.x] = api.coord([at, 0]);
      return Math.min(Math.max(value, pane.x), pane.x + pane.width);
    };
    const [ready, opens, closes] = [
      x(bar.readyAt),
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
          shape: { x: ready, y: middle - 1, width: opens - ready, height: 2 },
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
        ...(bar.isNamed ? [nameOf(bar, { left: ready, right: closes, middle }, pane, ink)] : []),
      ],
    };
  };
}

/** Beside the bar, on the side that has more room when the right has too little. */
function nameOf(
  { row }: Bar,
  { left, right, middle }: { readonly left: number; readonly right: number; readonly middle: number },
  pane: Box,
  ink: string,
) {
  const room = { right: pane.x + pane.width - right - GAP, left: left - pane.x - GAP };
  const text = row.name.length > NAME_LENGTH ? `${[...row.name].slice(0, NAME_LENGTH).join('')}…` : row.name;
  const onRight = room.right >= text.length * LETTER_WIDTH || room.right >= room.left;
  return {
    type: 'text' as const,
    silent: true,
    style: {
      text,
      x: onRight ? right + GAP : left - GAP,
      y: middle,
      align: onRight ? ('left' as const) : ('right' as const),
      verticalAlign: 'middle' as const,
      fill: ink,
      font: '11px system-ui, sans-serif',
      width: Math.max(0, onRight ? room.right : room.left),
      overflow: 'truncate' as const,
    },
  };
}
