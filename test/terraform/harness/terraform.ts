import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type BucketLocationConstraint, CreateBucketCommand } from '@aws-sdk/client-s3';
import type { Plan } from './plan.js';
import type { Simulator } from './simulator.js';
import { overrideOf, readStack, stateBucketOf } from './stack-file.js';
import { runTerraform, TerraformError } from './terraform-run.js';
import { providerMirror } from './tools.js';

const OVERRIDE_FILE = 'test_override.tf.json';
/** What Terraform keeps beside the configuration: the chosen backend and providers. */
const KEPT = ['.terraform', '.terraform.lock.hcl'];

/** What `terraform validate -json` says. */
export interface Validation {
  readonly valid: boolean;
  readonly error_count: number;
  readonly warning_count: number;
  readonly diagnostics: readonly {
    readonly severity: 'error' | 'warning';
    readonly summary: string;
    readonly detail: string;
  }[];
}

/** A synthesized stack that Terraform runs for real, against the simulator, in a copy of its folder. */
export class TerraformFolder {
  private readonly temporary = mkdtempSync(join(tmpdir(), 'greenroom-terraform-'));
  private readonly work = join(this.temporary, 'stack');
  private plans = 0;

  /** @param folder of one stack, with its `cdk.tf.json` */
  constructor(
    folder: string,
    private readonly simulator: Simulator,
  ) {
    mkdirSync(this.work);
    this.replaceConfiguration(folder);
  }

  /** Takes the next synth of the same stack; its state and what `init` has done stay. */
  replaceConfiguration(folder: string): void {
    for (const name of readdirSync(this.work)) {
      if (!KEPT.includes(name)) rmSync(join(this.work, name), { recursive: true });
    }
    cpSync(folder, this.work, { recursive: true, filter: (path) => !KEPT.includes(basename(path)) });
    const override = overrideOf(readStack(folder));
    writeFileSync(join(this.work, OVERRIDE_FILE), JSON.stringify(override, null, 2));
  }

  /** Makes the bucket of the stack's own backend, which on AWS is there before any stack, and runs `init`. */
  async init(): Promise<void> {
    const mirror = providerMirror();
    if (mirror === undefined) throw new Error('There is no mirror of the AWS provider');
    await this.makeBucket(stateBucketOf(readStack(this.work)));
    await this.run('init', '-input=false', `-plugin-dir=${mirror}`, '-backend-config=use_path_style=true');
  }

  /** @throws Error with every error and warning */
  async validate(): Promise<Validation> {
    const text = await this.run('validate', '-json').catch((error: unknown) => {
      if (error instanceof TerraformError) return error.stdout;
      throw error;
    });
    const validation = JSON.parse(text) as Validation;
    if (validation.valid && validation.warning_count === 0) return validation;
    throw new Error(
      validation.diagnostics
        .map(({ severity, summary, detail }) => `${severity}: ${summary}: ${detail}`)
        .join('\n'),
    );
  }

  /** Refreshes, plans and saves the plan for `apply`. */
  async plan(): Promise<Plan> {
    this.plans += 1;
    const file = join(this.temporary, `${this.plans}.tfplan`);
    await this.run('plan', '-input=false', `-out=${file}`);
    const plan = JSON.parse(await this.run('show', '-json', file)) as Partial<Plan>;
    const { resource_changes = [], output_changes = {} } = plan;
    return { file, resource_changes, output_changes };
  }

  /** Applies a saved plan, which must be the latest. */
  async apply({ file }: Plan): Promise<void> {
    await this.run('apply', '-input=false', file);
  }

  /** Destroys everything that is in the state. */
  async destroy(): Promise<void> {
    await this.run('destroy', '-input=false', '-auto-approve');
  }

  /** The values of the outputs after an apply, also of the sensitive ones. */
  async outputs(): Promise<Record<string, unknown>> {
    const outputs = JSON.parse(await this.run('output', '-json')) as Record<string, { value: unknown }>;
    return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
  }

  /** Removes the copy; what was applied stays in the simulator. */
  remove(): void {
    rmSync(this.temporary, { recursive: true, force: true });
  }

  private run(command: string, ...args: readonly string[]): Promise<string> {
    return runTerraform([command, '-no-color', ...args], { cwd: this.work, env: this.simulator.env });
  }

  private async makeBucket(name: string): Promise<void> {
    const { region, s3 } = this.simulator;
    const location = { LocationConstraint: region as BucketLocationConstraint };
    const command = new CreateBucketCommand({
      Bucket: name,
      // The API takes no constraint for its oldest region.
      CreateBucketConfiguration: region === 'us-east-1' ? undefined : location,
    });
    await s3.send(command).catch((error: Error) => {
      if (error.name !== 'BucketAlreadyOwnedByYou') throw error;
    });
  }
}
