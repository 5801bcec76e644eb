import { OPERATORS, type OperatorName } from './catalogue.js';
import type { Operator } from './operator.js';

/** All operators, in the order of the catalogue. */
export const OPERATOR_NAMES = Object.keys(OPERATORS) as readonly OperatorName[];

export function isOperatorName(text: string): text is OperatorName {
  return Object.hasOwn(OPERATORS, text);
}

/** What the catalogue says of an operator. */
export function operatorOf(name: OperatorName): Operator {
  return OPERATORS[name];
}

/** What must be delivered with an operator. */
export function needsOf(name: OperatorName): OperatorName[] {
  return (operatorOf(name).needs ?? []).filter(isOperatorName);
}
