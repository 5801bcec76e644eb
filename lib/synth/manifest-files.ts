import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ApiObject, type Chart, YamlOutputType } from 'cdk8s';
import { type ChartFiles, chartNames, type OrderedCharts } from './chart-files.js';
import type { RenderedOf } from './chart-json.js';
import type { Rendered } from './rendered.js';
import { joinDocuments, yamlText } from './yaml-text.js';

/** Where manifests are written, and what is asked for them and told of them. */
export interface Output extends BooklessOutput {
  /** To be called after each file of a chart, where somebody keeps the books. */
  readonly fileWritten:
    | ((path: string, text: string, objects: readonly Rendered[], chart: Chart) => void)
    | undefined;
}

/** The same before it is known who keeps the books. */
export interface BooklessOutput {
  readonly outdir: string;
  readonly extension: string;
  readonly objectsOf: (chart: Chart) => readonly ApiObject[];
  readonly renderedOf: RenderedOf;
  /** To be called after each chart. */
  readonly chartDone: () => void;
}

/** Writes the charts of an app, chart by chart, so that the objects of only one of them are in memory as JSON. */
export function writeManifests(
  type: YamlOutputType,
  output: Output,
  files: ChartFiles,
  ordered: OrderedCharts,
): void {
  const { charts } = ordered;
  if (type === YamlOutputType.FILE_PER_APP) writeFilePerApp(output, charts);
  else if (type === YamlOutputType.FILE_PER_RESOURCE) writeFilePerResource(output, charts);
  else if (type === YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE) writeFolderPerChart(output, ordered);
  else if (type === YamlOutputType.FILE_PER_CHART) writeFilePerChart(output, charts, files.ofAll(ordered));
}

/** The YAML text of all charts. An object that cannot be rendered is reported before one without a YAML form. */
export function textOfCharts(
  charts: readonly Chart[],
  renderedOf: RenderedOf,
  chartDone: Output['chartDone'],
): string {
  const texts: string[] = [];
  const failures: unknown[] = [];
  for (const chart of charts) {
    const objects = renderedOf(chart);
    try {
      if (objects.length > 0) texts.push(fileText(objects));
    } catch (error) {
      failures.push(error);
    }
    chartDone();
  }
  if (failures.length > 0) throw failures[0];
  return joinDocuments(texts);
}

/** @param files of the charts, in their order and without an extension */
export function writeFilePerChart(
  { outdir, extension, renderedOf, fileWritten, chartDone }: Output,
  charts: readonly Chart[],
  files: readonly string[],
): void {
  for (const [index, chart] of charts.entries()) {
    const file = files[index] ?? '';
    const objects = renderedOf(chart);
    const text = fileText(objects);
    if (file.includes('/')) mkdirSync(join(outdir, dirname(file)), { recursive: true });
    writeFileSync(join(outdir, file + extension), text);
    fileWritten?.(file + extension, text, objects, chart);
    chartDone();
  }
}

function writeFilePerApp(
  { outdir, extension, renderedOf, chartDone }: Output,
  charts: readonly Chart[],
): void {
  const text = textOfCharts(charts, renderedOf, chartDone);
  if (charts.length > 0) writeFileSync(join(outdir, `app${extension}`), text);
}

function writeFilePerResource(
  { outdir, extension, renderedOf, chartDone }: Output,
  charts: readonly Chart[],
): void {
  for (const chart of charts) {
    for (const object of renderedOf(chart)) {
      if (object.identity === undefined) continue;
      const named = object.identity as Named;
      writeFileSync(join(outdir, objectFile(named.kind, named.metadata.name) + extension), object.text());
    }
    chartDone();
  }
}

/** Renders the objects themselves, as stock does: a chart that overrides `toJson()` is not asked. */
function writeFolderPerChart(
  { outdir, extension, objectsOf, chartDone }: Output,
  ordered: OrderedCharts,
): void {
  const folders = chartNames(ordered);
  for (const [index, chart] of ordered.charts.entries()) {
    const folder = join(outdir, folders[index] ?? '');
    mkdirSync(folder, { recursive: true });
    for (const object of objectsOf(chart)) {
      const file = join(folder, objectFile(object.kind, object.metadata.name) + extension);
      writeFileSync(file, yamlText([object.toJson()]));
    }
    chartDone();
  }
}

interface Named {
  readonly kind: unknown;
  readonly metadata: { readonly name: unknown };
}

function fileText(objects: readonly Rendered[]): string {
  return joinDocuments(objects.map((object) => object.text()));
}

function objectFile(kind: unknown, name: unknown): string {
  return `${kind}.${name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}
