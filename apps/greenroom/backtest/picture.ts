import { CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Backtest, BacktestResult, BacktestTrial } from '../../../lib/planning/backtest/index.js';
import { formatCount } from '../../../lib/planning/wording/index.js';
import { intervalSeries } from './interval-series.js';
import { STILL } from './still.js';

use([CustomChart, LineChart, ScatterChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

const WIDTH = 900;
const HEIGHT = 700;
const TITLE = 'Predicted and actual peaks of on-sales';
const DIAGONAL = 'predicted = actual';
const DASHES = 'path://M0,4L5,4L5,5L0,5ZM7.5,4L12.5,4L12.5,5L7.5,5ZM15,4L20,4L20,5L15,5Z';
const DIAGONAL_COLOUR = '#222222';

/** Told apart by colour and by shape; the colours are of the Okabe-Ito palette, which the colour-blind can tell apart. */
const GROUPS = [
  {
    name: 'peak at or below p90',
    color: '#0072B2',
    symbol: 'circle',
    has: ({ actual, demand }: BacktestTrial) => actual <= demand.p90,
  },
  {
    name: 'peak above p90',
    color: '#E69F00',
    symbol: 'triangle',
    has: ({ actual, demand }: BacktestTrial) => actual > demand.p90 && actual <= demand.p99,
  },
  {
    name: 'peak above p99',
    color: '#D55E00',
    symbol: 'diamond',
    has: ({ actual, demand }: BacktestTrial) => actual > demand.p99,
  },
] as const;

/** The forecasts of leave-one-out against what came, as SVG. The same back-test has the same bytes. */
export function picture({ results }: Backtest): string {
  const result = results.find(({ method }) => method === 'leave-one-out');
  if (result === undefined) throw new RangeError('the back-test has no result of leave-one-out');
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  try {
    chart.setOption(optionsOf(result));
    return accessible(chart.renderToSVGString(), describe(result));
  } finally {
    chart.dispose();
  }
}

function optionsOf({ sales }: BacktestResult) {
  const range = rangeOf(sales);
  const groups = GROUPS.filter(({ has }) => sales.some(has));
  return {
    animation: false,
    backgroundColor: '#ffffff',
    title: {
      text: TITLE,
      subtext: 'Each on-sale forecast from all the others. Bars: p50 to p99, with a mark at p90.',
      left: 'center',
      textStyle: { color: '#222222' },
      subtextStyle: { color: '#444444' },
    },
    legend: {
      bottom: 8,
      // Widths of texts are estimated where there is no screen; the gap is for fonts that are wider.
      itemGap: 40,
      selectedMode: false,
      textStyle: { color: '#222222' },
      data: [{ name: DIAGONAL, icon: DASHES }, ...groups.map(({ name, symbol }) => ({ name, icon: symbol }))],
    },
    grid: { left: 90, right: 40, top: 80, bottom: 100 },
    xAxis: { ...axis(range), name: 'predicted peak at p50, requests/s', nameGap: 32 },
    yAxis: { ...axis(range), name: 'actual peak, requests/s', nameGap: 64 },
    series: [
      {
        type: 'line',
        name: DIAGONAL,
        data: [
          [range.min, range.min],
          [range.max, range.max],
        ],
        symbol: 'none',
        color: DIAGONAL_COLOUR,
        lineStyle: { color: DIAGONAL_COLOUR, type: 'dashed', width: 1 },
        ...STILL,
      },
      ...groups.flatMap((group) => seriesOf(group, sales.filter(group.has))),
    ],
  };
}

function seriesOf({ name, color, symbol }: (typeof GROUPS)[number], sales: readonly BacktestTrial[]) {
  return [
    intervalSeries(name, color, sales),
    {
      type: 'scatter',
      name,
      data: sales.map(({ demand, actual }) => [drawn(demand.p50), drawn(actual)]),
      color,
      symbol,
      symbolSize: symbol === 'circle' ? 6 : 9,
      ...STILL,
    },
  ];
}

function axis({ min, max, ticks }: Range) {
  return {
    type: 'log',
    min,
    max,
    nameLocation: 'middle',
    nameTextStyle: { color: '#222222', fontSize: 13 },
    axisLine: { show: true, onZero: false, lineStyle: { color: '#444444' } },
    axisTick: { customValues: ticks },
    axisLabel: { color: '#222222', formatter: formatCount, customValues: ticks },
    splitLine: { lineStyle: { color: '#e4e4e4' }, customValues: ticks },
  };
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** Around all that is drawn, from a step of 1, 2, 5 to another; the same on both axes, so that the diagonal is one. */
function rangeOf(sales: readonly BacktestTrial[]): Range {
  const values = sales.flatMap(({ actual, demand }) => [actual, demand.p50, demand.p99]).map(drawn);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const steps = stepsBeyond(most);
  const first = steps.findLastIndex((step) => step <= least);
  const ticks = steps.slice(first);
  return { min: ticks[0] ?? 1, max: ticks.at(-1) ?? 2, ticks };
}

/** 1, 2, 5, 10, 20 and so on, to the first that is more. */
function stepsBeyond(value: number): number[] {
  const steps: number[] = [];
  for (let power = 1; (steps.at(-1) ?? 0) <= value; power *= 10) {
    for (const digit of [1, 2, 5]) {
      if ((steps.at(-1) ?? 0) <= value) steps.push(digit * power);
    }
  }
  return steps;
}

function describe({ sales }: BacktestResult): string {
  const groups = GROUPS.map(({ name, has }) => `${name}: ${formatCount(sales.filter(has).length)}`);
  return `Scatter plot with logarithmic axes of ${formatCount(sales.length)} on-sales, each forecast from all the others: predicted p50 across, actual peak upwards, both in requests per second. ${groups.join('; ')}.`;
}

/**
 * The picture told to who cannot see it, and without what the renderer adds for a pointer. The numbers in its ids and
 * classes count the charts of the process: they go, so that the first picture has the bytes of the second.
 */
function accessible(svg: string, description: string): string {
  const still = svg
    .replaceAll(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/<style >.*?<\/style>\n/s, '')
    .replaceAll(/\bzr\d+-/g, 'zr-');
  const head = `<title id="backtest-title">${TITLE}</title><desc id="backtest-desc">${description}</desc>`;
  const start = /^<svg ([^>]*)>/;
  return `${still.replace(start, `<svg role="img" aria-labelledby="backtest-title backtest-desc" $1>${head}`)}\n`;
}

/** A logarithmic axis has no zero: less than one request per second is drawn as one. */
function drawn(rate: number): number {
  return Math.max(rate, 1);
}
