import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ApiObject, type Chart, YamlOutputType } from 'cdk8s';
import { type ChartFile, chartFiles, chartNames } from './chart-files.js';
import { joinDocuments, yamlText } from './yaml-text.js';

/** What is to be written, and where. */
export interface Manifests {
  readonly outdir: string;
  readonly extension: string;
  /** In the order of their dependencies. */
  readonly charts: readonly Chart[];
  readonly hasDependentCharts: boolean;
  readonly chartFile: ChartFile | undefined;
  objectsOf(chart: Chart): readonly ApiObject[];
  jsonOf(chart: Chart): readonly unknown[];
  /** To be called after each file of a chart, where somebody keeps the books. */
  readonly fileWritten:
    | ((path: string, text: string, objects: readonly unknown[], chart: Chart) => void)
    | undefined;
  /** To be called after each chart. */
  chartDone(): void;
}

const WRITERS: Readonly<Partial<Record<YamlOutputType, (manifests: Manifests) => void>>> = {
  [YamlOutputType.FILE_PER_APP]: writeFilePerApp,
  [YamlOutputType.FILE_PER_CHART]: writeFilePerChart,
  [YamlOutputType.FILE_PER_RESOURCE]: writeFilePerResource,
  [YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE]: writeFolderPerChart,
};

/** Writes chart by chart, so that the objects of only one of them are in memory as JSON. */
export function writeManifests(type: YamlOutputType, manifests: Manifests): void {
  WRITERS[type]?.(manifests);
}

/** The YAML text of all charts. An object that cannot be rendered is reported before one without a YAML form. */
export function textOfCharts({
  charts,
  jsonOf,
  chartDone,
}: Pick<Manifests, 'charts' | 'jsonOf' | 'chartDone'>): string {
  const texts: string[] = [];
  const failures: unknown[] = [];
  for (const chart of charts) {
    const objects = jsonOf(chart);
    try {
      if (objects.length > 0) texts.push(yamlText(objects));
    } catch (error) {
      failures.push(error);
    }
    chartDone();
  }
  if (failures.length > 0) throw failures[0];
  return joinDocuments(texts);
}

function writeFilePerApp(manifests: Manifests): void {
  const text = textOfCharts(manifests);
  if (manifests.charts.length > 0) writeFileSync(join(manifests.outdir, `app${manifests.extension}`), text);
}

function writeFilePerChart(manifests: Manifests): void {
  const { outdir, extension, charts, hasDependentCharts, chartFile, jsonOf, fileWritten, chartDone } =
    manifests;
  const files = chartFiles(charts, hasDependentCharts, chartFile);
  const folders = new Set(['.']);
  for (const [index, chart] of charts.entries()) {
    const file = files[index] ?? '';
    const objects = jsonOf(chart);
    const text = yamlText(objects);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(join(outdir, folder), { recursive: true });
    folders.add(folder);
    writeFileSync(join(outdir, file + extension), text);
    fileWritten?.(file + extension, text, objects, chart);
    chartDone();
  }
}

function writeFilePerResource({ outdir, extension, charts, jsonOf, chartDone }: Manifests): void {
  for (const chart of charts) {
    for (const object of jsonOf(chart)) {
      if (object === undefined) continue;
      const named = object as { kind: unknown; metadata: { name: unknown } };
      writeFileSync(
        join(outdir, objectFile(named.kind, named.metadata.name) + extension),
        yamlText([object]),
      );
    }
    chartDone();
  }
}

/** Renders the objects themselves, as stock does: a chart that overrides `toJson()` is not asked. */
function writeFolderPerChart(manifests: Manifests): void {
  const { outdir, extension, charts, hasDependentCharts, objectsOf, chartDone } = manifests;
  const folders = chartNames(charts, hasDependentCharts);
  for (const [index, chart] of charts.entries()) {
    const folder = join(outdir, folders[index] ?? '');
    mkdirSync(folder, { recursive: true });
    for (const object of objectsOf(chart)) {
      const file = join(folder, objectFile(object.kind, object.metadata.name) + extension);
      writeFileSync(file, yamlText([object.toJson()]));
    }
    chartDone();
  }
}

function objectFile(kind: unknown, name: unknown): string {
  return `${kind}.${name}`.replace(/[^0-9a-zA-Z-_.]/g, '');
}
