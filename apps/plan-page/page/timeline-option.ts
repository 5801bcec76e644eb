import type { EChartsCoreOption } from 'echarts/core';
import { formatCount } from '../../../lib/planning/wording/index.js';
import { zoned } from '../wording/index.js';
import type { Range } from './draw-steps.js';
import type { Palette } from './palette.js';
import { FONT } from './pane-titles.js';
import type { PlacedPane } from './panes.js';

interface Frame {
  readonly panes: readonly PlacedPane[];
  /** All that can be scrolled to. */
  readonly span: Range;
  readonly shown: Range;
  readonly palette: Palette;
  readonly isNarrow: boolean;
  readonly tooltip: (at: number) => HTMLElement;
}

/** What stays while events and ranges change: axes, zoom, tooltip. */
export function frameOption({ panes, span, shown, palette, isNarrow, tooltip }: Frame): EChartsCoreOption {
  const { muted, line, accent, surface } = palette;
  const label = { color: muted, fontSize: 11, fontFamily: FONT };
  const all = panes.map((_, index) => index);
  const left = isNarrow ? 44 : 52;
  return {
    animation: false,
    useUTC: true,
    textStyle: { fontFamily: FONT },
    grid: panes.map(({ top, height }) => ({
      left,
      right: isNarrow ? 8 : 16,
      top,
      height,
      outerBoundsMode: 'none',
    })),
    xAxis: panes.map((_, index) => ({
      type: 'time',
      gridIndex: index,
      min: span.from,
      max: span.to,
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { show: index === panes.length - 1, ...label, hideOverlap: true, formatter: axisLabel },
      axisPointer: {
        show: true,
        type: 'line',
        snap: false,
        label: { show: false },
        lineStyle: { color: muted, type: 'solid' },
      },
    })),
    yAxis: panes.map(({ height }, index) => ({
      type: 'value',
      gridIndex: index,
      min: 0,
      minInterval: 1,
      splitNumber: height < 130 ? 2 : 3,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...label, formatter: compact },
      splitLine: { lineStyle: { color: line } },
    })),
    axisPointer: { link: [{ xAxisIndex: all }] },
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      backgroundColor: 'transparent',
      borderWidth: 0,
      padding: 0,
      extraCssText: 'box-shadow:none',
      formatter: (params: unknown) => tooltip(pointerOf(params) ?? shown.from),
    },
    dataZoom: [
      {
        type: 'slider',
        xAxisIndex: all,
        filterMode: 'none',
        startValue: shown.from,
        endValue: shown.to,
        left,
        right: isNarrow ? 8 : 16,
        bottom: 8,
        height: 22,
        brushSelect: false,
        showDetail: false,
        showDataShadow: false,
        borderColor: line,
        backgroundColor: surface,
        fillerColor: `${accent}22`,
        handleStyle: { color: surface, borderColor: accent },
        moveHandleSize: 0,
        emphasis: { handleStyle: { borderColor: accent } },
      },
      {
        type: 'inside',
        xAxisIndex: all,
        filterMode: 'none',
        // The wheel scrolls the page; with the control key it zooms.
        zoomOnMouseWheel: 'ctrl',
        moveOnMouseWheel: false,
        preventDefaultMouseMove: false,
      },
    ],
  };
}

/** `Fri 4 Dec` where a day begins, else `10:00`. */
function axisLabel(at: number): string {
  const { day, time } = zoned(at);
  return time === '00:00' ? day : time;
}

/** `18k`, `1.2m`: what fits beside an axis. */
export function compact(value: number): string {
  if (value >= 1e6) return `${formatCount(value / 1e6)}m`;
  return value >= 1e4 ? `${formatCount(value / 1e3)}k` : formatCount(value);
}

function pointerOf(params: unknown): number | undefined {
  const [first] = Array.isArray(params) ? params : [params];
  const value: unknown = first?.axisValue;
  return typeof value === 'number' ? value : undefined;
}
