/** State in a bucket of Amazon S3, locked by a file beside it. */
export interface S3State {
  readonly kind: 's3';
  /** The bucket, which must exist before the first `terraform init`, versioned. */
  readonly bucket: string;
  /** Its region. */
  readonly region: string;
  /**
   * Goes before the keys: `<prefix>/<stack>.tfstate`.
   *
   * @default - the platform's name
   */
  readonly prefix?: string;
  /**
   * The key that encrypts the states, as ARN or alias.
   *
   * @default - the bucket's own encryption
   */
  readonly kmsKey?: string;
}

/** State in a file of the stack's own folder: for trials alone, as nobody else sees it. */
export interface LocalState {
  readonly kind: 'local';
}

export type StateBackend = S3State | LocalState;

/** What all stacks of a platform share. */
export interface StackSettings {
  /** Begins the names of all that the platform owns in its account. */
  readonly platform: string;
  /** The AWS region. */
  readonly region: string;
  readonly state: StateBackend;
  /** The team that answers for it; the tag `owner`. */
  readonly owner: string;
  /** Who pays for it; the tag `cost-centre`. */
  readonly costCentre: string;
  /**
   * Further tags of all resources.
   *
   * @default - none
   */
  readonly tags?: Readonly<Record<string, string>>;
}
