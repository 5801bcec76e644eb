import { tmpdir } from 'node:os';
import { App, type TerraformElement, TerraformStack } from 'cdktf';
import type { Node } from 'constructs';
import { InputError } from '../../lib/planning/issues/index.js';
import { logicalId } from '../../lib/terraform/stack/index.js';

export type Values = Readonly<Record<string, unknown>>;
/** By type and name. */
export type Blocks = Readonly<Record<string, Readonly<Record<string, Values>>>>;

/** A stack in the JSON that Terraform reads, without what cdktf says about itself. */
export interface StackJson {
  readonly terraform: Values;
  readonly provider: Values;
  readonly data: Blocks;
  readonly output: Readonly<Record<string, Values>>;
  readonly resource: Blocks;
}

class TestStack extends TerraformStack {
  constructor(id: string) {
    super(new App({ outdir: tmpdir(), stackTraces: false }), id);
  }

  protected override allocateLogicalId(element: TerraformElement | Node): string {
    return logicalId(this, element);
  }
}

/** The stack `test` that holds what is placed into it; nothing is written. */
export function synthesized(place: (stack: TerraformStack) => unknown, id = 'test'): StackJson {
  const stack = new TestStack(id);
  place(stack);
  return jsonOf(stack);
}

export function jsonOf(stack: TerraformStack): StackJson {
  return parsed(JSON.stringify(stack.toTerraform()));
}

/** Reads the text of a stack. */
export function parsed(text: string): StackJson {
  return JSON.parse(text, (key, value: unknown) => (key === '//' ? undefined : value)) as StackJson;
}

/** The resource at an address such as `aws_lb.live_balancer`. */
export function resourceAt({ resource }: StackJson, address: string): Values {
  const [type = '', name = ''] = address.split('.');
  const found = resource[type]?.[name];
  if (found === undefined) throw new Error(`there is no ${address} among ${addressesOf({ resource }, type)}`);
  return found;
}

/** The names of the resources of a type. */
export function addressesOf({ resource }: Pick<StackJson, 'resource'>, type: string): string[] {
  return Object.keys(resource[type] ?? {});
}

/** A reference as Terraform writes it. */
export function ref(expression: string): string {
  return `\${${expression}}`;
}

/** The statements of a policy. */
export function statementsOf(policy: unknown): unknown {
  return (JSON.parse(String(policy)) as { readonly Statement: unknown }).Statement;
}

/** Where two values differ, each line with the place and both values: `resource/aws_lb/live/name: "a" -> "b"`. */
export function changesBetween(before: unknown, after: unknown, place = ''): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isTree(before) || !isTree(after)) return [`${place}: ${shown(before)} -> ${shown(after)}`];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    changesBetween(before[key], after[key], place === '' ? key : `${place}/${key}`),
  );
}

/** All that the work is refused for. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
}

function isTree(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}
