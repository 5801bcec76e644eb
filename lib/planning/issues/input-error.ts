import { formatIssue, type Issue } from './issue.js';

/** Thrown when the input cannot be used; carries every issue that was found, not only the first. */
export class InputError extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(formatIssue).join('\n'));
    this.name = 'InputError';
  }
}

/** Throws all errors among the issues together; does nothing when there are only warnings. */
export function refuseErrors(issues: readonly Issue[]): void {
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0) throw new InputError(errors);
}
