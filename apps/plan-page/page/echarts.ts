import { CustomChart } from 'echarts/charts';
import {
  AxisPointerComponent,
  DataZoomComponent,
  GridComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([
  AxisPointerComponent,
  CanvasRenderer,
  CustomChart,
  DataZoomComponent,
  GridComponent,
  TitleComponent,
  TooltipComponent,
]);

/** A chart on a canvas, of the parts above alone. */
export function newChart(element: HTMLElement): EChartsType {
  return init(element, undefined, { renderer: 'canvas', locale: 'EN' });
}
