import type {
  CustomSeriesRenderItemAPI,
  CustomSeriesRenderItemParams,
  CustomSeriesRenderItemReturn,
} from 'echarts';

export type RenderItem = (
  params: CustomSeriesRenderItemParams,
  api: CustomSeriesRenderItemAPI,
) => CustomSeriesRenderItemReturn;

/** A rectangle in pixels of the canvas. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the pane of a series is. */
export function boxOf({ coordSys }: CustomSeriesRenderItemParams): Box {
  const { x, y, width, height } = coordSys as unknown as Box;
  return { x, y, width, height };
}

/** What every series of the timeline has: nothing in it answers to the mouse unless it says so. */
export function customSeries(
  pane: number,
  name: string,
  renderItem: RenderItem,
  data: readonly (readonly number[])[],
) {
  return {
    type: 'custom',
    name: `${pane} ${name}`,
    xAxisIndex: pane,
    yAxisIndex: pane,
    clip: true,
    silent: true,
    animation: false,
    emphasis: { disabled: true },
    encode: { x: 0, y: 1 },
    renderItem,
    data,
  };
}
