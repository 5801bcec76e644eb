import type { CustomSeriesRenderItem } from 'echarts';
import type { BacktestTrial } from '../../../lib/planning/backtest/index.js';
import { STILL } from './still.js';

/** Half the height of the marks at p90 and p99, in pixels. */
const MARK = { p90: 3, p99: 1.5 };

/** A bar from p50 to p99 for each sale, at the height of its peak: one that ends left of the diagonal was too short. */
export function intervalSeries(name: string, color: string, sales: readonly BacktestTrial[]) {
  return {
    type: 'custom',
    name,
    data: sales.map(({ demand: { p50, p90, p99 }, actual }) => [
      ...[p50, actual, p90, p99].map((rate) => Math.max(rate, 1)),
    ]),
    color,
    encode: { x: [0, 2, 3], y: 1 },
    renderItem: renderInterval(color),
    ...STILL,
  };
}

function renderInterval(color: string): CustomSeriesRenderItem {
  return (_, api) => {
    const [p50, actual, p90, p99] = [0, 1, 2, 3].map((column) => Number(api.value(column)));
    const at = (rate = 1) => api.coord([rate, actual ?? 1]);
    const [[left = 0, y = 0], [middle = 0], [right = 0]] = [at(p50), at(p90), at(p99)];
    const style = { stroke: color, lineWidth: 0.75, opacity: 0.6 };
    return {
      type: 'group',
      children: [
        { type: 'line', shape: { x1: left, y1: y, x2: right, y2: y }, style },
        { type: 'line', shape: { x1: middle, y1: y - MARK.p90, x2: middle, y2: y + MARK.p90 }, style },
        { type: 'line', shape: { x1: right, y1: y - MARK.p99, x2: right, y2: y + MARK.p99 }, style },
      ],
    };
  };
}
