import { DAY, startOf } from '../../../lib/planning/plan-view/index.js';
import { highestIn, type Step } from '../../../lib/planning/step-function/index.js';
import { instantText, type Range } from './draw-steps.js';
import { customSeries, type RenderItem } from './drawing.js';

const HOUR = 3_600_000;
const HOURS = 24;
/** Below, a day would be a broad bar; above, a thin line. */
const DAYS = { least: 5, most: 400 } as const;
const FAINTEST = 0.12;
const STRENGTHS = 12;

/** How many windows are open at most in an hour of a day. */
export interface Cell {
  /** The first millisecond of the day in UTC. */
  readonly day: number;
  readonly hour: number;
  readonly windows: number;
}

/** True for a range in which days and hours make a picture. */
export function isHeatRange({ from, to }: Range): boolean {
  return to - from >= DAYS.least * DAY && to - from <= DAYS.most * DAY;
}

/** The hours of a range in which a window is open. */
export function heatCells(windows: readonly Step[], { from, to }: Range): Cell[] {
  const cells: Cell[] = [];
  const first = startOf(instantText(from).slice(0, 10));
  for (let day = first; day < to; day += DAY) {
    for (let hour = 0; hour < HOURS; hour += 1) {
      const at = day + hour * HOUR;
      const open = highestIn(windows, instantText(at), instantText(at + HOUR - 1));
      if (open > 0) cells.push({ day, hour, windows: open });
    }
  }
  return cells;
}

/** Days from left to right, hours from top to bottom; the more windows are open, the stronger the colour. */
export function heatSeries(pane: number, cells: readonly Cell[], shown: Range, colour: string): object {
  const most = cells.reduce((top, { windows }) => Math.max(top, windows), 1);
  const render: RenderItem = ({ dataIndex }, api) => {
    if (dataIndex !== 0) return null;
    // A path for each strength: thousands of rectangles would each cost the chart an element.
    const paths = new Map<number, string[]>();
    for (const { day, hour, windows } of cells) {
      const strength = Math.ceil((windows / most) * STRENGTHS) / STRENGTHS;
      const path = paths.get(strength) ?? [];
      const [left = 0, top = 0] = api.coord([day, hour]);
      const [right = 0, bottom = 0] = api.coord([day + DAY, hour + 1]);
      const gap = right - left > 6 ? 1 : 0;
      path.push(`M${left} ${top}H${right - gap}V${bottom - gap}H${left}Z`);
      paths.set(strength, path);
    }
    return {
      type: 'group',
      children: [...paths].map(([strength, path]) => ({
        type: 'path' as const,
        shape: { pathData: path.join('') },
        style: { fill: colour, opacity: FAINTEST + (1 - FAINTEST) * strength },
      })),
    };
  };
  return customSeries(pane, 'hours', render, [
    [shown.from, 0],
    [shown.to, HOURS],
  ]);
}
