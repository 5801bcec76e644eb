import type { Author } from '../../planning/gitops/index.js';
import type { Cpu, Duration, Memory } from '../../planning/units/index.js';
import type { SecretKey } from '../consul-cluster/index.js';
import type { NodePool } from '../node-pool/index.js';
import type { AllowedEgress } from '../traffic/index.js';
import type { PublishParts } from './publish-parts.js';

export interface PublishJobProps extends PublishParts {
  /** It may enforce the restricted Pod Security Standard. */
  readonly namespace: string;
  /**
   * The name of all objects, at most 52 characters.
   *
   * @default 'greenroom-publish'
   */
  readonly name?: string;
  /**
   * An image by a tag other than `latest`, or by its digest: that of the version of greenroom that made the tree. It has
   * `greenroom`, `git`, `sh`, what `synth` names and, for SSH, `ssh` and a user with the number 1000.
   */
  readonly image: string;
  /** The repository's address: `https://...`, `ssh://git@...` or `git@host:path`; without a name or a password. */
  readonly repository: string;
  /** What the repository is read and pushed to with. */
  readonly credentials: GitCredentials;
  /**
   * The networks in which the repository's server has addresses.
   *
   * @default ['0.0.0.0/0']
   */
  readonly gitCidrs?: readonly string[];
  /**
   * What the forecast and the synth call besides: feeds, databases.
   *
   * @default []
   */
  readonly egress?: readonly AllowedEgress[];
  /**
   * Variables of the forecast and the synth, from Secrets.
   *
   * @default {}
   */
  readonly secretEnvironment?: Readonly<Record<string, SecretKey>>;
  /**
   * The zone of the IANA database that `schedule` is meant in.
   *
   * @default 'Etc/UTC'
   */
  readonly timeZone?: string;
  /**
   * How long a run may take.
   *
   * @default Duration.minutes(20)
   */
  readonly deadline?: Duration;
  /**
   * Whose commits they are.
   *
   * @default { name: 'greenroom', email: 'greenroom@localhost' }
   */
  readonly author?: Author;
  /**
   * Processor time that a run is sure of.
   *
   * @default Cpu.milli(500)
   */
  readonly cpu?: Cpu;
  /**
   * Memory of a run, requested and at most.
   *
   * @default Memory.gibibytes(1)
   */
  readonly memory?: Memory;
  /**
   * Room for the repository and the synth's output, on the node's disk.
   *
   * @default Memory.gibibytes(2)
   */
  readonly workspace?: Memory;
  /**
   * The pool of nodes that it runs on.
   *
   * @default - any node without a taint
   */
  readonly nodePool?: NodePool;
  /**
   * The PriorityClass of its pods.
   *
   * @default - the cluster's default
   */
  readonly priorityClass?: string;
  /**
   * Labels of every object.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * A Secret of the namespace in the form that Flux has as well: with `identity` and `known_hosts` for SSH, with
 * `username` and `password` for HTTPS.
 */
export interface GitCredentials {
  readonly kind: 'ssh' | 'https';
  readonly secretName: string;
}
