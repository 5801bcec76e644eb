import type { Step } from '../../../lib/planning/step-function/index.js';
import { type Point, pointsOf, type Range } from './draw-steps.js';
import { boxOf, customSeries, type RenderItem } from './drawing.js';

interface StepStyle {
  readonly colour: string;
  /** How much of the colour fills what is below the line. */
  readonly fill?: number;
}

/**
 * A step line. A line chart would leave out steps of less than a pixel and join their neighbours by a slope, which
 * reads as a trend; here every step is a right angle.
 */
export function stepSeries(
  pane: number,
  name: string,
  steps: readonly Step[],
  shown: Range,
  slots: number,
  style: StepStyle,
): object {
  const points = pointsOf(steps, shown, slots);
  const highest = points.reduce((top, [, value]) => Math.max(top, value), 0);
  // The two ends of a diagonal: they give the axes their extents, and the first of them draws.
  return customSeries(pane, name, stepRenderer(points, style), [
    [shown.from, 0],
    [shown.to, highest],
  ]);
}

function stepRenderer(points: readonly Point[], { colour, fill = 0 }: StepStyle): RenderItem {
  return (params, api) => {
    if (params.dataIndex !== 0) return null;
    const corners: number[][] = [];
    let before: number | undefined;
    for (const [at, value] of points) {
      const [x = 0, y = 0] = api.coord([at, value]).map((pixel) => Math.round(pixel) + 0.5);
      if (before !== undefined) corners.push([x, before]);
      corners.push([x, y]);
      before = y;
    }
    const { y: top, height } = boxOf(params);
    const [first, last] = [corners[0]?.[0] ?? 0, corners.at(-1)?.[0] ?? 0];
    const area = [...corners, [last, top + height], [first, top + height]];
    return {
      type: 'group',
      children: [
        ...(fill === 0
          ? []
          : [{ type: 'polygon' as const, shape: { points: area }, style: { fill: colour, opacity: fill } }]),
        {
          type: 'polyline',
          shape: { points: corners },
          style: { stroke: colour, fill: 'none', lineWidth: 1.5, lineJoin: 'miter' },
        },
      ],
    };
  };
}
