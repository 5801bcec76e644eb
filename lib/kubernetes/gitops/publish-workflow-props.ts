import type { Author } from '../../planning/gitops/index.js';
import type { Duration } from '../../planning/units/index.js';
import type { PublishParts } from './publish-parts.js';

export interface PublishWorkflowProps extends PublishParts {
  /**
   * The name of the workflow.
   *
   * @default 'publish'
   */
  readonly name?: string;
  /**
   * Variables of the forecast and the synth, by the names of the repository's secrets that hold them.
   *
   * @default {}
   */
  readonly secretEnvironment?: Readonly<Record<string, string>>;
  /**
   * The name of a secret of the repository with a token that may push, where the branch is closed to that of the
   * workflow.
   *
   * @default - the workflow's own token, which may then write to the repository
   */
  readonly tokenSecret?: string;
  /**
   * Whose commits they are.
   *
   * @default - github-actions[bot]
   */
  readonly author?: Author;
  /**
   * The version of Node.js.
   *
   * @default '24'
   */
  readonly nodeVersion?: string;
  /**
   * The runner, by a label that stays the same.
   *
   * @default 'ubuntu-24.04'
   */
  readonly runner?: string;
  /**
   * How long a run may take, in whole minutes.
   *
   * @default Duration.minutes(30)
   */
  readonly timeout?: Duration;
}
