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

/** The path of a chart, the file that was chosen for it, and the one that it has. */
interface Place {
  readonly path: string;
  readonly chosen: string | undefined;
  readonly file: string;
}

/** Some of an app's charts by their files, before anybody knows whether these are possible. */
export interface PlacedCharts {
  readonly places: readonly Place[];
  readonly areDependent: boolean;
}

/** The files of an app's charts, each of one chart; paths without an extension. */
export class ChartFiles {
  readonly #choose: ChartFile | undefined;
  readonly #owners = new Map<string, string>();
  #isNumbered = false;
  /** The path of a chart whose file has stock's name. */
  #unchosen: string | undefined;

  /** @param choose - by default, every file has stock's name */
  constructor(choose?: ChartFile) {
    this.#choose = choose;
  }

  /**
   * The files of the charts that are in the app from the start.
   *
   * @throws Error when a chosen path is not a plain relative path, or when two charts get the same file
   */
  ofAll(ordered: OrderedCharts): string[] {
    this.#isNumbered = ordered.areDependent;
    return this.#enterAll(this.#placesOf(ordered));
  }

  /** Where charts are to be that are not in the app any more when the last one has come, so that they have no number. */
  place({ charts, areDependent }: OrderedCharts): PlacedCharts {
    return { places: this.#placesOf({ charts, areDependent: false }), areDependent };
  }

  /**
   * The files of such charts.
   *
   * @throws Error when a chosen path is not a plain relative path, when another chart has it, and where stock would number
   *   the files of charts for which none is chosen
   */
  ofPlaced({ places, areDependent }: PlacedCharts): string[] {
    this.#isNumbered ||= areDependent;
    const files = this.#enterAll(places);
    if (this.#isNumbered && this.#unchosen !== undefined) throw new Error(unknownNumber(this.#unchosen));
    return files;
  }

  #placesOf({ charts, areDependent }: OrderedCharts): Place[] {
    return charts.map((chart, index) => {
      const chosen = this.#choose?.(chart);
      return { path: chart.node.path, chosen, file: chosen ?? chartName(chart, index, areDependent) };
    });
  }

  #enterAll(places: readonly Place[]): string[] {
    const problems = places.flatMap((place) => this.#enter(place));
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return places.map(({ file }) => file);
  }

  /** @returns what is wrong with the file */
  #enter({ path, chosen, file }: Place): string[] {
    if (chosen === undefined) this.#unchosen ??= path;
    const owner = this.#owners.get(file);
    this.#owners.set(file, owner ?? path);
    if (chosen !== undefined && !isPlainPath(file)) return [impossiblePath(path, file)];
    // Stock writes charts with the same name into the same file, one over the other.
    return owner === undefined || this.#choose === undefined ? [] : [sameFile(owner, path, file)];
  }
}

/** Stock's names of files and folders. */
export function chartNames({ charts, areDependent }: OrderedCharts): string[] {
  return charts.map((chart, index) => chartName(chart, index, areDependent));
}

/** Numbered in the order of dependencies when there are any. */
function chartName(chart: Chart, index: number, isNumbered: boolean): string {
  const name = Names.toDnsLabel(chart);
  return isNumbered ? `${index.toString().padStart(4, '0')}-${name}` : name;
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

function unknownNumber(chart: string): string {
  return (
    `Chart '${chart}': it has no file of its own, and as some charts of the app depend on others, its number among all charts would be in the name. ` +
    'Allowed: in an app with a stream of charts, a file from chartFile for every chart, or no dependencies between charts. ' +
    'To mend: return a path from chartFile, or make the app with keepCharts.'
  );
}
