import { type ClusterObject, labelsOf } from '../objects/index.js';
import { fulfils, type Requirement } from './requirement.js';

/** The label that says to which application stack an object belongs, whatever its namespace. */
export const STACK_LABEL = 'greenroom.dev/stack';

/** Which objects of an export are to be moved. */
export type Selection =
  | { readonly by: 'stack'; readonly stack: string }
  | { readonly by: 'selector'; readonly text: string; readonly requirements: readonly Requirement[] };

export function isSelected(object: ClusterObject, selection: Selection | undefined): boolean {
  if (selection === undefined) return true;
  if (selection.by === 'stack') return stackOf(object) === selection.stack;
  return fulfils(labelsOf(object), selection.requirements);
}

/** The stack of an object, if its labels name one. */
export function stackOf(object: ClusterObject): string | undefined {
  return labelsOf(object)[STACK_LABEL];
}
