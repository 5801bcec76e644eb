import type { EChartsCoreOption } from 'echarts/core';
import { openWindows } from '../../../lib/planning/plan-view/index.js';
import type { Range } from './draw-steps.js';
import { boxOf, customSeries, type RenderItem } from './drawing.js';
import { type Bar, barRenderer } from './gantt.js';
import { heatCells, heatSeries, isHeatRange } from './heat.js';
import type { Palette } from './palette.js';
import { paneTitle, type WindowsKind } from './pane-titles.js';
import type { PlacedPane } from './panes.js';
import type { Line, Season } from './season.js';
import { stepSeries } from './step-series.js';
import { timeTicks } from './time-ticks.js';
import { compact } from './timeline-option.js';

export interface Drawing {
  readonly season: Season;
  readonly panes: readonly PlacedPane[];
  readonly shown: Range;
  /** In milliseconds of the epoch. */
  readonly asOf: number;
  /** Undefined when there are too many. */
  readonly bars: readonly Bar[] | undefined;
  readonly palette: Palette;
  /** Of a pane in pixels. */
  readonly width: number;
}

const AREA = 0.14;
const TICK_ROOM = 92;
/** Half a label in pixels; one that begins nearer to the end of the axis would be cut. */
const LABEL_HALF = 34;

/** The lines and bars of the season within the range that is shown, and the titles that name them. */
export function seriesOption(drawing: Drawing): EChartsCoreOption {
  const { panes, shown, width } = drawing;
  const kind = windowsKind(drawing);
  const ticks = timeTicks(shown, Math.max(2, Math.floor(width / TICK_ROOM)));
  const lastLabel = shown.to - ((shown.to - shown.from) * LABEL_HALF) / width;
  const labels = ticks.filter((tick) => tick <= lastLabel);
  return {
    title: panes.map(({ pane, titleTop }) => paneTitle(drawing, kind, pane, titleTop)),
    xAxis: panes.map(() => ({ axisLabel: { customValues: labels }, axisTick: { customValues: ticks } })),
    yAxis: panes.map(({ pane }) => (pane === 'windows' ? windowsAxis(kind) : {})),
    series: panes.flatMap(({ pane }, index) => [
      gridSeries(drawing, index, ticks),
      ...seriesOf(drawing, kind, pane, index),
    ]),
  };
}

function windowsKind({ bars, shown }: Drawing): WindowsKind {
  if (bars !== undefined) return 'bars';
  return isHeatRange(shown) ? 'hours' : 'count';
}

function seriesOf(drawing: Drawing, kind: WindowsKind, pane: PlacedPane['pane'], index: number): object[] {
  const { season, shown, asOf, palette, width } = drawing;
  const slots = Math.max(100, Math.round(width / 2));
  const line = ({ name, colour, steps }: Line, from: number) =>
    stepSeries(index, name, steps, { from, to: shown.to }, slots, { colour: palette.series(colour) });
  const area = { colour: palette.accent, fill: AREA };
  switch (pane) {
    case 'demand':
      return [stepSeries(index, 'demand', season.demand, shown, slots, area)];
    case 'pods':
      return season.pods.map((pods) => line(pods, shown.from));
    case 'nodes':
      // The forecast says nothing of the nodes before it.
      return asOf < shown.to ? season.nodes.map((nodes) => line(nodes, Math.max(asOf, shown.from))) : [];
    case 'windows':
      if (kind === 'bars') return [barSeries(drawing, index)];
      if (kind === 'count')
        return [stepSeries(index, 'windows', openWindows(season.rows), shown, slots, area)];
      return [heatSeries(index, heatCells(openWindows(season.rows), shown), shown, palette.accent)];
  }
}

function barSeries({ season, bars = [], palette }: Drawing, pane: number): object {
  const colourOf = (tier: string) => palette.series(Math.max(0, season.tiers.indexOf(tier)));
  const render = barRenderer(bars, colourOf, palette);
  return {
    ...customSeries(
      pane,
      'bars',
      render,
      bars.map(({ opensAt }) => [opensAt, 0]),
    ),
    silent: false,
    cursor: 'pointer',
  };
}

/** The verticals of the ticks and the instant of the forecast, behind everything. */
function gridSeries({ shown, asOf, palette }: Drawing, pane: number, ticks: readonly number[]): object {
  const at = [...ticks, asOf];
  const render: RenderItem = (params, api) => {
    const { y, height } = boxOf(params);
    const x = Math.round(api.coord([api.value(0), 0])[0] ?? 0) + 0.5;
    const isAsOf = params.dataIndex === ticks.length;
    return {
      type: 'group',
      children: [
        {
          type: 'line',
          shape: { x1: x, x2: x, y1: y, y2: y + height },
          style: isAsOf
            ? { stroke: palette.muted, lineWidth: 1, lineDash: [3, 3] }
            : { stroke: palette.line, lineWidth: 1, opacity: 0.6 },
        },
        ...(isAsOf && pane === 0
          ? [
              {
                type: 'text' as const,
                style: {
                  text: 'as of',
                  x: x + 4,
                  y: y + 2,
                  fill: palette.muted,
                  font: '11px system-ui, sans-serif',
                },
              },
            ]
          : []),
      ],
    };
  };
  const isShown = (instant: number) => instant >= shown.from && instant <= shown.to;
  const data = at
    .filter((instant, index) => index < ticks.length || isShown(instant))
    .map((instant) => [instant, 0]);
  return { ...customSeries(pane, 'grid', render, data), z: 1 };
}

/** Hours of the day run downwards; everything else counts upwards. */
function windowsAxis(kind: WindowsKind): object {
  const isHours = kind === 'hours';
  return {
    show: kind !== 'bars',
    inverse: isHours,
    max: isHours ? 24 : null,
    interval: isHours ? 6 : null,
    axisLabel: { formatter: isHours ? (hour: number) => `${String(hour).padStart(2, '0')}:00` : compact },
  };
}
