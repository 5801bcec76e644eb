import { win32 } from 'node:path';
import { type Chart, Names } from 'cdk8s';

/** Chooses a chart's file, relative to the output directory, without an extension; undefined for stock's name. */
export type ChartFile = (chart: Chart) => string | undefined;

/** Some of an app's charts, in the order of their dependencies. */
export interface OrderedCharts {
  readonly charts: readonly Chart[];
  /** Whether one of them depends on another; stock then puts a number before the names of all files. */
  readonly areDependent: boolean;
}

/** The files of an app's charts, each of one chart; paths without an extension. */
export class ChartFiles {
  readonly #choose: ChartFile | undefined;
  readonly #owners = new Map<string, string>();
  #isNumbered = false;
  /** A chart that has stock's name. */
  #unchosen: Chart | undefined;

  /** @param choose - by default, every file has stock's name */
  constructor(choose?: ChartFile) {
    this.#choose = choose;
  }

  /**
   * The files of the charts that are in the app from the start.
   *
   * @throws Error when a chosen path is not a plain relative path, or when two charts get the same file
   */
  ofAll({ charts, areDependent }: OrderedCharts): string[] {
    this.#isNumbered = areDependent;
    return this.#filesOf(charts, chartNames({ charts, areDependent }));
  }

  /**
   * The files of charts that are not in the app any more when the last one has come, so that their numbers cannot be known.
   *
   * @throws Error when a chosen path is not a plain relative path, when another chart has it, and where stock would number
   *   the files of charts for which none is chosen
   */
  ofSome({ charts, areDependent }: OrderedCharts): string[] {
    this.#isNumbered ||= areDependent;
    const files = this.#filesOf(charts, chartNames({ charts, areDependent: false }));
    if (this.#isNumbered && this.#unchosen !== undefined) throw new Error(unknownNumber(this.#unchosen));
    return files;
  }

  #filesOf(charts: readonly Chart[], names: readonly string[]): string[] {
    const chosen = charts.map((chart) => this.#choose?.(chart));
    this.#unchosen ??= charts.find((_, index) => chosen[index] === undefined);
    const files = charts.map((_, index) => chosen[index] ?? names[index] ?? '');
    const problems = charts.flatMap((chart, index) => this.#enter(chart, files[index] ?? '', names[index]));
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return files;
  }

  /** @returns what is wrong with the file */
  #enter({ node: { path } }: Chart, file: string, name: string | undefined): string[] {
    const owner = this.#owners.get(file);
    this.#owners.set(file, owner ?? path);
    if (file !== name && !isPlainPath(file)) return [impossiblePath(path, file)];
    // Stock writes charts with the same name into the same file, one over the other.
    return owner === undefined || this.#choose === undefined ? [] : [sameFile(owner, path, file)];
  }
}

/** Stock's names of files and folders; numbered in the order of dependencies when there are any. */
export function chartNames({ charts, areDependent }: OrderedCharts): string[] {
  return charts.map((chart, index) => {
    const name = Names.toDnsLabel(chart);
    return areDependent ? `${index.toString().padStart(4, '0')}-${name}` : name;
  });
}

function isPlainPath(file: string): boolean {
  return (
    !win32.isAbsolute(file) && !file.includes('\\') && !file.split('/').some((part) => /^\.{0,2}$/.test(part))
  );
}

function impossiblePath(chart: string, file: string): string {
  return (
    `Chart '${chart}': chartFile returned the path '${file}'. ` +
    "Allowed: a path below the output directory, without empty, '.' or '..' parts, '/' between folders. " +
    "To mend: return a path such as 'paas-a/tenants/coldplay', or undefined for the default name."
  );
}

function sameFile(first: string, second: string, file: string): string {
  return (
    `Charts '${first}' and '${second}': both are to be written to '${file}'. ` +
    'Allowed: one chart per file. ' +
    'To mend: return different paths from chartFile, for instance with the id of the chart in them.'
  );
}

function unknownNumber({ node }: Chart): string {
  return (
    `Chart '${node.path}': it has no file of its own, and as some charts of the app depend on others, its number among all charts would be in the name. ` +
    'Allowed: in an app with a stream of charts, a file from chartFile for every chart, or no dependencies between charts. ' +
    'To mend: return a path from chartFile, or make the app with keepCharts.'
  );
}
