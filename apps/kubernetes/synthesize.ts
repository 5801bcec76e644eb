import { readForecast } from '../../lib/planning/forecast/index.js';
import { allOf } from '../../lib/planning/issues/index.js';
import type { KeptItems } from '../../lib/synth/index.js';
import { accepted, readText, renewFolder } from '../files/index.js';
import { refuseBadInstant } from '../terminal/index.js';
import type { KubernetesConfig } from './kubernetes-config.js';
import { openRecord, writeRecord } from './record-file.js';
import { summary } from './summary.js';
import { parseWorkers } from './worker-count.js';
import { writeSeason } from './write-season.js';

/** The options as they were typed. */
export interface SynthOptions {
  readonly forecast: string;
  readonly asOf?: string;
  readonly out: string;
  /** How many threads make and write tenants besides this one; by default as many as pay. */
  readonly workers?: string;
  /** The file that says what the folder was made from, read and written again; by default none, and everything is made. */
  readonly record?: string;
}

/** What a program has besides its options and configuration. */
export interface SynthParts {
  /**
   * The module that calls `takePart` with the same configuration.
   *
   * @default - this thread does everything
   */
  readonly worker?: URL;
  /**
   * Tells this program, its configuration and what runs it from any other; asked only where there is to be a record.
   *
   * @default - unknown: a record is refused
   */
  readonly program?: () => string | undefined;
  /**
   * Files and folders that other parts of the program read and write.
   *
   * @default - none
   */
  readonly others?: readonly string[];
  /**
   * What else must have worked before the folder is replaced.
   *
   * @returns what was done, for a person; told after the summary
   * @default - nothing
   */
  readonly beforeReplacing?: () => string;
}

/**
 * Renders a forecast into manifests; the folder is replaced only when everything was rendered.
 *
 * @returns what was written, for a person
 * @throws InputError when the forecast, the record or the configuration cannot be used
 */
export async function synthesize(
  options: SynthOptions,
  config: KubernetesConfig,
  { worker, program = () => undefined, others = [], beforeReplacing = () => '' }: SynthParts = {},
): Promise<string> {
  const { forecast: file, out: folder } = options;
  const { workers, record } = allOf({
    asOf: () => refuseBadInstant(options.asOf),
    workers: () => parseWorkers(options.workers),
    record: () =>
      options.record === undefined
        ? undefined
        : openRecord({ file: options.record, folder, inputs: [file, ...others], program: program() }),
  });
  const forecast = accepted(readForecast(readText(file)));
  const { asOf = forecast.asOf } = options;
  const { warnings, written, kept, other } = await renewFolder(folder, isOwn, async (outdir) => {
    const season = { forecast, asOf, outdir, isRecorded: record !== undefined };
    const made = await writeSeason(season, config, { worker, workers, earlier: record?.earlier });
    return { result: { ...made, other: beforeReplacing() }, kept: made.kept && filesOf(made.kept) };
  });
  if (record !== undefined) writeRecord(record, written, folder);
  const lines = warnings.map((warning) => `warning: ${warning}\n`).join('');
  return `${lines}${summary(folder, forecast, asOf, kept?.size)}${other}`;
}

function filesOf(kept: KeptItems): string[] {
  return [...kept.values()].flatMap(({ entries }) => entries.map(({ path }) => path));
}

/** The layout of a synth's output; any other file is somebody's work. */
function isOwn(path: string): boolean {
  return /^[^/]+\/(tenants\/[^/]+|hosts|platform)\/[^/]+\.k8s\.yaml$|^(construct-metadata\.json|inventory\.jsonl)$/.test(
    path,
  );
}
