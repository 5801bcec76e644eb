import {
  DataTerraformRemoteStateLocal,
  DataTerraformRemoteStateS3,
  TerraformOutput,
  type TerraformRemoteState,
} from 'cdktf';
import type { Construct } from 'constructs';
import { LOCAL_STATE } from './prepare-stack.js';
import type { StackSettings } from './stack-settings.js';

/** Publishes values for other stacks under names that are kept for ever. */
export function publish(scope: Construct, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    new TerraformOutput(scope, `output-${name}`, { value }).overrideLogicalId(name);
  }
}

/** What another stack of the platform has published, read from its state when Terraform runs. */
export function publishedBy(
  scope: Construct,
  stack: string,
  { platform, state }: StackSettings,
): TerraformRemoteState {
  if (state.kind === 'local') {
    return new DataTerraformRemoteStateLocal(scope, stack, { path: `../${stack}/${LOCAL_STATE}` });
  }
  const { bucket, region, prefix = platform } = state;
  return new DataTerraformRemoteStateS3(scope, stack, { bucket, key: `${prefix}/${stack}.tfstate`, region });
}
