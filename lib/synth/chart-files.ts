import { win32 } from 'node:path';
import { type Chart, Names } from 'cdk8s';

/** Chooses a chart's file, relative to the output directory, without an extension; undefined for stock's name. */
export type ChartFile = (chart: Chart) => string | undefined;

/**
 * The files of the charts, in their order and without an extension.
 *
 * @throws Error when a chosen path is not a plain relative path, or when two charts get the same file
 */
export function chartFiles(charts: readonly Chart[], numbered: boolean, choose?: ChartFile): string[] {
  const names = chartNames(charts, numbered);
  if (choose === undefined) return names;
  const files = charts.map((chart, index) => choose(chart) ?? names[index] ?? '');
  const owners = new Map<string, Chart>();
  const problems = charts.flatMap((chart, index) => {
    const file = files[index] ?? '';
    const owner = owners.get(file);
    owners.set(file, owner ?? chart);
    if (file !== names[index] && !isPlainPath(file)) return [impossiblePath(chart, file)];
    return owner === undefined ? [] : [sameFile(owner, chart, file)];
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return files;
}

/** Stock's names of files and folders; numbered in the order of dependencies when there are any. */
export function chartNames(charts: readonly Chart[], numbered: boolean): string[] {
  return charts.map((chart, index) => {
    const name = Names.toDnsLabel(chart);
    return numbered ? `${index.toString().padStart(4, '0')}-${name}` : name;
  });
}

function isPlainPath(file: string): boolean {
  return (
    !win32.isAbsolute(file) && !file.includes('\\') && !file.split('/').some((part) => /^\.{0,2}$/.test(part))
  );
}

function impossiblePath(chart: Chart, file: string): string {
  return (
    `Chart '${chart.node.path}': chartFile returned the path '${file}'. ` +
    "Allowed: a path below the output directory, without empty, '.' or '..' parts, '/' between folders. " +
    "To mend: return a path such as 'paas-a/tenants/coldplay', or undefined for the default name."
  );
}

function sameFile(first: Chart, second: Chart, file: string): string {
  return (
    `Charts '${first.node.path}' and '${second.node.path}': both are to be written to '${file}'. ` +
    'Allowed: one chart per file. ' +
    'To mend: return different paths from chartFile, for instance with the id of the chart in them.'
  );
}
