import { forEachOf, groupAlike } from '../planning/issues/index.js';
import { AppOrder } from './app-order.js';
import type { ChartFiles } from './chart-files.js';
import type { ChartStream } from './chart-stream.js';
import { type Output, writeFilePerChart } from './manifest-files.js';
import { refuseInvalid, validationErrors } from './validation.js';

/**
 * Writes the charts of streams, each into its file, while they are in the tree.
 *
 * @param ordered called with the order of what is in a stream, before it is rendered
 * @throws InputError with everything that is wrong with any item
 * @throws Error that lists what validations object to, when a chart depends on something outside of its stream, and
 *   as `ChartFiles.ofSome`
 */
export function writeStreams(
  streams: readonly ChartStream[],
  output: Output,
  files: ChartFiles,
  ordered: (order: AppOrder) => void,
): void {
  const invalid: string[] = [];
  const write = (stream: ChartStream) => {
    const order = orderOf(stream);
    const { constructs, hasDependentCharts: areDependent } = order;
    for (const error of validationErrors(constructs)) invalid.push(error);
    if (invalid.length === 0) {
      ordered(order);
      const charts = order.charts();
      writeFilePerChart(output, charts, files.ofSome({ charts, areDependent }));
    }
    stream.takeNotes(constructs);
  };
  groupAlike(() => forEachOf(streams, (stream) => stream.withEach(() => write(stream))));
  refuseInvalid(invalid);
}

function orderOf(stream: ChartStream): AppOrder {
  const order = AppOrder.ofResolved(stream);
  if (order.reachingOut === undefined) return order;
  throw new Error(
    `${order.reachingOut.node.path}: it depends on something outside of its chart. Allowed: in a stream, whose charts are not there at the same time, dependencies within a chart. To mend: take the dependency out, or make the app with keepCharts.`,
  );
}
