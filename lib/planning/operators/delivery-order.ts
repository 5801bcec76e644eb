import type { OperatorName } from './catalogue.js';
import { isOperatorName, needsOf, operatorOf } from './operator-name.js';

/** What goes before an operator, of those that are delivered. */
export function predecessorsOf(name: OperatorName, delivered: readonly OperatorName[]): OperatorName[] {
  const { after = [] } = operatorOf(name);
  const before = [...needsOf(name), ...after.filter(isOperatorName)];
  return delivered.filter((other) => before.includes(other));
}

/** How many deliveries are finished before that of an operator may begin. */
export function levelOf(name: OperatorName, delivered: readonly OperatorName[]): number {
  const levels = predecessorsOf(name, delivered).map((other) => levelOf(other, delivered) + 1);
  return Math.max(0, ...levels);
}

/** What an operator needs and what is not delivered with it. */
export function missingNeedsOf(name: OperatorName, delivered: readonly OperatorName[]): OperatorName[] {
  return needsOf(name).filter((other) => !delivered.includes(other));
}
