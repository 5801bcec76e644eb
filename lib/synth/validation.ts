import type { IConstruct } from 'constructs';

/** @throws Error that lists what all validations of all constructs object to, as stock words it */
export function validate(app: IConstruct): void {
  const errors = app.node
    .findAll()
    .flatMap(({ node }) => node.validate().map((error) => `[${node.path}] ${error}`));
  if (errors.length > 0) {
    throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
  }
}
