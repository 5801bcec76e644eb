import { AwsProvider } from '@cdktf/provider-aws/lib/provider/index.js';
import { LocalBackend, S3Backend, type TerraformStack } from 'cdktf';
import type { StackSettings } from './stack-settings.js';

/** Features of the provider from 6.x on are left out of the stacks unless they are asked for. */
const ANY_PROVIDER = '>= 5.100, < 7.0';
/** The first Terraform with a lock file in S3. */
const TERRAFORM = '>= 1.10';

/** The file of the state, beside the stack's own. */
export const LOCAL_STATE = 'terraform.tfstate';

export interface StackRequirements {
  /** Tags of this stack alone, such as its slot or event. */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * The versions of the AWS provider that know all that the stack asks for.
   *
   * @default '>= 5.100, < 7.0'
   */
  readonly provider?: string;
}

/**
 * Gives a stack its state, its provider with the tags that all of its resources carry, and the versions that it runs
 * on. Always names a backend: the one that cdktf falls back to writes a path of this machine into the stack.
 */
export function prepareStack(
  stack: TerraformStack,
  settings: StackSettings,
  { tags = {}, provider = ANY_PROVIDER }: StackRequirements = {},
): void {
  placeBackend(stack, settings);
  new AwsProvider(stack, 'aws', {
    region: settings.region,
    defaultTags: [{ tags: stackTags(settings, tags) }],
  });
  stack.addOverride('terraform.required_version', TERRAFORM);
  stack.addOverride('terraform.required_providers.aws', { source: 'hashicorp/aws', version: provider });
}

/** The tags by which a bill is split; AWS shows them once they are activated as cost-allocation tags. */
export function stackTags(
  { platform, owner, costCentre, tags = {} }: StackSettings,
  own: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return { ...tags, platform, owner, 'cost-centre': costCentre, 'managed-by': 'greenroom', ...own };
}

function placeBackend(stack: TerraformStack, { platform, state }: StackSettings): void {
  if (state.kind === 'local') {
    new LocalBackend(stack, { path: LOCAL_STATE });
    return;
  }
  const { bucket, region, prefix = platform, kmsKey } = state;
  const key = `${prefix}/${stack.node.id}.tfstate`;
  new S3Backend(stack, { bucket, key, region, encrypt: true, kmsKeyId: kmsKey });
  stack.addOverride('terraform.backend.s3.use_lockfile', true);
}
