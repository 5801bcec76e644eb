/** What a run of the pipeline does, whoever runs it. */
export interface PublishParts {
  /**
   * The branch that is read and pushed to, by its full name.
   *
   * @default 'refs/heads/main'
   */
  readonly revision?: string;
  /** The folder of the tree, from the top of the repository: `--to` of `greenroom publish`. */
  readonly path: string;
  /**
   * Arguments of `greenroom forecast` but for `--as-of`, which is the beginning of the run.
   *
   * @default - the forecast that is committed is rendered
   */
  readonly forecast?: readonly string[];
  /**
   * The command that renders the forecast, and its arguments. It finds the instant in `GREENROOM_AS_OF`, and in
   * `CDK8S_OUTDIR` the folder to write to.
   */
  readonly synth: readonly string[];
  /**
   * How many objects may be deleted at once, such as `5` or `10%`.
   *
   * @default - what greenroom publish allows by itself
   */
  readonly maxDeletions?: string;
  /**
   * When it begins, as a cron schedule of five fields.
   *
   * @default '7 * * * *'
   */
  readonly schedule?: string;
  /**
   * Variables of the forecast and the synth.
   *
   * @default {}
   */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Away from the full hour, at which everybody else begins. */
export const HOURLY = '7 * * * *';
