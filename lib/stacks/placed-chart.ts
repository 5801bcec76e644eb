import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';

/** A chart that says which file it is written to. */
export class PlacedChart extends Chart {
  /** @param file the path below the output folder, with `/` between folders and without an extension */
  constructor(
    scope: Construct,
    id: string,
    readonly file: string,
  ) {
    super(scope, id, { disableResourceNameHashes: true });
  }
}

/** Where a `LinearApp` is to write a chart; undefined leaves the file to cdk8s. */
export function chartFile(chart: Chart): string | undefined {
  return isPlaced(chart) ? chart.file : undefined;
}

/** By the property: to `instanceof`, cdk8s answers yes for every chart. */
function isPlaced(chart: Chart): chart is PlacedChart {
  return 'file' in chart && typeof chart.file === 'string';
}
