import { tmpdir } from 'node:os';
import { App, type TerraformElement, TerraformStack } from 'cdktf';
import type { Node } from 'constructs';
import { InputError } from '../../../lib/planning/issues/index.js';
import {
  type AuroraEngine,
  EventDatabase,
  type EventDatabaseProps,
  type InstanceEngine,
} from '../../../lib/terraform/event-database/index.js';
import { logicalId } from '../../../lib/terraform/stack/index.js';

export const INSTANCE: InstanceEngine = {
  kind: 'instance',
  instanceClass: 'db.m7g.large',
  storageGiB: 100,
  multiZone: true,
};
export const AURORA: AuroraEngine = { kind: 'aurora', instanceClass: 'db.r7g.large', instances: 2 };

export const DATABASE: EventDatabaseProps = {
  tenant: 'moons',
  event: 'evt-1',
  vpcId: 'vpc-1',
  subnetIds: ['subnet-a', 'subnet-b'],
  allowedCidrs: ['10.64.0.0/16', '10.65.0.0/16'],
  privateZoneId: 'Z1',
  privateZone: 'tickets.internal',
  engine: INSTANCE,
  isRetired: false,
};

type Values = Readonly<Record<string, unknown>>;
/** By type and name, without what cdktf says about itself. */
export type Resources = Readonly<Record<string, Readonly<Record<string, Values>>>>;

class Stack extends TerraformStack {
  constructor() {
    super(new App({ outdir: tmpdir() }), 'stack');
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    return logicalId(this, element);
  }
}

export function placed(changes: Partial<EventDatabaseProps> = {}): {
  readonly database: EventDatabase;
  readonly resources: Resources;
} {
  const stack = new Stack();
  const database = new EventDatabase(stack, 'db', { ...DATABASE, ...changes });
  const text = JSON.stringify(stack.toTerraform().resource);
  const resources = JSON.parse(text, (key, value: unknown) =>
    key === '//' ? undefined : value,
  ) as Resources;
  return { database, resources };
}

export function resourcesWith(changes: Partial<EventDatabaseProps> = {}): Resources {
  return placed(changes).resources;
}

/** A reference as Terraform reads it. */
export function ref(attribute: string): string {
  return `\${${attribute}}`;
}

/** All that the database is refused for. */
export function refusalOf(changes: object): string {
  try {
    placed(changes);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
}
