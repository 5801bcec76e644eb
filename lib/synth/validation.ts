import type { IConstruct } from 'constructs';

/** @throws Error that lists what all validations of all constructs object to, as stock words it */
export function validate(app: IConstruct): void {
  refuseInvalid(validationErrors(app.node.findAll()));
}

/** What the validations of constructs object to, each with the path of its construct. */
export function validationErrors(constructs: readonly IConstruct[]): string[] {
  const errors: string[] = [];
  for (const { node } of constructs) {
    for (const error of node.validate()) errors.push(`[${node.path}] ${error}`);
  }
  return errors;
}

/** @throws Error that lists them, as stock words it, when there are any */
export function refuseInvalid(errors: readonly string[]): void {
  if (errors.length > 0) {
    throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
  }
}
