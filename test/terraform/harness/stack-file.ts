import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of a synthesized `cdk.tf.json` that must be known to run it here. */
interface StackFile {
  readonly terraform?: { readonly backend?: Readonly<Record<string, { readonly bucket?: string }>> };
  readonly provider?: { readonly aws?: readonly { readonly alias?: string }[] };
  readonly data?: {
    readonly terraform_remote_state?: Readonly<Record<string, { readonly config?: object }>>;
  };
}

export const STACK_FILE = 'cdk.tf.json';

/** Reads the stack in a folder. */
export function readStack(folder: string): StackFile {
  return JSON.parse(readFileSync(join(folder, STACK_FILE), 'utf8')) as StackFile;
}

/**
 * The bucket that the stack keeps its state in.
 *
 * @throws Error for a stack without the S3 backend, whose state would lie somewhere on this machine
 */
export function stateBucketOf({ terraform }: StackFile): string {
  const bucket = terraform?.backend?.s3?.bucket;
  if (bucket === undefined) throw new Error(`${STACK_FILE} has no S3 backend with a bucket`);
  return bucket;
}

/**
 * The override that makes a stack run against the simulator. A bucket's own host name, `<bucket>.127.0.0.1`,
 * leads nowhere, so all S3 requests must have the bucket in their path; every other setting is in the
 * environment.
 */
export function overrideOf({ provider, data }: StackFile): object {
  const states = Object.entries(data?.terraform_remote_state ?? {}).map(([name, { config }]) => [
    name,
    { config: { ...config, use_path_style: true } },
  ]);
  return {
    provider: {
      aws: (provider?.aws ?? [{}]).map(({ alias }) => ({ alias, s3_use_path_style: true })),
    },
    ...(states.length > 0 ? { data: { terraform_remote_state: Object.fromEntries(states) } } : {}),
  };
}
