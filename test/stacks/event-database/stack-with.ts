import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { InputError } from '../../../lib/planning/issues/index.js';
import {
  EventDatabaseStack,
  type EventDatabaseStackProps,
} from '../../../lib/stacks/event-database/index.js';

export const STACK: EventDatabaseStackProps = {
  name: 'event-paper-lanterns',
  platform: 'tickets',
  region: 'eu-central-1',
  state: { kind: 's3', bucket: 'greenroom-states', region: 'eu-central-1' },
  owner: 'platform-team',
  costCentre: 'live-music',
  zones: ['eu-central-1a', 'eu-central-1b'],
  allowedCidrs: ['10.64.0.0/16', '10.65.0.0/16'],
  engine: { kind: 'instance', instanceClass: 'db.m7g.large', storageGiB: 100, multiZone: true },
  events: [{ tenant: 'paper-lanterns', event: 'evt-1', isRetired: false }],
};

/** A synthesized stack, in the JSON that Terraform reads. */
export interface StackJson {
  readonly terraform: Readonly<Record<string, unknown>>;
  readonly provider: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
  readonly output: Readonly<Record<string, unknown>>;
  /** By type and name, without what cdktf says about itself. */
  readonly resource: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}

/** Synthesizes stacks into a folder, for as long as it is used. */
export function withStacks<T>(
  stacks: readonly Partial<EventDatabaseStackProps>[],
  use: (folderOf: (name: string) => string) => T,
): T {
  const outdir = mkdtempSync(join(tmpdir(), 'greenroom-stacks-'));
  try {
    const app = new App({ outdir });
    for (const changes of stacks) new EventDatabaseStack(app, { ...STACK, ...changes });
    app.synth();
    return use((name) => join(outdir, 'stacks', name));
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** The bytes of a stack. */
export function textOfStack(changes: Partial<EventDatabaseStackProps> = {}): string {
  const name = changes.name ?? STACK.name;
  return withStacks([changes], (folderOf) => readFileSync(join(folderOf(name), 'cdk.tf.json'), 'utf8'));
}

export function stackWith(changes: Partial<EventDatabaseStackProps> = {}): StackJson {
  return JSON.parse(textOfStack(changes), (key, value: unknown) =>
    key === '//' ? undefined : value,
  ) as StackJson;
}

/** A reference as Terraform reads it. */
export function ref(attribute: string): string {
  return `\${${attribute}}`;
}

/** All that the stack is refused for. */
export function refusalOf(changes: object): string {
  try {
    new EventDatabaseStack(new App({ outdir: tmpdir() }), { ...STACK, ...changes });
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
}
